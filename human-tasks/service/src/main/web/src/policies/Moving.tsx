import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../api/problem'
import { Button } from '../ui/Button'
import { ErrorState, Notice, Skeleton } from '../ui/State'
import { toast } from '../ui/toasts'
import { useActionFailed } from './acting'
import { policies } from './api'
import { decidedBy, isSame, type Moves, statusesOf } from './logic/moves'
import { Question } from './Question'
import { useVersion } from './version'
import { useWords, wordOf, type Words } from './words'

const inFlightKey = (id: string) => ['policies', 'about', id, 'in-flight']

/** Those in the middle of it stay with their version, unless somebody moves them. */
export function InFlightNotice() {
  const { policy, mayCheck, isMaker } = useVersion()
  const { text } = useWords()
  const [asking, setAsking] = useState(false)
  const isActive = policy.status === 'ACTIVE'
  const inFlight = useQuery({ queryKey: inFlightKey(policy.id), queryFn: () => policies.inFlight(policy.id), enabled: isActive })
  if (!isActive || !inFlight.data?.total) {
    return null
  }
  return (
    <>
      <Notice
        action={
          mayCheck &&
          !isMaker && (
            <Button size="small" onClick={() => setAsking(true)}>
              {text.inFlight.move}
            </Button>
          )
        }
      >
        {text.inFlight.says(inFlight.data.total)}
        {mayCheck && isMaker && ` ${text.inFlight.maker}`}
      </Notice>
      {asking && <MoveDialog onClose={() => setAsking(false)} />}
    </>
  )
}

/** A move decides where the version has an answer at once: first the server tries it, and gives up what it tried. */
function MoveDialog({ onClose }: { onClose: () => void }) {
  const { policy } = useVersion()
  const words = useWords()
  const { text } = words
  const client = useQueryClient()
  const failed = useActionFailed()
  const [blindly, setBlindly] = useState(false)
  const [changed, setChanged] = useState(false)
  const key = ['policies', 'about', policy.id, 'trial-of-moves']
  const trial = useQuery({ queryKey: key, queryFn: () => policies.tryToMove(policy.id), staleTime: Infinity, gcTime: 0, retry: false })
  const cannotTell = trial.isError && asProblem(trial.error).code === 'ENGINE_CAPABILITY_MISSING'
  const move = useMutation({
    mutationFn: async (shown: Moves | undefined) => {
      const now = shown && (await policies.tryToMove(policy.id))
      if (now && !isSame(now, shown)) {
        client.setQueryData(key, now)
        return null
      }
      return policies.move(policy.id, shown?.moved)
    },
    onSuccess: async (moves) => {
      if (!moves) {
        setChanged(true)
        return
      }
      toast(`${text.done.moved(moves.moved)}${resultsInWords(moves, words)}`, { tone: 'good', lasts: 12_000 })
      onClose()
      await client.invalidateQueries({ queryKey: inFlightKey(policy.id) })
    },
    onError: (error) => {
      failed(error)
      onClose()
    },
  })
  const decided = trial.data ? decidedBy(trial.data) : 0
  return (
    <Question
      title={text.moves.title(policy.version)}
      says={text.moves.says}
      confirm={move.isPending ? text.moves.moving : confirmation(trial.data, decided, words)}
      kind={decided > 0 || cannotTell ? 'bad' : 'primary'}
      pending={move.isPending}
      blocked={cannotTell ? !blindly : !trial.data?.moved}
      onConfirm={() => move.mutate(trial.data)}
      onClose={onClose}
    >
      <div className="move-preview" aria-live="polite">
        {trial.isPending && (
          <>
            <p className="soft">{text.moves.trying}</p>
            <Skeleton height={48} />
          </>
        )}
        {changed && <Notice tone="warn">{text.moves.changed}</Notice>}
        {trial.data && <Preview moves={trial.data} decided={decided} />}
      </div>
      {cannotTell && (
        <>
          <Notice tone="warn">{text.moves.cannotTell}</Notice>
          <label className="checkbox">
            <input type="checkbox" checked={blindly} onChange={(event) => setBlindly(event.target.checked)} />
            {text.moves.blindly}
          </label>
        </>
      )}
      {trial.isError && !cannotTell && <ErrorState error={trial.error} onRetry={() => void trial.refetch()} />}
    </Question>
  )
}

function confirmation(moves: Moves | undefined, decided: number, { text, formats }: Words): string {
  if (!moves) {
    return text.moves.move
  }
  const moved = formats.number(moves.moved)
  return decided > 0 ? text.moves.moveAndDecide(moved, formats.number(decided)) : text.moves.moveSome(moved)
}

function Preview({ moves, decided }: { moves: Moves; decided: number }) {
  const { text, formats } = useWords()
  if (moves.moved === 0) {
    return <p>{text.moves.nothing}</p>
  }
  return (
    <>
      <p>
        <strong>
          {decided > 0
            ? text.moves.decides(formats.number(decided), formats.number(moves.moved))
            : text.moves.decidesNothing(formats.number(moves.moved))}
        </strong>
      </p>
      <table className="hits">
        <caption className="sr-only">{text.moves.caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{text.why.status}</th>
            <th scope="col">{text.moves.count}</th>
          </tr>
        </thead>
        <tbody>
          {statusesOf(moves).map(({ status, onboardings, decides }) => (
            <tr key={status} data-decides={decides || undefined}>
              <th scope="row">{(decides ? text.moves.atOnce : text.moves.goesOn)(wordOf(text.why.statuses, status))}</th>
              <td className="num">{formats.number(onboardings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moves.remaining > moves.moved && (
        <p className="soft">{text.moves.oldest(formats.number(moves.moved), formats.number(moves.remaining))}</p>
      )}
    </>
  )
}

function resultsInWords(moves: Moves, { text, formats }: Words): string {
  const said = statusesOf(moves).map(({ status, onboardings }) => `${wordOf(text.why.statuses, status)}: ${formats.number(onboardings)}`)
  return said.length > 0 ? `. ${said.join(', ')}` : ''
}
