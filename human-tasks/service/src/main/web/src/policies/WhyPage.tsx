import './policies.css'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { Link, useNavigate, useParams } from 'react-router'
import { hasAny, policyRoles } from '../api/session'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { ErrorState, Skeleton } from '../ui/State'
import { policies } from './api'
import { Boundary } from './Boundary'
import type { Explanation } from './logic/model'
import { OutcomeChip } from './Status'
import { usePolicy } from './version'
import { productName } from './logic/products'
import { labelOf, useCatalogue, useWords, wordOf } from './words'

/** Why one onboarding was decided as it was: the rule, and what the table saw. */
export function WhyPage() {
  const { id = '' } = useParams()
  const { text } = useWords()
  const navigate = useNavigate()
  const explanation = useQuery({ queryKey: ['policies', 'explanation', id], queryFn: () => policies.explanation(id) })
  return (
    <main className="policies">
      <header className="policies-head">
        <div>
          <Button kind="quiet" size="small" icon={ArrowLeft} onClick={() => void navigate(-1)}>
            {text.why.back}
          </Button>
          <h1>{text.why.title}</h1>
          <p className="soft">
            {text.why.onboarding} <code>{id}</code>
          </p>
        </div>
      </header>
      {explanation.isError && <ErrorState error={explanation.error} onRetry={() => void explanation.refetch()} />}
      {explanation.isPending && <Skeleton height={200} />}
      {explanation.data && (
        <Boundary>
          <Explained it={explanation.data} />
        </Boundary>
      )}
    </main>
  )
}

function Explained({ it }: { it: Explanation }) {
  const words = useWords()
  const { text, formats } = words
  const catalogue = useCatalogue()
  const me = useMe()
  const readsPolicies = hasAny(me, ...policyRoles)
  const version = usePolicy(it.policy.id, readsPolicies)
  const name = productName(it.product, version.data?.policy.terms.displayName)
  return (
    <>
      <section className="card" aria-label={text.why.status}>
        <dl className="facts wide">
          <div>
            <dt>{text.why.status}</dt>
            <dd>{wordOf(text.why.statuses, it.answer.status)}</dd>
          </div>
          <div>
            <dt>{text.why.reasons}</dt>
            <dd>{it.answer.reasons.length > 0 ? <code>{it.answer.reasons.join(', ')}</code> : text.none}</dd>
          </div>
          <div>
            <dt>{text.why.decided}</dt>
            <dd>{it.answer.decidedAt ? formats.dateTime(it.answer.decidedAt) : text.why.pending}</dd>
          </div>
          <div>
            <dt>{text.why.policy}</dt>
            <dd>
              {readsPolicies ? <Link to={`/policies/${it.policy.id}`}>{text.versionOf(name, it.policy.version)}</Link> : text.versionOf(name, it.policy.version)}
            </dd>
          </div>
        </dl>
      </section>
      <section className="card" aria-labelledby="judgements-title">
        <h2 id="judgements-title">{text.why.judgements}</h2>
        <ol className="judgements">
          {it.judgements.map((judgement) => (
            <li key={`${judgement.policyVersion} ${judgement.at ?? judgement.reason}`}>
              <p className="trial-outcome">
                <OutcomeChip outcome={judgement.outcome} /> <code>{judgement.reason}</code>{' '}
                <span className="soft">
                  {text.version(judgement.policyVersion)}
                  {judgement.at && `, ${formats.dateTime(judgement.at)}`}
                  {!judgement.applies && `, ${text.why.superseded}`}
                </span>
              </p>
              <p>
                {judgement.rule ? <code>{judgement.rule.id}</code> : text.none} <span className="soft">{judgement.rule?.text}</span>
              </p>
              {judgement.rule?.description && <p className="soft">{judgement.rule.description}</p>}
              {judgement.inputs && (
                <>
                  <h3>{text.why.saw}</h3>
                  <dl className="facts wide">
                    {Object.entries(judgement.inputs).map(([name, value]) => (
                      <div key={name}>
                        <dt>{labelOf(name, words, catalogue.data)}</dt>
                        <dd>
                          {value === null
                            ? text.unknown
                            : typeof value === 'string'
                              ? wordOf({ ...text.values, [value]: (text.values as Record<string, string>)[value] ?? value }, value)
                              : String(value)}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
