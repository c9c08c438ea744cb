import type { Filters } from './address'
import type { Person, Task } from './model'

/** What is known of a task where only its row was told; what is absent is not held against it. */
export type Row = Pick<Task, 'status'> & Partial<Pick<Task, 'claimedBy' | 'priority' | 'product' | 'reason' | 'proposal'>>

/** Whether a list with these filters asks for the task. Times are left to the server: they pass by themselves. */
export function fitsFilters(task: Row, asked: Filters, me: Pick<Person, 'id'>): boolean {
  const { status, assignee, priority, product, reason, proposer } = asked
  return (
    (!status || status.split(',').includes(task.status)) &&
    (!assignee || isHeldBy(task.claimedBy?.id, assignee, me.id)) &&
    (!priority || !task.priority || task.priority === priority) &&
    (!product || !task.product || task.product === product) &&
    (!reason || !task.reason || task.reason === reason) &&
    (!proposer || !task.proposal || (task.proposal.proposedBy.id === me.id) === (proposer === 'me'))
  )
}

function isHeldBy(holder: string | undefined, wanted: string, me: string): boolean {
  return wanted === 'none' ? !holder : holder === (wanted === 'me' ? me : wanted)
}
