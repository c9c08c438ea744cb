import { useQuery } from '@tanstack/react-query'
import { ErrorState, Skeleton } from '../ui/State'
import { policies } from './api'
import { stretches } from './logic/history'
import { useVersion } from './version'
import { usePeople, useWords, wordOf } from './words'

export function useHistory(id: string) {
  return useQuery({ queryKey: ['policies', 'about', id, 'history'], queryFn: () => policies.history(id) })
}

export function HistorySection() {
  const { policy } = useVersion()
  const { text, formats } = useWords()
  const nameOf = usePeople()
  const history = useHistory(policy.id)
  if (history.isError) {
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  }
  if (!history.data) {
    return <Skeleton height={160} />
  }
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 id="history-title" className="sr-only">
        {text.history.title}
      </h2>
      <ol className="history">
        {stretches(history.data.items)
          .toReversed()
          .map(({ first, last, times }) => (
            <li key={first.at + first.kind} data-kind={first.kind}>
              <span className="who">
                <strong>{nameOf(first.by)}</strong> {wordOf(text.history.kinds, first.kind)}
                {times > 1 && <span className="soft"> {text.history.times(times)}</span>}
              </span>
              <time dateTime={first.at} className="soft num">
                {formats.dateTime(first.at)}
                {times > 1 && `, ${text.history.until(formats.dateTime(last.at))}`}
              </time>
              {typeof first.reason === 'string' && <q>{first.reason}</q>}
              {typeof first.activeFrom === 'string' && (
                <span className="soft">{text.history.from(formats.dateTime(first.activeFrom))}</span>
              )}
            </li>
          ))}
      </ol>
    </section>
  )
}
