import { useState } from 'react'
import type { Task } from './model'

/** The tasks that were ticked, in the order in which they were. */
export type Selected = ReadonlyMap<string, Task>

const none: Selected = new Map()

export function useSelection(rows: readonly Task[]) {
  const [selected, setSelected] = useState<Selected>(none)
  const [last, setLast] = useState<string | null>(null)
  /** Ticks one row, or with `range` all from the row that was ticked last. */
  const toggle = (task: Task, range: boolean) => {
    const next = new Map(selected)
    const from = rows.findIndex((row) => row.id === last)
    const to = rows.findIndex((row) => row.id === task.id)
    if (range && from >= 0 && to >= 0) {
      for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) {
        next.set(row.id, row)
      }
    } else if (!next.delete(task.id)) {
      next.set(task.id, task)
    }
    setLast(task.id)
    setSelected(next)
  }
  return { selected, toggle, select: setSelected, clear: () => setSelected(none) }
}
