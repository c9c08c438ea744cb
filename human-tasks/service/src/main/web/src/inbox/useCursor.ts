import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CaseHandle } from './case/CasePane'
import type { Task } from './model'
import type { ListHandle } from './TaskList'

interface Surroundings {
  rows: readonly Task[]
  /** The case that the address names. */
  task: string | null
  /** List and case are side by side. */
  wide: boolean
  go: (change: { task: string | null }, replace?: boolean) => void
  list: RefObject<ListHandle | null>
  theCase: RefObject<CaseHandle | null>
}

/** Where the person is in the list, and how they go on from there. */
export function useCursor({ rows, task, wide, go, list, theCase }: Surroundings) {
  const [cursor, setCursor] = useState<string | null>(null)
  const [finished, setFinished] = useState(false)
  const wantsFocus = useRef<string | null>(null)
  const current = task ?? cursor
  const at = rows.findIndex((row) => row.id === current)
  // Keys come faster than pages are drawn: each step goes from where the last one went, not from what is drawn.
  const latest = useRef(current)
  useEffect(() => {
    latest.current = current
  }, [current])

  const open = (id: string, how: { focusCase?: boolean; replace?: boolean } = {}) => {
    setCursor(id)
    setFinished(false)
    if (how.focusCase) {
      wantsFocus.current = id
    }
    if (task === id) {
      theCase.current?.focus()
    } else {
      go({ task: id }, how.replace ?? task !== null)
    }
  }
  const close = () => {
    setCursor(task)
    if (!wide) {
      go({ task: null })
    }
    if (task) {
      requestAnimationFrame(() => requestAnimationFrame(() => list.current?.focus(task)))
    }
  }
  const step = (by: number) => {
    const from = rows.findIndex((row) => row.id === latest.current)
    const next = rows[from < 0 ? 0 : from + by]
    if (!next) {
      return
    }
    latest.current = next.id
    if (wide || task) {
      open(next.id, { replace: true })
    } else {
      setCursor(next.id)
    }
    if (wide || !task) {
      list.current?.focus(next.id)
    }
  }
  const stepTo = (to: number) => (rows[to] ? () => open(rows[to]?.id ?? '', { replace: true }) : undefined)

  // The next case is open before the decision has left the page. Where none is left, say so.
  const goOn = () => {
    // A case that is not in the list was opened by its address, or found its way out of the list: the list begins at its top.
    const next = at >= 0 ? (rows[at + 1] ?? rows[at - 1]) : rows[0]
    if (next) {
      open(next.id, { replace: true, focusCase: true })
    } else {
      setCursor(null)
      setFinished(true)
      go({ task: null }, true)
    }
  }
  const reopen = (id: string) => {
    setFinished(false)
    setCursor(id)
    wantsFocus.current = id
    go({ task: id }, false)
  }
  const reset = () => {
    setCursor(null)
    setFinished(false)
  }
  const steps = { previous: at > 0 ? stepTo(at - 1) : undefined, next: at >= 0 ? stepTo(at + 1) : undefined, back: wide ? undefined : close }
  return { current, at, finished, wantsFocus, steps, open, close, step, goOn, reopen, reset }
}
