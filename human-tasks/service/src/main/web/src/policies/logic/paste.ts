/** What a spreadsheet puts on the clipboard, and where it goes in a decision table. */
import { withCell, withInput, withNewRule, withRule } from './table'
import type { FormTable, TableOutcome } from './terms'

/** The cells, row by row; null where it is a single text, which is pasted like any other. */
export function cellsOf(clipboard: string): string[][] | null {
  const rows = rowsOf(clipboard)
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g

/** Tabs and line ends part cells, but not within quotes; two quotes are one. */
function rowsOf(text: string): string[][] {
  let row: string[] = []
  const rows = [row]
  for (const [, quoted, plain = '', end] of text.replaceAll('\r\n', '\n').matchAll(CELL)) {
    row.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim())
    if (end === '\n') {
      row = []
      rows.push(row)
    }
    if (end === '') {
      break
    }
  }
  // A line end behind the last row begins no other one.
  return rows.length > 1 && row.every((cell) => cell === '') ? rows.slice(0, -1) : rows
}

export interface Reading {
  /** The column that a heading names; null where it is none. */
  columnOf: (heading: string) => string | null
  /** What a text means in the column of an input. */
  feelOf: (input: string, text: string) => string
  outcomeOf: (text: string) => TableOutcome | null
}

export interface Pasted {
  table: FormTable
  rows: number
  added: number
  /** Outcomes that are none: they were left as they are. */
  unknown: string[]
}

/**
 * Fills the table from one cell on, to the right and down; below the last rule new ones are added. A first row of headings
 * says itself where the cells belong, and brings the columns that are missing.
 */
export function withPasted(before: FormTable, at: { rule: string; column: string }, cells: readonly string[][], read: Reading): Pasted {
  const [first = [], ...others] = cells
  const headings = first.map(read.columnOf)
  const hasHeadings = others.length > 0 && first.length > 1 && headings.every((heading) => heading !== null)
  const isInput = (column: string) => !OWN.includes(column)
  let table = hasHeadings ? headings.filter((heading) => heading !== null).filter(isInput).reduce(withInput, before) : before
  const all = ['id', ...table.inputs, 'outcome', 'reason']
  const columns = hasHeadings ? headings : all.slice(all.indexOf(at.column))
  const rows = hasHeadings ? others : cells
  const from = Math.max(0, table.rules.findIndex(({ key }) => key === at.rule))
  const unknown: string[] = []
  let added = 0
  rows.forEach((row, down) => {
    if (from + down >= table.rules.length) {
      table = withNewRule(table, table.rules.length)
      added++
    }
    const key = table.rules[from + down]?.key ?? ''
    row.slice(0, columns.length).forEach((text, right) => {
      const column = columns[right] ?? ''
      if (isInput(column)) {
        table = withCell(table, key, column, read.feelOf(column, text))
      } else if (column === 'outcome') {
        const outcome = read.outcomeOf(text)
        table = outcome ? withRule(table, key, (rule) => ({ ...rule, outcome })) : table
        if (!outcome && text !== '') {
          unknown.push(text)
        }
      } else if (text !== '') {
        table = withRule(table, key, (rule) => (column === 'id' ? { ...rule, id: text } : { ...rule, reason: reasonOf(text) }))
      }
    })
  })
  return { table, rows: rows.length, added, unknown: [...new Set(unknown)] }
}

const OWN = ['id', 'outcome', 'reason']

/** As it is written down: `credit score low` is `CREDIT_SCORE_LOW`. */
export function reasonOf(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '_')
}
