import { Plus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from '../ui/Button'
import { ShortText } from '../ui/LongText'
import { composing } from '../ui/shortcuts'
import { ErrorState, Skeleton } from '../ui/State'
import { DurationField, Faults, Field } from './Field'
import { secondsOfIso, wordsOfIso } from './logic/duration'
import type { Catalogue, CheckKind } from './logic/model'
import { reasonsOf } from './logic/table'
import { type CandidateRole, type CheckType, type Form, type FormCheck, formOf, LONGEST_NAME, newCheck, type OnUnanswered } from './logic/terms'
import { useEditing, useFaultsAt, useVersion } from './version'
import { useCatalogue, useWords, wordOf } from './words'

/** All terms but the table: as a form for who may change them, as text for others. */
export function TermsSection() {
  const { kept, policy } = useVersion()
  const catalogue = useCatalogue()
  if (catalogue.isError) {
    return <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  }
  if (!catalogue.data) {
    return <Skeleton height={280} />
  }
  return kept ? <TermsForm catalogue={catalogue.data} /> : <TermsReading form={formOf(policy.terms)} catalogue={catalogue.data} />
}

function TermsForm({ catalogue }: { catalogue: Catalogue }) {
  const { keeper, kept } = useEditing()
  const { policy } = useVersion()
  const { text } = useWords()
  const form = kept.form.present
  const faultsAt = useFaultsAt()
  const edit = (change: Partial<Form>, about: string | null = null) => keeper.edit((before) => ({ ...before, ...change }), about)
  const settle = () => keeper.settle()
  const review = (change: Partial<Form['review']>, about: string | null = null) => edit({ review: { ...form.review, ...change } }, about)
  const time = (path: 'deadline' | 'warnBefore', hint: string) => (
    <DurationField
      label={text.terms[path]}
      hint={hint}
      value={form[path]}
      faults={faultsAt(path)}
      onChange={(value) => edit({ [path]: value }, path)}
      onSettle={settle}
    />
  )
  const reviewTime = (member: 'reminder' | 'escalation' | 'dueAfter', hint?: string) => (
    <DurationField
      label={text.terms[member]}
      hint={hint}
      value={form.review[member]}
      faults={faultsAt(`review.${member}`)}
      onChange={(value) => review({ [member]: value }, `review.${member}`)}
      onSettle={settle}
    />
  )
  return (
    <div className="terms">
      <section className="card" aria-labelledby="product-title">
        <h2 id="product-title">{text.terms.product}</h2>
        <div className="narrow">
          <Field label={text.terms.displayName} hint={text.terms.displayNameHint(policy.product)} faults={faultsAt('displayName')}>
            {(field) => (
              <ShortText
                {...field}
                autoComplete="off"
                limit={LONGEST_NAME}
                value={form.displayName}
                onBlur={settle}
                onChange={(displayName) => edit({ displayName }, 'displayName')}
              />
            )}
          </Field>
        </div>
      </section>
      <section className="card" aria-labelledby="checks-title">
        <header className="card-head">
          <h2 id="checks-title">{text.terms.checks}</h2>
          <span className="soft">{text.terms.checksHint}</span>
        </header>
        <div className="check-forms">
          {catalogue.checks.map((kind) => (
            <CheckForm key={kind.type} kind={kind} />
          ))}
        </div>
      </section>
      <section className="card" aria-labelledby="flow-title">
        <h2 id="flow-title">{text.terms.flow}</h2>
        <div className="grid">
          <Field label={text.terms.completion}>
            {(field) => (
              <select
                {...field}
                value={form.completion}
                onChange={(event) => edit({ completion: event.target.value as Form['completion'] })}
              >
                <option value="WAIT_FOR_ALL">{text.terms.waitForAll}</option>
                <option value="FAIL_FAST">{text.terms.failFast}</option>
              </select>
            )}
          </Field>
          {time('deadline', text.terms.deadlineHint)}
          {time('warnBefore', text.terms.warnBeforeHint)}
          <Field label={text.terms.minimumAge} hint={text.terms.minimumAgeHint} faults={faultsAt('minimumAge')}>
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                autoComplete="off"
                value={form.minimumAge}
                onBlur={settle}
                onChange={(event) => edit({ minimumAge: event.target.value }, 'minimumAge')}
              />
            )}
          </Field>
        </div>
      </section>
      <section className="card" aria-labelledby="review-title">
        <h2 id="review-title">{text.terms.review}</h2>
        <div className="grid">
          <Field label={text.terms.candidateRole}>
            {(field) => (
              <select
                {...field}
                value={form.review.candidateRole}
                onChange={(event) => review({ candidateRole: event.target.value as CandidateRole })}
              >
                <option value="reviewer">{text.terms.roles.reviewer}</option>
                <option value="senior-reviewer">{text.terms.roles['senior-reviewer']}</option>
              </select>
            )}
          </Field>
          {reviewTime('dueAfter', text.terms.dueAfterHint)}
          {reviewTime('reminder')}
          {reviewTime('escalation', text.terms.escalationHint)}
          <Field label={text.terms.onNoInformation}>
            {(field) => (
              <select
                {...field}
                value={form.review.onNoInformation}
                onChange={(event) => review({ onNoInformation: event.target.value as 'REVIEW' | 'REJECT' })}
              >
                <option value="REVIEW">{text.terms.noInformation.REVIEW}</option>
                <option value="REJECT">{text.terms.noInformation.REJECT}</option>
              </select>
            )}
          </Field>
          <label className="checkbox">
            <input type="checkbox" checked={form.review.fourEyes} onChange={(event) => review({ fourEyes: event.target.checked })} />
            {text.terms.fourEyes}
          </label>
        </div>
      </section>
      <section className="card" aria-labelledby="codes-title">
        <header className="card-head">
          <h2 id="codes-title">{text.terms.reasons}</h2>
          <span className="soft">{text.terms.reasonsHint}</span>
        </header>
        <div className="grid">
          <Codes
            label={text.terms.reasonCodes}
            codes={form.reasonCodes}
            empty={text.terms.noCodes}
            faults={faultsAt('reasonCodes')}
            onChange={(codes) =>
              edit({
                reasonCodes: codes,
                review: { ...form.review, seniorReasonCodes: form.review.seniorReasonCodes.filter((code) => codes.includes(code)) },
              })
            }
          />
          <Codes
            label={text.terms.seniorReasonCodes}
            codes={form.review.seniorReasonCodes}
            known={form.reasonCodes}
            empty={form.reasonCodes.length === 0 ? text.terms.codesFirst : text.terms.noSeniorCodes}
            faults={faultsAt('review.seniorReasonCodes')}
            onChange={(codes) => review({ seniorReasonCodes: codes })}
          />
          <RuleReasons form={form} />
        </div>
      </section>
    </div>
  )
}

