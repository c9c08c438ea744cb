import type { Task } from './model'

export type Unit = 'minute' | 'hour' | 'day'

/** How a task stands against its clock. */
export type Sla =
  | { kind: 'left' | 'soon' | 'over'; amount: number; unit: Unit }
  | { kind: 'applicant' | 'process' | 'ended' | 'none' }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export function slaOf(task: Pick<Task, 'status' | 'openedAt' | 'dueAt'>, now: number): Sla {
  if (task.status === 'AWAITING_APPLICANT') {
    return { kind: 'applicant' }
  }
  if (task.status === 'AWAITING_PROCESS') {
    return { kind: 'process' }
  }
  if (task.status === 'DECIDED' || task.status === 'CLOSED') {
    return { kind: 'ended' }
  }
  if (!task.dueAt) {
    return { kind: 'none' }
  }
  const due = Date.parse(task.dueAt)
  const left = due - now
  if (left <= 0) {
    return { kind: 'over', ...rounded(-left) }
  }
  return { kind: left <= warningBefore(due - Date.parse(task.openedAt)) ? 'soon' : 'left', ...rounded(left) }
}

/** The last quarter of the time that there was, at least an hour and at most a day. */
function warningBefore(given: number): number {
  return Math.min(day, Math.max(hour, given / 4))
}

/** Whole units, rounded down, so that a promise is never shown longer than it is. */
function rounded(span: number): { amount: number; unit: Unit } {
  if (span < hour) {
    return { amount: Math.floor(span / minute), unit: 'minute' }
  }
  return span < 2 * day ? { amount: Math.floor(span / hour), unit: 'hour' } : { amount: Math.floor(span / day), unit: 'day' }
}
