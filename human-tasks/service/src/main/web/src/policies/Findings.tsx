import { CircleAlert, CircleCheck, FlaskConical, Layers2, ListPlus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button'
import type { Catalogue, Fault, Findings, Gap, Overlap, Sample } from './logic/model'
import { withNewRule } from './logic/table'
import { useVersion, warningInWords } from './version'
import { cellInWords, labelOf, useWords, type Words } from './words'

const FEW = 3

/** What is known about the table without trying it: gaps and overlaps, each with an example. */
export function FindingsCard({ catalogue, onTry }: { catalogue: Catalogue; onTry: (sample: Sample) => void }) {
  const { kept, policy } = useVersion()
  const words = useWords()
  const { text } = words
  const [all, setAll] = useState(false)
  const findings = kept?.findings ?? policy.findings
  const table = kept?.form.present.table ?? policy.terms.decisionTable
  const unique = table.hitPolicy === 'UNIQUE'
  const stale = kept !== null && kept.saving.kind !== 'saved'
  return (
    <section className="card findings" aria-labelledby="findings-title">
      <header className="card-head">
        <h2 id="findings-title">{text.checks.title}</h2>
        {stale && <span className="soft">{text.checks.stale}</span>}
      </header>
      <p role="status" className="verdict" data-good={findings.acceptable}>
        {findings.acceptable ? <CircleCheck className="icon" aria-hidden /> : <CircleAlert className="icon" aria-hidden />}
        {summary(findings, unique, words)}
      </p>
      {findings.gaps.length > 0 && (
        <>
          <ul className="gap-list">
            {findings.gaps.slice(0, all ? undefined : FEW).map((gap) => (
              <GapItem key={JSON.stringify(gap.region)} gap={gap} catalogue={catalogue} onTry={onTry} />
            ))}
          </ul>
          {!all && findings.gaps.length > FEW && (
            <Button size="small" kind="quiet" onClick={() => setAll(true)}>
              {text.checks.all(findings.gaps.length)}
            </Button>
          )}
        </>
      )}
      {findings.faults.length > 0 && (
        <ul className="bullets">
          {findings.faults.map((fault) => (
            <li key={fault.path + fault.message}>{fault.message}</li>
          ))}
        </ul>
      )}
      {findings.warnings.length > 0 && (
        <div className="finding" data-tone="warn">
          <h3>
            <TriangleAlert className="icon" aria-hidden />
            {text.checks.warnings(findings.warnings.length)}
          </h3>
          <ul className="bullets">
            {findings.warnings.map((warning) => (
              <li key={warning.path + (warning.code ?? '')}>
                <RuleOf warning={warning} />
                {warningInWords(warning, words)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {findings.unreachableRules.length > 0 && (
        <div className="finding" data-tone="warn">
          <h3>
            <TriangleAlert className="icon" aria-hidden />
            {text.checks.unreachable(findings.unreachableRules.length)}
          </h3>
          <p>
            <code>{findings.unreachableRules.join(', ')}</code>. {text.table.neverFiresSays}
          </p>
        </div>
      )}
      {findings.overlaps.length > 0 && <Overlaps findings={findings} unique={unique} catalogue={catalogue} onTry={onTry} />}
    </section>
  )
}

function summary(
  { acceptable, gaps, gapsComplete, overlaps, overlapsComplete, faults }: Findings,
  unique: boolean,
  { text }: Words,
): string {
  if (acceptable) {
    return unique ? text.checks.acceptableUnique : text.checks.acceptable
  }
  if (gaps.length > 0) {
    return text.checks.gaps(gaps.length, !gapsComplete)
  }
  return faults.length > 0 ? text.checks.faults(faults.length) : text.checks.overlaps(overlaps.length, !overlapsComplete)
}

/** The cells of a region as one line. */
export function gapInWords(gap: Gap, words: Words, catalogue?: Catalogue): string {
  const conditions = Object.entries(gap.region).filter(([, feel]) => feel !== '-' && feel !== '')
  const said = conditions.map(([name, feel]) => {
    const input = catalogue?.inputs.find((one) => one.name === name)
    return `${labelOf(name, words, catalogue)} ${cellInWords(feel, input, words)}`
  })
  return said.length > 0 ? said.join(' · ') : words.text.any
}

function sampleInWords(sample: Sample, words: Words, catalogue: Catalogue): string {
  return Object.entries(sample)
    .map(([name, value]) => `${labelOf(name, words, catalogue)} ${value === null ? words.text.unknown : String(value)}`)
    .join(' · ')
}

function GapItem({ gap, catalogue, onTry }: { gap: Gap; catalogue: Catalogue; onTry: (sample: Sample) => void }) {
  const { keeper } = useVersion()
  const words = useWords()
  const { text } = words
  const add = () => {
    const when = Object.fromEntries(Object.entries(gap.region).filter(([, feel]) => feel !== '-'))
    keeper?.edit((form) => ({ ...form, table: withNewRule(form.table, form.table.rules.length, { when }) }))
  }
  return (
    <li>
      <p>
        <span className="soft">{text.checks.gap}</span> <strong>{gapInWords(gap, words, catalogue)}</strong>
      </p>
      <p className="example">
        <span className="soft">{text.checks.example}:</span> {sampleInWords(gap.example, words, catalogue)}
      </p>
      <div className="actions">
        {keeper && (
          <Button size="small" icon={ListPlus} onClick={add}>
            {text.checks.addRule}
          </Button>
        )}
        <Button size="small" kind="quiet" icon={FlaskConical} onClick={() => onTry(gap.example)}>
          {text.checks.tryIt}
        </Button>
      </div>
    </li>
  )
}

interface OverlapsProps {
  findings: Findings
  unique: boolean
  catalogue: Catalogue
  onTry: (sample: Sample) => void
}

function Overlaps({ findings, unique, catalogue, onTry }: OverlapsProps) {
  const words = useWords()
  const { text } = words
  const { overlaps, overlapsComplete } = findings
  return (
    <details className="finding" open={unique}>
      <summary>
        <Layers2 className="icon" aria-hidden />
        {text.checks.overlaps(overlaps.length, !overlapsComplete)}
      </summary>
      <p className="soft">{unique ? text.checks.overlapsUnique : text.checks.overlapsFirst}</p>
      <ul className="gap-list">
        {overlaps.slice(0, 12).map((overlap: Overlap) => (
          <li key={`${overlap.rule} ${overlap.otherRule}`}>
            <p>
              <code>{text.checks.overlap(overlap.rule, overlap.otherRule)}</code>{' '}
              {overlap.sameResult && <span className="soft">({text.checks.sameResult})</span>}
            </p>
            <p className="example">
              <span className="soft">{text.checks.example}:</span> {sampleInWords(overlap.example, words, catalogue)}
            </p>
            <div className="actions">
              <Button size="small" kind="quiet" icon={FlaskConical} onClick={() => onTry(overlap.example)}>
                {text.checks.tryIt}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The rule that a warning is about, if it is about one. */
function RuleOf({ warning }: { warning: Fault }) {
  const [, rule] = /^decisionTable\.rules\[(.+)\]$/.exec(warning.path) ?? []
  return rule !== undefined && <code>{rule} </code>
}
