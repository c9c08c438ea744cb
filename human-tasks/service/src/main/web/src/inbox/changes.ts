import type { Task } from './model'

export type Change = 'status' | 'holder' | 'priority' | 'checks' | 'due' | 'proposal' | 'information' | 'comments' | 'followUp' | 'resolved'

/** What somebody else changed while the person was looking. */
export function changesBetween(before: Task, after: Task): Change[] {
  const looks: [Change, (task: Task) => unknown][] = [
    ['status', (task) => task.status],
    ['holder', (task) => task.claimedBy?.id],
    ['priority', (task) => task.priority],
    ['checks', (task) => task.findings],
    ['due', (task) => task.dueAt],
    ['proposal', (task) => [task.proposal, task.returnedProposals?.length ?? 0]],
    ['information', (task) => [task.informationRequest?.id, task.resumedFor?.startsWith('INFORMATION') ? task.resumedFor : null]],
    ['resolved', (task) => task.resumedFor === 'CHECK_RESOLVED'],
    ['followUp', (task) => task.followUpAt],
    ['comments', (task) => task.commentCount ?? 0],
  ]
  return looks.filter(([, look]) => JSON.stringify(look(before) ?? null) !== JSON.stringify(look(after) ?? null)).map(([change]) => change)
}
