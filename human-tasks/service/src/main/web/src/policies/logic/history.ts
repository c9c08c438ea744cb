import type { HistoryEntry } from './model'

/** One line of a version's history. */
export interface Stretch {
  first: HistoryEntry
  last: HistoryEntry
  times: number
}

/** From which revision to which the saves of a line went; null where there were none, or the server does not number them. */
export function revisionsOf({ first, last }: Stretch): { since: number; until: number } | null {
  return first.kind === 'edited' && typeof first.revision === 'number' && typeof last.revision === 'number'
    ? { since: first.revision - 1, until: last.revision }
    : null
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
