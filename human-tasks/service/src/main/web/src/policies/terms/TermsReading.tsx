import type { ReactNode } from 'react'
import { secondsOfIso, wordsOfIso } from '../logic/duration'
import type { Catalogue } from '../logic/model'
import { reasonsOf } from '../logic/table'
import type { Form } from '../logic/terms'
import { useWords, wordOf } from '../words'

export function TermsReading({ form, catalogue }: { form: Form; catalogue: Catalogue }) {
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
