import { ShortText } from '../../ui/LongText'
import { Field } from '../../ui/Field'
import { DurationField } from '../DurationField'
import type { Catalogue } from '../logic/model'
import { type CandidateRole, type Form, LONGEST_NAME, type OnNoInformation } from '../logic/terms'
import { useVersion } from '../version'
import { useWords } from '../words'
import { CheckForm } from './CheckForm'
import { Codes, RuleReasons } from './Codes'
import { NumberField } from './NumberField'
import { useTerms } from './useTerms'

export function TermsForm({ catalogue }: { catalogue: Catalogue }) {
  const { text } = useWords()
  return (
    <div className="terms">
      <ProductTerms />
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
      <FlowTerms />
      <ReviewTerms />
      <ReasonTerms />
    </div>
  )
}

function ProductTerms() {
  const { policy } = useVersion()
  const { text } = useWords()
  const { form, faultsAt, edit, settle } = useTerms()
  return (
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
  )
}

function FlowTerms() {
  const { text } = useWords()
  const { form, faultsAt, edit, settle } = useTerms()
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
  return (
    <section className="card" aria-labelledby="flow-title">
      <h2 id="flow-title">{text.terms.flow}</h2>
      <div className="grid">
        <Field label={text.terms.completion}>
          {(field) => (
            <select {...field} value={form.completion} onChange={(event) => edit({ completion: event.target.value as Form['completion'] })}>
              <option value="WAIT_FOR_ALL">{text.terms.waitForAll}</option>
              <option value="FAIL_FAST">{text.terms.failFast}</option>
            </select>
          )}
        </Field>
        {time('deadline', text.terms.deadlineHint)}
        {time('warnBefore', text.terms.warnBeforeHint)}
        <NumberField
          label={text.terms.minimumAge}
          hint={text.terms.minimumAgeHint}
          faults={faultsAt('minimumAge')}
          value={form.minimumAge}
          onChange={(minimumAge) => edit({ minimumAge }, 'minimumAge')}
          onSettle={settle}
        />
      </div>
    </section>
  )
}

function ReviewTerms() {
  const { text } = useWords()
  const { form, faultsAt, editReview, settle } = useTerms()
  const { review } = form
  const time = (member: 'reminder' | 'escalation' | 'dueAfter', hint?: string) => (
    <DurationField
      label={text.terms[member]}
      hint={hint}
      value={review[member]}
      faults={faultsAt(`review.${member}`)}
      onChange={(value) => editReview({ [member]: value }, `review.${member}`)}
      onSettle={settle}
    />
  )
  return (
    <section className="card" aria-labelledby="review-title">
      <h2 id="review-title">{text.terms.review}</h2>
      <div className="grid">
        <Field label={text.terms.candidateRole}>
          {(field) => (
            <select {...field} value={review.candidateRole} onChange={(event) => editReview({ candidateRole: event.target.value as CandidateRole })}>
              <option value="reviewer">{text.terms.roles.reviewer}</option>
              <option value="senior-reviewer">{text.terms.roles['senior-reviewer']}</option>
            </select>
          )}
        </Field>
        {time('dueAfter', text.terms.dueAfterHint)}
        {time('reminder')}
        {time('escalation', text.terms.escalationHint)}
        <Field label={text.terms.onNoInformation}>
          {(field) => (
            <select {...field} value={review.onNoInformation} onChange={(event) => editReview({ onNoInformation: event.target.value as OnNoInformation })}>
              <option value="REVIEW">{text.terms.noInformation.REVIEW}</option>
              <option value="REJECT">{text.terms.noInformation.REJECT}</option>
            </select>
          )}
        </Field>
        <label className="checkbox">
          <input type="checkbox" checked={review.fourEyes} onChange={(event) => editReview({ fourEyes: event.target.checked })} />
          {text.terms.fourEyes}
        </label>
      </div>
    </section>
  )
}

function ReasonTerms() {
  const { text } = useWords()
  const { form, faultsAt, edit, editReview } = useTerms()
  const { reasonCodes } = form
  const { seniorReasonCodes } = form.review
  return (
    <section className="card" aria-labelledby="codes-title">
      <header className="card-head">
        <h2 id="codes-title">{text.terms.reasons}</h2>
        <span className="soft">{text.terms.reasonsHint}</span>
      </header>
      <div className="grid">
        <Codes
          label={text.terms.reasonCodes}
          codes={reasonCodes}
          empty={text.terms.noCodes}
          faults={faultsAt('reasonCodes')}
          onChange={(codes) =>
            edit({ reasonCodes: codes, review: { ...form.review, seniorReasonCodes: seniorReasonCodes.filter((code) => codes.includes(code)) } })
          }
        />
        <Codes
          label={text.terms.seniorReasonCodes}
          codes={seniorReasonCodes}
          known={reasonCodes}
          empty={reasonCodes.length === 0 ? text.terms.codesFirst : text.terms.noSeniorCodes}
          faults={faultsAt('review.seniorReasonCodes')}
          onChange={(codes) => editReview({ seniorReasonCodes: codes })}
        />
        <RuleReasons form={form} />
      </div>
    </section>
  )
}
