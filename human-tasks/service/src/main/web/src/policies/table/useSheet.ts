import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Direction, moved, neighbour, splitPlace, withCopy, withNewRule, without } from '../logic/table'
import type { FormRule, FormTable } from '../logic/terms'
import { useEditing } from '../version'
import { useWords } from '../words'
import { focusCell } from './keys'

/** One step for undo; steps about the same thing become one. */
export type ChangeTable = (next: (table: FormTable) => FormTable, about?: string | null) => void

export interface Sheet {
  table: FormTable
  /** All columns with fields, as they are named in places. */
  columns: string[]
  change: ChangeTable
  /** Moves a rule up or down, and the focus to this place. */
  move: (rule: FormRule, by: -1 | 1, place: string) => void
  add: (at: number) => void
  duplicate: (rule: FormRule) => void
  remove: (rule: FormRule) => void
  /** Leads the focus from a place to the next one; false where there is none. */
  go: (place: string, direction: Direction) => boolean
  /** What was just done, for those who do not see it. */
  said: string
  say: (words: string) => void
}

/** What can be done to the rules of a table, and where the focus is afterwards. */
export function useSheet(sheet: RefObject<HTMLTableElement | null>): Sheet {
  const { keeper, kept } = useEditing()
  const { text } = useWords()
  const { table } = kept.form.present
  const [said, say] = useState('')
  const focusOn = useFocusWhenDrawn(sheet)
  const rows = table.rules.map((rule) => rule.key)
  const columns = ['id', ...table.inputs, 'outcome', 'reason']
  const change: ChangeTable = (next, about = null) => {
    keeper.edit((form) => {
      const changed = next(form.table)
      return changed === form.table ? form : { ...form, table: changed }
    }, about)
  }
  const present = (rule: FormRule | undefined) => {
    if (rule) {
      focusOn(`${rule.key}/${table.inputs[0] ?? 'outcome'}`)
      say(text.table.added(rule.id))
    }
  }
  return {
    table,
    columns,
    change,
    move: (rule, by, place) => {
      const at = rows.indexOf(rule.key) + by
      if (at >= 0 && at < rows.length) {
        focusOn(place)
        change((before) => moved(before, rule.key, by))
        say(text.table.movedTo(rule.id, at + 1))
      }
    },
    add: (at) => {
      change((before) => withNewRule(before, at))
      present(keeper.now().form.present.table.rules[Math.min(at, rows.length)])
    },
    duplicate: (rule) => {
      change((before) => withCopy(before, rule.key))
      present(keeper.now().form.present.table.rules[rows.indexOf(rule.key) + 1])
    },
    remove: (rule) => {
      const at = rows.indexOf(rule.key)
      const next = rows[at + 1] ?? rows[at - 1]
      focusOn(next ? `${next}/id` : null)
      change((before) => without(before, rule.key))
      say(text.table.removed(rule.id))
    },
    go: (place, direction) => {
      const [row = '', column = ''] = splitPlace(place)
      const next = neighbour(rows, columns, row, column, direction)
      return next !== null && focusCell(sheet.current, `${next.row}/${next.column}`)
    },
    said,
    say,
  }
}

/** The place is there only when the changed table has been drawn. */
function useFocusWhenDrawn(sheet: RefObject<HTMLTableElement | null>): (place: string | null) => void {
  const wish = useRef<string | null>(null)
  useEffect(() => {
    if (wish.current !== null) {
      focusCell(sheet.current, wish.current)
      wish.current = null
    }
  })
  return (place) => {
    wish.current = place
  }
}
