import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../ui/Button'
import { ErrorState, Skeleton } from '../ui/State'
import { policies } from './api'
import { Boundary } from './Boundary'
import { useOthers } from './ChangesSection'
import { ChangeTable } from './ChangeTable'
import { revisionsOf, type Stretch, stretches } from './logic/history'
import { useVersion } from './version'
import { usePeople, useWords, wordOf } from './words'

export function useHistory(id: string) {
  return useQuery({ queryKey: ['policies', 'about', id, 'history'], queryFn: () => policies.history(id) })
}

/** The version whose terms the draft began with, where it is one of this product. */
function BasedOn({ id }: { id: string }) {
  const { text } = useWords()
  const base = useOthers().others.find((other) => other.id === id)
  return base ? (
    <Link className="soft" to={`/policies/${id}`}>
      {text.history.basedOn(base.version)}
    </Link>
  ) : null
}

/** What a stretch of saves changed. A day's work can be long, so it is there when it is asked for. */
function Saved({ since, until }: { since: number; until: number }) {
  const { policy } = useVersion()
  const { text } = useWords()
  const [open, setOpen] = useState(false)
  const changes = useQuery({
    queryKey: ['policies', 'about', policy.id, 'history', since, until],
    queryFn: () => policies.savedChanges(policy.id, since, until),
    enabled: open,
    staleTime: Infinity,
    retry: false,
  })
  return (
    <div className="history-changes">
      <Button size="small" kind="quiet" icon={open ? ChevronDown : ChevronRight} aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.history.what}
      </Button>
      {open && changes.isPending && <Skeleton height={40} />}
      {open && changes.isError && <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />}
      {open &&
        changes.data &&
        (changes.data.changes.length > 0 ? (
          <ChangeTable caption={text.history.what} changes={changes.data.changes} />
        ) : (
          <p className="soft">{text.history.nothing}</p>
        ))}
    </div>
  )
}

export function HistorySection() {
  const { policy } = useVersion()
  const { text } = useWords()
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
          .map((stretch) => (
            <Line key={stretch.first.at + stretch.first.kind} stretch={stretch} />
          ))}
      </ol>
    </section>
  )
}

function Line({ stretch }: { stretch: Stretch }) {
  const { text, formats } = useWords()
  const nameOf = usePeople()
  const { first, last, times } = stretch
  const saved = revisionsOf(stretch)
  return (
    <li data-kind={first.kind}>
      <span className="who">
        <strong>{nameOf(first.by)}</strong> {wordOf(text.history.kinds, first.kind)}
        {times > 1 && <span className="soft"> {text.history.times(times)}</span>}
      </span>
      <time dateTime={first.at} className="soft num">
        {formats.dateTime(first.at)}
        {times > 1 && `, ${text.history.until(formats.dateTime(last.at))}`}
      </time>
      {typeof first.reason === 'string' && <q>{first.reason}</q>}
      {typeof first.activeFrom === 'string' && <span className="soft">{text.history.from(formats.dateTime(first.activeFrom))}</span>}
      {typeof first.basedOn === 'string' && <BasedOn id={first.basedOn} />}
      {saved && (
        <Boundary>
          <Saved {...saved} />
        </Boundary>
      )}
    </li>
  )
}
