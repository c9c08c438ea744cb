import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, type Problem } from '../api/problem'
import { useMe } from '../app/me'
import { useText } from '../i18n'
import { toast } from '../ui/toasts'
import { keys, putTask } from './cache'
import { countAgain } from './counts'
import { nameOf, type Outcome, type Person, type Task } from './model'
import { noteOwnDoing } from './own'
import { type InboxTexts, inboxTexts } from './texts'
import { unsent } from './unsent'

export { unsent } from './unsent'
export { decisionDraft, isOwnDoing, noteOwnDoing } from './own'

/** What a refusal means, in words: ours where the code is known, else the server's. */
export function saying(text: InboxTexts, problem: Problem): string {
  const winner = winnerOf(problem)
  if (winner) {
    return text.lostRace(winner.name)
  }
  return text.problem[problem.code] ?? text.problem[`HTTP_${problem.status}`] ?? problem.detail ?? problem.message
}

export function winnerOf(problem: Problem): Person | null {
  const claimedBy = problem.document.claimedBy as Person | undefined
  return problem.code === 'TASK_CLAIMED_BY_OTHER' && claimedBy?.name ? claimedBy : null
}

export interface Decide {
  task: Task
  /** Confirming somebody else's proposal, instead of deciding. */
  confirms: boolean
  outcome: Outcome
  reasonCode: string
  note: string
}

interface Actions {
  /** Runs one change of a task and shows its result everywhere; says whether it was done, and tells why not. */
  run: (task: Task, action: () => Promise<Task>, done?: string) => Promise<Task | null>
  busy: boolean
  /** Holds the decision for a moment, in which it can be taken back; then it is sent, or stays among what is unsent. */
  decide: (decision: Decide) => void
}

export function useActions(): Actions {
  const queries = useQueryClient()
  const text = useText(inboxTexts)
  const me = useMe()
  const [busy, setBusy] = useState(false)

  const run: Actions['run'] = async (task, action, done) => {
    setBusy(true)
    try {
      const changed = await action()
      noteOwnDoing(changed)
      putTask(queries, changed)
      countAgain(queries)
      void queries.invalidateQueries({ queryKey: keys.history(task.id) })
      if (done) {
        toast(done, { tone: 'good', lasts: 3_000 })
      }
      return changed
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status === 409 || problem.status === 412 || problem.status === 404) {
        await queries.invalidateQueries({ queryKey: keys.task(task.id) })
        countAgain(queries)
      }
      const winner = winnerOf(problem)
      toast(winner ? text.lostRaceKept(winner.name) : saying(text, problem), { tone: 'bad' })
      return null
    } finally {
      setBusy(false)
    }
  }

  const decide: Actions['decide'] = ({ task, confirms, outcome, reasonCode, note }) => {
    const { id, version, fourEyes } = task
    const name = nameOf(task)
    const said = confirms ? text.confirmed[outcome] : fourEyes ? text.proposed[outcome] : text.done[outcome]
    unsent.hold({ id, version, name, by: me.id, fourEyes, confirms, outcome, reasonCode, note })
    const dismiss = toast(text.said(name, said), {
      tone: 'good',
      lasts: unsent.delay,
      key: `held/${id}`,
      action: { label: text.undo, shortcut: 'u', run: () => unsent.undo(id) },
    })
    // What can no longer be taken back must not offer it.
    const stop = unsent.subscribe(() => {
      if (unsent.list().find((one) => one.decided.id === id)?.state !== 'held') {
        stop()
        dismiss()
      }
    })
  }

  return { run, busy, decide }
}