/** To be seen beside those of the reviewers: a rule never gives one of theirs only because it is on their list. */
function RuleReasons({ form }: { form: Form }) {
  const { text } = useWords()
  return (
    <fieldset className="codes" aria-label={text.terms.ruleReasons}>
      <h3>{text.terms.ruleReasons}</h3>
      <ul aria-label={text.terms.ruleReasons}>
        {reasonsOf(form.table).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="soft">{text.terms.ruleReasonsHint}</p>
    </fieldset>
  )
}

const REACTIONS: OnUnanswered[] = ['CONTINUE', 'REVIEW', 'REJECT']

function CheckForm({ kind }: { kind: CheckKind }) {
  const { keeper, kept } = useEditing()
  const { text } = useWords()
  const faultsAt = useFaultsAt()
  const type = kind.type as CheckType
  const check = kept.form.present.checks.find((one) => one.type === type)
  const name = wordOf(text.terms.checkNames, type)
  const of = (field: string) => text.terms.of(field, name)
  const path = (member: string) => `checks[${type}].${member}`
  const change = (part: Partial<FormCheck>, about: string | null = null) =>
    keeper.edit(
      (form) => ({ ...form, checks: form.checks.map((one) => (one.type === type ? { ...one, ...part } : one)) }),
      about && path(about),
    )
  const ask = (asked: boolean) =>
    keeper.edit((form) => ({ ...form, checks: asked ? [...form.checks, newCheck(type)] : form.checks.filter((one) => one.type !== type) }))
  return (
    <fieldset className="check-form" data-asked={check !== undefined}>
      <legend className="sr-only">{name}</legend>
      <label className="checkbox check-name">
        <input
          type="checkbox"
          checked={check !== undefined}
          onChange={(event) => ask(event.target.checked)}
          aria-label={text.terms.ask(name)}
        />
        <strong>{name}</strong>
        {!check && <span className="soft">{text.terms.notAsked}</span>}
      </label>
      {check && (
        <div className="grid">
          <DurationField
            label={text.terms.answerTimeout}
            name={of(text.terms.answerTimeout)}
            hint={text.terms.answerTimeoutHint}
            value={check.answerTimeout}
            faults={faultsAt(path('answerTimeout'))}
            onChange={(answerTimeout) => change({ answerTimeout }, 'answerTimeout')}
            onSettle={() => keeper.settle()}
          />
          <Field
            label={text.terms.maxAttempts}
            name={of(text.terms.maxAttempts)}
            hint={text.terms.maxAttemptsHint}
            faults={faultsAt(path('maxAttempts'))}
          >
            {(field) => (
              <input
                {...field}
                inputMode="numeric"
                autoComplete="off"
                value={check.maxAttempts}
                onBlur={() => keeper.settle()}
                onChange={(event) => change({ maxAttempts: event.target.value }, 'maxAttempts')}
              />
            )}
          </Field>
          <DurationField
            label={text.terms.backOff}
            name={of(text.terms.backOff)}
            hint={text.terms.backOffHint}
            value={check.backOff}
            faults={faultsAt(path('backOff'))}
            onChange={(backOff) => change({ backOff }, 'backOff')}
            onSettle={() => keeper.settle()}
          />
          <Field label={text.terms.onUnanswered} name={of(text.terms.onUnanswered)} faults={faultsAt(path('onUnanswered'))}>
            {(field) => (
              <select
                {...field}
                value={check.onUnanswered}
                onChange={(event) => change({ onUnanswered: event.target.value as OnUnanswered })}
              >
                {REACTIONS.map((reaction) => (
                  <option key={reaction} value={reaction}>
                    {text.terms.reactions[reaction]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {kind.parameters.map((parameter) => (
            <Field
              key={parameter.name}
              label={wordOf(text.terms.parameters, parameter.name)}
              name={of(wordOf(text.terms.parameters, parameter.name))}
              hint={
                parameter.default == null
                  ? text.terms.parameter(parameter.min, parameter.max)
                  : text.terms.parameterDefault(parameter.min, parameter.max, parameter.default)
              }
              faults={faultsAt(path(`parameters.${parameter.name}`))}
            >
              {(field) => (
                <input
                  {...field}
                  inputMode="numeric"
                  autoComplete="off"
                  value={check.parameters[parameter.name] ?? ''}
                  onBlur={() => keeper.settle()}
                  onChange={(event) =>
                    change({ parameters: { ...check.parameters, [parameter.name]: event.target.value } }, `parameters.${parameter.name}`)
                  }
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  )
}

interface CodesProps {
  label: string
  codes: readonly string[]
  /** Where given, only these can be added. */
  known?: readonly string[] | undefined
  empty: string
  faults: readonly string[]
  onChange: (codes: string[]) => void
}

/** A list of UPPER_SNAKE codes. */
function Codes({ label, codes, known, empty, faults, onChange }: CodesProps) {
  const { text } = useWords()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const left = known?.filter((code) => !codes.includes(code)) ?? []
  const add = (code: string) => {
    const wanted = code
      .trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_')
    if (!/^[A-Z][A-Z0-9_]{0,63}$/.test(wanted)) {
      setFault(text.terms.codeFault)
    } else if (codes.includes(wanted)) {
      setFault(text.terms.codeTwice)
    } else {
      setFault(null)
      setTyped('')
      onChange([...codes, wanted])
    }
  }
  return (
    <fieldset className="codes" aria-label={label}>
      <h3>{label}</h3>
      {codes.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul aria-label={label}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
              <IconButton
                size="small"
                icon={X}
                label={text.terms.removeCode(code)}
                onClick={() => onChange(codes.filter((other) => other !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      {known ? (
        left.length > 0 && (
          <Field label={text.terms.addCode} name={`${text.terms.addCode}, ${label}`}>
            {(field) => (
              <select {...field} value="" onChange={(event) => add(event.target.value)}>
                <option value="">…</option>
                {left.map((code) => (
                  <option key={code} value={code}>
                    {code}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )
      ) : (
        <div className="code-add">
          <Field label={text.terms.addCode} name={`${text.terms.addCode}, ${label}`} faults={fault ? [fault] : []}>
            {(field) => (
              <input
                {...field}
                className="input code"
                autoComplete="off"
                placeholder={text.terms.codePlaceholder}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !composing(event.nativeEvent)) {
                    event.preventDefault()
                    add(typed)
                  }
                }}
              />
            )}
          </Field>
          <IconButton kind="plain" icon={Plus} label={`${text.terms.addCode}: ${label}`} onClick={() => add(typed)} />
        </div>
      )}
      {faults.length > 0 && <Faults id={`${label}-faults`} faults={faults} />}
    </fieldset>
  )
}

function TermsReading({ form, catalogue }: { form: Form; catalogue: Catalogue }) {
  const { text, language } = useWords()
  const time = (iso: string) => (iso === '' ? text.none : secondsOfIso(iso) === null ? iso : wordsOfIso(iso, language))
  const codes = (list: readonly string[], empty: string) => (list.length === 0 ? empty : list.join(', '))
  const { review } = form
  return (
    <div className="terms">
      <section className="card" aria-labelledby="checks-title">
        <h2 id="checks-title">{text.terms.checks}</h2>
        <div className="check-forms">
          {catalogue.checks.map((kind) => {
            const check = form.checks.find((one) => one.type === kind.type)
            return (
              <div key={kind.type} className="check-form" data-asked={check !== undefined}>
                <h3>{wordOf(text.terms.checkNames, kind.type)}</h3>
                {check ? (
                  <dl className="facts">
                    <Fact name={text.terms.answerTimeout}>{time(check.answerTimeout)}</Fact>
                    <Fact name={text.terms.maxAttempts}>{check.maxAttempts}</Fact>
                    <Fact name={text.terms.backOff}>{time(check.backOff)}</Fact>
                    <Fact name={text.terms.onUnanswered}>{text.terms.reactions[check.onUnanswered]}</Fact>
                    {Object.entries(check.parameters).map(([name, value]) => (
                      <Fact key={name} name={wordOf(text.terms.parameters, name)}>
                        {value}
                      </Fact>
                    ))}
                  </dl>
                ) : (
                  <p className="soft">{text.terms.notAsked}</p>
                )}
              </div>
            )
          })}
        </div>
      </section>
      <section className="card" aria-labelledby="flow-title">
        <h2 id="flow-title">{text.terms.flow}</h2>
        <dl className="facts wide">
          <Fact name={text.terms.completion}>{form.completion === 'FAIL_FAST' ? text.terms.failFast : text.terms.waitForAll}</Fact>
          <Fact name={text.terms.deadline}>{time(form.deadline)}</Fact>
          <Fact name={text.terms.warnBefore}>{time(form.warnBefore)}</Fact>
          <Fact name={text.terms.minimumAge}>{form.minimumAge || text.none}</Fact>
        </dl>
      </section>
      <section className="card" aria-labelledby="review-title">
        <h2 id="review-title">{text.terms.review}</h2>
        <dl className="facts wide">
          <Fact name={text.terms.candidateRole}>{text.terms.roles[review.candidateRole]}</Fact>
          <Fact name={text.terms.fourEyesShort}>{review.fourEyes ? text.yes : text.no}</Fact>
          <Fact name={text.terms.dueAfter}>{time(review.dueAfter)}</Fact>
          <Fact name={text.terms.reminder}>{time(review.reminder)}</Fact>
          <Fact name={text.terms.escalation}>{time(review.escalation)}</Fact>
          <Fact name={text.terms.onNoInformation}>{text.terms.noInformation[review.onNoInformation]}</Fact>
        </dl>
      </section>
      <section className="card" aria-labelledby="codes-title">
        <h2 id="codes-title">{text.terms.reasons}</h2>
        <dl className="facts wide">
          <Fact name={text.terms.reasonCodes}>{codes(form.reasonCodes, text.terms.noCodes)}</Fact>
          <Fact name={text.terms.seniorReasonCodes}>{codes(review.seniorReasonCodes, text.terms.noSeniorCodes)}</Fact>
          <Fact name={text.terms.ruleReasons}>{codes(reasonsOf(form.table), text.none)}</Fact>
        </dl>
      </section>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
