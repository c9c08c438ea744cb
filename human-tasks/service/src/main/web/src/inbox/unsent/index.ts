import { useSyncExternalStore } from 'react'
import { asProblem } from '../../api/problem'
import { isSignedOut } from '../../api/session'
import { keepTyped, typed } from '../../app/drafts'
import { beforeLeaving } from '../../app/leaving'
import * as calls from '../calls'
import type { Task } from '../model'
import { type Decided, type Unsent, UnsentQueue } from './queue'

const draft = 'unsent'

/** One for the whole application: what is not sent yet survives a look at another page, a reload, and a new sign-in. */
export const unsent = new UnsentQueue({
  send,
  keep: (all) => keepTyped(draft, all),
  kept: () => typed<readonly Unsent[]>(draft, []),
  mayTry: () => !isSignedOut(),
  delay: 5_000,
})
beforeLeaving((keepalive) => unsent.flush(keepalive))

export function useUnsent(): readonly Unsent[] {
  return useSyncExternalStore(unsent.subscribe, unsent.list)
}

async function send(decided: Decided, keepalive: boolean): Promise<Task> {
  const { outcome, reasonCode, note } = decided
  try {
    return await (decided.confirms ? calls.confirmProposal(decided, keepalive) : calls.decide(decided, { outcome, reasonCode, note: note.trim() || undefined }, keepalive))
  } catch (error) {
    if ([404, 409, 412].includes(asProblem(error).status)) {
      const task = await calls.getTask(decided.id)
      if (hasArrived(decided, task)) {
        return task
      }
    }
    throw error
  }
}

/** An answer can get lost on its way back, and more can have happened to the task by now. */
export function hasArrived({ id, version, by, confirms, outcome, reasonCode }: Decided, task: Task): boolean {
  const same = (one: { outcome: string; reasonCode: string } | null | undefined) => one?.outcome === outcome && one.reasonCode === reasonCode
  if (task.id !== id || task.version <= version) {
    return false
  }
  if (same(task.decision) && task.claimedBy?.id === by) {
    return true
  }
  return !confirms && [task.proposal, ...(task.returnedProposals ?? []).slice(-1)].some((one) => same(one) && one?.proposedBy.id === by)
}
