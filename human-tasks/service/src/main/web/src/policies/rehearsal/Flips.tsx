import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Button } from '../../ui/Button'
import { ScrollRegion } from '../../ui/ScrollRegion'
import { ErrorState } from '../../ui/State'
import { rehearsals } from '../api'
import { HindsightView, shortId } from './Hindsight'
import type { Flip, Rehearsal, RehearsalResult } from '../logic/model'
import { useWords, wordOf } from '../words'

/** They do not change once the rehearsal is over. */
function useFlips(rehearsal: string, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['policies', 'rehearsal', rehearsal, 'flips'],
    queryFn: ({ pageParam }) => rehearsals.flips(rehearsal, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: Infinity,
    enabled,
  })
}

export function Flips({ rehearsal, result }: { rehearsal: Rehearsal; result: RehearsalResult }) {
  const { text, formats } = useWords()
  const flips = useFlips(rehearsal.id, result.flips > 0)
  if (result.flips === 0) {
    return <p className="soft">{text.rehearsal.noFlips}</p>
  }
  const items = flips.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section>
      <h3 id="flips-title">{text.rehearsal.flipList}</h3>
      {result.flipsStored < result.flips && <p className="soft">{text.rehearsal.kept(formats.number(result.flipsStored))}</p>}
      {flips.isError && <ErrorState error={flips.error} onRetry={() => void flips.refetch()} />}
      <ScrollRegion className="table-scroll" labelledBy="flips-title">
        <table className="flips">
          <caption className="sr-only">{text.rehearsal.flipCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.rehearsal.onboarding}</th>
              <th scope="col">{text.rehearsal.was}</th>
              <th scope="col">{text.rehearsal.would}</th>
              <th scope="col">{text.rehearsal.ended}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((flip) => (
              <FlipRow key={flip.onboardingId} flip={flip} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {flips.hasNextPage && (
        <Button size="small" disabled={flips.isFetchingNextPage} onClick={() => void flips.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </section>
  )
}

function FlipRow({ flip }: { flip: Flip }) {
  const { text } = useWords()
  return (
    <tr>
      <th scope="row">
        <Link to={`/policies/onboardings/${flip.onboardingId}`}>
          <code>{shortId(flip.onboardingId)}</code>
          <span className="sr-only">: {text.why.title}</span>
        </Link>
      </th>
      <td>
        <HindsightView hindsight={flip.before} />
      </td>
      <td>
        <HindsightView hindsight={flip.after} />
      </td>
      <td>{flip.finalStatus ? wordOf(text.why.statuses, flip.finalStatus) : <span className="soft">{text.rehearsal.undecided}</span>}</td>
    </tr>
  )
}
