import type { Task } from './model'

/** The versions that this page itself brought about: no news to the person who did it. */
const own = new Map<string, number>()

export function noteOwnDoing(task: Task): void {
  own.set(task.id, task.version)
}

export function isOwnDoing(task: Task): boolean {
  return (own.get(task.id) ?? -1) >= task.version
}

/** Where what was typed for a decision is kept. */
export const decisionDraft = (id: string): string => `decision/${id}`
