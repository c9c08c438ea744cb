/** What somebody edits, with the way back. */
export interface Undoable<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** What the last change was about: changes about the same thing in a row are one step back. */
  readonly about: string | null
}

const STEPS = 200

export function beginning<T>(present: T): Undoable<T> {
  return { past: [], present, future: [], about: null }
}

/** @param about what is being typed into; null for a change that stands for itself */
export function changed<T>(it: Undoable<T>, next: T, about: string | null): Undoable<T> {
  if (Object.is(next, it.present)) {
    return it
  }
  const same = about !== null && about === it.about
  return { past: same ? it.past : [...it.past, it.present].slice(-STEPS), present: next, future: [], about }
}

/** The next change is a step of its own, whatever it is about. */
export function settled<T>(it: Undoable<T>): Undoable<T> {
  return it.about === null ? it : { ...it, about: null }
}

export function undone<T>(it: Undoable<T>): Undoable<T> {
  const before = it.past.at(-1)
  return before === undefined ? it : { past: it.past.slice(0, -1), present: before, future: [it.present, ...it.future], about: null }
}

export function redone<T>(it: Undoable<T>): Undoable<T> {
  const [next, ...future] = it.future
  return next === undefined ? it : { past: [...it.past, it.present], present: next, future, about: null }
}
