import type { ClipboardEvent } from 'react'
import { toast } from '../ui/toasts'
import { feelOfTyped } from './logic/cell'
import type { Catalogue } from './logic/model'
import { cellsOf, type Reading, withPasted } from './logic/paste'
import { splitPlace } from './logic/table'
import type { FormTable, TableOutcome } from './logic/terms'
import { labelOf, useWords, type Words } from './words'

interface Sheet {
  table: FormTable
  columns: readonly string[]
  catalogue: Catalogue
  change: (next: (table: FormTable) => FormTable) => void
  say: (what: string) => void
}

/** Puts the cells of a spreadsheet into the table; a single text is left to the field. */
export function usePaste({ table, columns, catalogue, change, say }: Sheet): (event: ClipboardEvent<HTMLElement>) => void {
  const words = useWords()
  const { text } = words
  return (event) => {
    const [rule, column] = splitPlace((event.target as HTMLElement).dataset.cell ?? '')
    const cells = columns.includes(column) ? cellsOf(event.clipboardData.getData('text/plain')) : null
    if (!cells) {
      return
    }
    event.preventDefault()
    const pasted = withPasted(table, { rule, column }, cells, readingOf(words, catalogue))
    change(() => pasted.table)
    say(text.table.pasted(pasted.rows, pasted.added))
    if (pasted.unknown.length > 0) {
      toast(text.table.pastedUnknown(pasted.unknown.join(', ')), { tone: 'bad' })
    }
  }
}

const OUTCOMES: readonly TableOutcome[] = ['APPROVE', 'REVIEW', 'REJECT']

/** How the cells of a spreadsheet are read: headings and outcomes as this page writes them, or as the API does. */
function readingOf(words: Words, catalogue: Catalogue): Reading {
  const { text } = words
  const plain = (it: string) => it.trim().toLocaleLowerCase()
  const columns: [string, string][] = [
    ['id', text.table.rule],
    ['outcome', text.table.outcome],
    ['reason', text.table.reason],
    ...catalogue.inputs.map(({ name }): [string, string] => [name, labelOf(name, words, catalogue)]),
  ]
  return {
    columnOf: (heading) => columns.find((names) => names.some((name) => plain(name) === plain(heading)))?.[0] ?? null,
    feelOf: (name, typed) => {
      const input = catalogue.inputs.find((one) => one.name === name)
      return plain(typed) === plain(text.any) ? '' : input ? feelOfTyped(typed, input) : typed
    },
    outcomeOf: (said) => OUTCOMES.find((outcome) => [outcome, text.outcomes[outcome]].some((name) => plain(name) === plain(said))) ?? null,
  }
}
