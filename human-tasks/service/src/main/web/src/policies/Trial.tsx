import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { asProblem } from '../api/problem'
import { Skeleton } from '../ui/State'
import { policies } from './api'
import { Field } from '../ui/Field'
import { sentence } from './logic/changes'
import type { Input } from './logic/cell'
import type { Catalogue, Sample, Trial } from './logic/model'
import { OutcomeChip } from './Status'
import { useVersion } from './version'
import { domainOf, labelOf, useWords, wordOf } from './words'

interface TrialCardProps {
  catalogue: Catalogue
  /** A sample that somebody wants to try, such as the example of a gap. */
  wanted: { sample: Sample } | null
  onHit: (rule: string | null) => void
}

const USUAL: Sample = {
  addressOutcome: 'CLEAR',
  creditOutcome: 'CLEAR',
  criminalRecordOutcome: 'CLEAR',
  silence: 'NONE',
  applicantAge: 35,
  applicantCountry: 'DE',
}

/** Asks the saved table what it would say, again after each change of the sample or of the table. */
export function TrialCard({ catalogue, wanted, onHit }: TrialCardProps) {
  const { policy, kept } = useVersion()
  const { text } = useWords()
  const [values, setValues] = useState<Record<string, string>>(() => textsOf(USUAL))
  const [taken, setTaken] = useState(wanted)
  if (wanted !== taken) {
    setTaken(wanted)
    setValues({
      ...values,
      ...textsOf({ ...Object.fromEntries(catalogue.inputs.map(({ name }) => [name, values[name] ?? ''])), ...wanted?.sample }),
    })
  }
  const columns = kept?.form.present.table.inputs ?? policy.terms.decisionTable.inputs
  const used = catalogue.inputs.filter(({ name }) => columns.includes(name))
  const others = catalogue.inputs.filter(({ name }) => !columns.includes(name))
  const sample = sampleOf(values, catalogue)
  const trial = useQuery({
    queryKey: ['policies', 'trial', policy.id, kept?.saves ?? 0, sample],
    queryFn: () => policies.trial(policy.id, sample),
    placeholderData: (before) => before,
    retry: false,
  })
  const { data, error } = trial
  const rule = error ? null : (data?.rule ?? null)
  useEffect(() => {
    onHit(rule)
  }, [rule, onHit])
  const violations = error ? asProblem(error).violations : []
  const input = (one: Input) => (
    <TrialField
      key={one.name}
      input={one}
      catalogue={catalogue}
      value={values[one.name] ?? ''}
      faults={violations.filter(({ field }) => field === `inputs.${one.name}`).map(({ message }) => message)}
      onChange={(value) => setValues({ ...values, [one.name]: value })}
    />
  )
  return (
    <section className="card trial" aria-labelledby="trial-title">
      <header className="card-head">
        <h2 id="trial-title">{text.trial.title}</h2>
        <span className="soft">{kept && kept.saving.kind !== 'saved' ? text.trial.unsaved : text.trial.says}</span>
      </header>
      <div className="trial-fields">{used.map(input)}</div>
      {others.length > 0 && (
        <details>
          <summary>
            {text.trial.other} <span className="soft">{text.trial.otherHint}</span>
          </summary>
          <div className="trial-fields">{others.map(input)}</div>
        </details>
      )}
      <div className="trial-result" role="status" aria-label={text.trial.result}>
        {error ? (
          <p className="soft">{violations.length > 0 ? text.trial.incomplete : (asProblem(error).detail ?? text.unreachable)}</p>
        ) : data ? (
          <Result trial={data} catalogue={catalogue} />
        ) : (
          <Skeleton height={40} />
        )}
      </div>
    </section>
  )
}

function Result({ trial, catalogue }: { trial: Trial; catalogue: Catalogue }) {
  const { policy } = useVersion()
  const words = useWords()
  const { text } = words
  const row = policy.terms.decisionTable.rules.find(({ id }) => id === trial.rule)
  const builtIn = (text.trial.builtIn as Record<string, string>)[trial.rule]
  return (
    <>
      <p className="trial-outcome">
        <OutcomeChip outcome={trial.outcome} /> <code>{trial.reason}</code>
      </p>
      <p>
        <span className="soft">{text.trial.because}</span> {builtIn ?? <code className="rule-ref">{trial.rule}</code>}
      </p>
      {!builtIn && <p className="soft rule-text">{row ? sentence(row, words, catalogue) : trial.ruleText}</p>}
      {builtIn && trial.table && <p className="soft">{text.trial.tableSays(wordOf(text.outcomes, trial.table.outcome))}</p>}
    </>
  )
}

interface TrialFieldProps {
  input: Input
  catalogue: Catalogue
  value: string
  faults: string[]
  onChange: (value: string) => void
}

function TrialField({ input, catalogue, value, faults, onChange }: TrialFieldProps) {
  const words = useWords()
  const [fault] = faults
  const { text } = words
  return (
    <Field label={labelOf(input.name, words, catalogue)} faults={fault !== undefined ? [domainOf(input, words) || fault] : []}>
      {(field) =>
        input.values.length > 0 ? (
          <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
            {input.nullable && <option value="">{text.unknown}</option>}
            {input.values.map((one) => (
              <option key={one} value={one}>
                {wordOf(text.values, one)}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...field}
            autoComplete="off"
            inputMode={input.type === 'number' ? 'decimal' : undefined}
            placeholder={input.nullable ? text.unknown : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

function textsOf(sample: Sample): Record<string, string> {
  return Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, value === null ? '' : String(value)]))
}

/** What is typed as it is sent; a text that is no number stays one, and the server says so. */
function sampleOf(values: Record<string, string>, catalogue: Catalogue): Sample {
  return Object.fromEntries(
    catalogue.inputs.flatMap((input) => {
      const text = (values[input.name] ?? '').trim()
      if (text === '') {
        return []
      }
      const number = Number(text.replace(',', '.'))
      const value = input.type === 'number' && Number.isFinite(number) ? number : input.type === 'boolean' ? text === 'true' : text
      return [[input.name, value]]
    }),
  )
}
