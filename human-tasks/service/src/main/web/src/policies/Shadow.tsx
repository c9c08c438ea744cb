import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { asProblem } from '../api/problem'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Skeleton } from '../ui/State'
import { toast } from '../ui/toasts'
import { policies } from './api'
import { Question } from './Question'
import { HindsightView, shortId } from './rehearsal/Hindsight'
import { useVersion } from './version'
import { useWords } from './words'

/** What this version says about new onboardings beside the one in force. */
export function ShadowCard() {
  const { policy } = useVersion()
  const { text, formats } = useWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const maySwitch = hasAny(useMe(), 'tenant-admin', 'rule-approver')
  const key = ['policies', 'shadow', policy.id]
  const shadow = useQuery({
    queryKey: key,
    queryFn: () => policies.shadow(policy.id),
    refetchInterval: ({ state }) => (state.data?.running ? 10_000 : false),
    retry: false,
  })
  const change = useMutation({
    mutationFn: (run: boolean) => (run ? policies.startShadow(policy.id) : policies.stopShadow(policy.id)),
    onSuccess: (now) => client.setQueryData(key, now),
    onSettled: () => setAsking(false),
    onError: (error) => toast(text.failed(asProblem(error).detail ?? text.unreachable), { tone: 'bad' }),
  })
  const waits = policy.status === 'SUBMITTED' || policy.status === 'APPROVED'
  const { data } = shadow
  return (
    <section className="card" aria-labelledby="shadow-title">
      <header className="card-head">
        <h2 id="shadow-title">{text.shadow.title}</h2>
        <span className="soft">{text.shadow.says}</span>
      </header>
      {shadow.isPending && <Skeleton height={40} />}
      <div className="actions">
        {data && (
          <Chip icon={data.running ? Eye : EyeOff} tone={data.running ? 'accent' : 'neutral'}>
            {data.running ? text.shadow.running : text.shadow.stopped}
          </Chip>
        )}
        {data?.running && data.since && <span className="soft">{text.shadow.since(formats.dateTime(data.since))}</span>}
        {waits && maySwitch && (
          <Button
            size="small"
            disabled={change.isPending}
            onClick={() => (data && data.compared > 0 ? setAsking(true) : change.mutate(!data?.running))}
          >
            {data?.running ? text.shadow.stop : text.shadow.start}
          </Button>
        )}
        {policy.status === 'DRAFT' && <span className="soft">{text.shadow.draft}</span>}
      </div>
      {data && (data.running || data.compared > 0) && (
        <p>{data.compared === 0 ? text.shadow.nothing : text.shadow.agreed(formats.number(data.agreed), formats.number(data.compared))}</p>
      )}
      {asking && data && (
        <Question
          title={data.running ? text.shadow.stopTitle : text.shadow.startTitle}
          says={(data.running ? text.shadow.stopSays : text.shadow.startSays)(formats.number(data.compared))}
          confirm={data.running ? text.shadow.stop : text.shadow.start}
          kind={data.running ? 'primary' : 'bad'}
          pending={change.isPending}
          onConfirm={() => change.mutate(!data.running)}
          onClose={() => setAsking(false)}
        />
      )}
      {data && data.differences.items.length > 0 && (
        <>
          <h3>{text.shadow.different}</h3>
          <ul className="shadow-list">
            {data.differences.items.slice(0, 10).map((difference) => (
              <li key={difference.onboardingId + difference.at}>
                <Link to={`/policies/onboardings/${difference.onboardingId}`}>
                  <code>{shortId(difference.onboardingId)}</code>
                </Link>
                <HindsightView hindsight={difference.decided} />
                <span aria-hidden>→</span>
                <HindsightView hindsight={difference.shadow} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
