import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Notice } from '../../ui/State'
import { rehearsals } from '../api'
import { useHistory } from '../HistorySection'
import { isOver, type Rehearsal } from '../logic/model'
import { useVersion } from '../version'
import { usePeople, useWords } from '../words'
import { Progress } from './Progress'
import { Result } from './Result'

/** In milliseconds. */
const LOOK_AGAIN = 1_000

/** One of the list, asked for again and again until it is over; the list is then read once more. */
function useRehearsal(listed: Rehearsal): Rehearsal {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['policies', 'rehearsal', listed.id],
    queryFn: async () => {
      const now = await rehearsals.get(listed.id)
      if (isOver(now.state) && !isOver(listed.state)) {
        void client.invalidateQueries({ queryKey: ['policies', 'rehearsals', listed.policyId] })
      }
      return now
    },
    initialData: listed,
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => (state.data && isOver(state.data.state) ? false : LOOK_AGAIN),
  })
  return data
}

export function Shown({ listed }: { listed: Rehearsal }) {
  const { policy, kept } = useVersion()
  const { text, formats } = useWords()
  const nameOf = usePeople()
  const history = useHistory(policy.id)
  const rehearsal = useRehearsal(listed)
  const edited = history.data?.items.filter(({ kind }) => kind === 'edited').at(-1)?.at
  const stale = kept !== null && edited !== undefined && edited > rehearsal.requestedAt
  return (
    <div className="rehearsal">
      <p className="soft">
        {text.rehearsal.by(nameOf(rehearsal.requestedBy), formats.dateTime(rehearsal.requestedAt))}
        {rehearsal.scope.last != null && ` · ${text.rehearsal.last}: ${formats.number(rehearsal.scope.last)}`}
      </p>
      {stale && <Notice tone="warn">{text.rehearsal.stale}</Notice>}
      {rehearsal.state !== 'COMPLETED' && <Progress rehearsal={rehearsal} />}
      {rehearsal.result && <Result rehearsal={rehearsal} result={rehearsal.result} />}
    </div>
  )
}
