import type { HistoryEntry } from './model'

/** One line of a version's history. */
export interface Stretch {
  first: HistoryEntry
  last: HistoryEntry
  times: number
}

/** A draft that saves itself has many saves: those of one person in a row are one line. */
export function stretches(entries: readonly HistoryEntry[]): Stretch[] {
  const found: Stretch[] = []
  for (const entry of entries) {
    const before = found.at(-1)
    if (before && entry.kind === 'edited' && before.last.kind === 'edited' && before.last.by === entry.by) {
      found[found.length - 1] = { ...before, last: entry, times: before.times + 1 }
    } else {
      found.push({ first: entry, last: entry, times: 1 })
    }
  }
  return found
}
