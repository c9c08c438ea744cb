import { useInfiniteQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { asProblem } from '../../api/problem'
import { useFormats, useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useSettled } from '../../ui/hooks'
import { ErrorState } from '../../ui/State'
import { searchApplicants } from './calls'
import { PersonList } from './PersonList'
import { peopleTexts } from './texts'

const fewest = 2
const longest = 200

/** Finds a person among all onboardings of the tenant, ended ones too. What was typed is kept nowhere. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const text = useText(peopleTexts)
  const formats = useFormats()
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = useSettled(typed.trim(), 250)
  const found = useInfiniteQuery({
    queryKey: ['people', wanted],
    queryFn: ({ pageParam, signal }) => searchApplicants(wanted, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
    enabled: wanted.length >= fewest,
    gcTime: 0,
  })
  const people = found.data?.pages.flatMap((page) => page.items) ?? []
  const refused = found.isError && asProblem(found.error).status === 400
  const says =
    wanted.length < fewest || refused ? text.tooShort : found.isPending ? text.searching : people.length === 0 ? text.none : text.found(formats.number(people.length) + (found.hasNextPage ? '+' : ''))
  return (
    <Dialog title={text.title} onClose={onClose} size="wide">
      <div className="field">
        <label htmlFor={id}>{text.hint}</label>
        <input id={id} type="search" className="input" dir="auto" autoComplete="off" maxLength={longest} data-autofocus value={typed} onChange={(event) => setTyped(event.target.value)} aria-describedby={`${id}says`} />
        <p id={`${id}says`} className="soft">
          {text.says}
        </p>
      </div>
      {found.isError && !refused ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <>
          <p className="soft" role="status">
            {says}
          </p>
          <PersonList matches={people} />
          {found.hasNextPage && (
            <Button onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
              {text.more}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}
