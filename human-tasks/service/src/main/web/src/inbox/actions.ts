import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, type Problem } from '../api/problem'
import { dropTyped } from '../app/drafts'
import { beforeLeaving } from '../app/leaving'
import { useText } from '../i18n'
import { toast } from '../ui/toasts'
import { keys, putTask, sweep } from './cache'
import * as calls from './calls'
import { nameOf, type Outcome, type Person, type Task } from './model'
import { type InboxTexts, inboxTexts } from './texts'
import { UndoQueue } from './undo'

/** One for the whole application: a decision that is held survives a look at another page. */
export const decisions = new UndoQueue()
beforeLeaving((keepalive) => decisions.flush(keepalive))

/** The versions that this page itself brought about: no news to the person who did it. */
const own = new Map<string, number>()

export function noteOwnDoing(task: Task): void {
  own.set(task.id, task.version)
}

export function isOwnDoing(task: Task): boolean {
  return (own.get(task.id) ?? -1) >= task.version
}

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
  decide: (decision: Decide, reopen: (id: string) => void) => void
}

export function useActions(): Actions {
  const queries = useQueryClient()
  const text = useText(inboxTexts)
  const [busy, setBusy] = useState(false)

  const took = (task: Task) => {
    noteOwnDoing(task)
    putTask(queries, task)
    void queries.invalidateQueries({ queryKey: keys.counts })
    void queries.invalidateQueries({ queryKey: keys.history(task.id) })
  }

  const failed = async (task: Task, error: unknown): Promise<string> => {
    const problem = asProblem(error)
    if (problem.status === 409 || problem.status === 412 || problem.status === 404) {
      await queries.invalidateQueries({ queryKey: keys.task(task.id) })
      void queries.invalidateQueries({ queryKey: keys.counts })
    }
    return saying(text, problem)
  }

  const run: Actions['run'] = async (task, action, done) => {
    setBusy(true)
    try {
      const changed = await action()
      took(changed)
      if (done) {
        toast(done, { tone: 'good', lasts: 3_000 })
      }
      return changed
    } catch (error) {
      const winner = winnerOf(asProblem(error))
      const why = await failed(task, error)
      toast(winner ? text.lostRaceKept(winner.name) : why, { tone: 'bad' })
      return null
    } finally {
      setBusy(false)
    }
  }

  const decide: Actions['decide'] = (decision, reopen) => {
    const { task, confirms, outcome } = decision
    const name = nameOf(task)
    const send = async ({ keepalive }: { keepalive: boolean }): Promise<void> => {
      try {
        const body = { outcome, reasonCode: decision.reasonCode, note: decision.note.trim() || undefined }
        const decided = confirms ? await calls.confirmProposal(task, keepalive) : await calls.decide(task, body, keepalive)
        took(decided)
        sweep(queries, decided)
        dropTyped(decisionDraft(task.id))
      } catch (error) {
        const transient = asProblem(error).isTransient
        const why = await failed(task, error)
        const action = transient ? { label: text.bar.sendAgain, run: () => void send({ keepalive: false }) } : { label: text.open, run: () => reopen(task.id) }
        toast(text.notSent(name, why), { tone: 'bad', lasts: undefined, action })
      }
    }
    const said = confirms ? text.confirmed[outcome] : task.fourEyes ? text.proposed[outcome] : text.done[outcome]
    const dismiss = toast(`${name}: ${said}`, {
      tone: 'good',
      lasts: decisions.delay,
      action: { label: text.undo, shortcut: 'u', run: () => decisions.undo(task.id) },
    })
    decisions.hold({
      id: task.id,
      send,
      undone: () => {
        dismiss()
        toast(text.undone, { lasts: 3_000 })
        reopen(task.id)
      },
    })
  }

  return { run, busy, decide }
}

export const decisionDraft = (id: string): string => `decision/${id}`
