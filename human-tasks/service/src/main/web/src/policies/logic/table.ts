/** What can be done to a decision table in the form. Each step answers with a new table, or the same where it does nothing. */
import type { FormRule, FormTable, TableOutcome } from './terms'
import { newKey } from './terms'

export function withCell(table: FormTable, key: string, input: string, feel: string): FormTable {
  return withRule(table, key, (rule) => ((rule.when[input] ?? '') === feel ? rule : { ...rule, when: { ...rule.when, [input]: feel } }))
}

export function withRule(table: FormTable, key: string, change: (rule: FormRule) => FormRule): FormTable {
  let touched = false
  const rules = table.rules.map((rule) => {
    if (rule.key !== key) {
      return rule
    }
    const next = change(rule)
    touched ||= next !== rule
    return next
  })
  return touched ? { ...table, rules } : table
}

/** Where a rule is added: at the end, but above a last rule that takes everything, below which nothing would apply. */
export function placeForNew(table: FormTable): number {
  const last = table.rules.at(-1)
  const takesAll = last && table.inputs.every((input) => ['', '-'].includes((last.when[input] ?? '').trim()))
  return table.hitPolicy === 'FIRST' && takesAll ? table.rules.length - 1 : table.rules.length
}

/** What the rules give as their reasons, each once. They are no reasons of reviewers, who have a list of their own. */
export function reasonsOf(table: FormTable): string[] {
  return [...new Set(table.rules.map(({ reason }) => reason.trim()).filter(Boolean))]
}

export interface NewRule {
  when?: Readonly<Record<string, string>>
  outcome?: TableOutcome
  reason?: string
}

/** @param at its place; at the end when it is beyond */
export function withNewRule(table: FormTable, at: number, given: NewRule = {}): FormTable {
  const rule: FormRule = {
    key: newKey(),
    id: freeId(table, 'Rule'),
    description: '',
    when: given.when ?? {},
    outcome: given.outcome ?? 'REVIEW',
    reason: given.reason ?? table.rules.at(-1)?.reason ?? 'TO_BE_REVIEWED',
  }
  return { ...table, rules: [...table.rules.slice(0, at), rule, ...table.rules.slice(at)] }
}

/** Right below the original: with FIRST it decides nothing until one of both is changed. */
export function withCopy(table: FormTable, key: string): FormTable {
  const at = table.rules.findIndex((rule) => rule.key === key)
  const original = table.rules[at]
  if (!original) {
    return table
  }
  const copy = { ...original, key: newKey(), id: freeId(table, original.id.replace(/_\d+$/, '')) }
  return { ...table, rules: [...table.rules.slice(0, at + 1), copy, ...table.rules.slice(at + 1)] }
}

export function without(table: FormTable, key: string): FormTable {
  const rules = table.rules.filter((rule) => rule.key !== key)
  return rules.length === table.rules.length ? table : { ...table, rules }
}

/** @param by -1 for up, 1 for down */
export function moved(table: FormTable, key: string, by: -1 | 1): FormTable {
  const at = table.rules.findIndex((rule) => rule.key === key)
  const rules = swapped(table.rules, at, at + by)
  return rules === table.rules ? table : { ...table, rules }
}

export function withInput(table: FormTable, name: string): FormTable {
  return table.inputs.includes(name) ? table : { ...table, inputs: [...table.inputs, name] }
}

/** Its cells go with it: a cell without a column would be refused. */
export function withoutInput(table: FormTable, name: string): FormTable {
  if (!table.inputs.includes(name)) {
    return table
  }
  return {
    ...table,
    inputs: table.inputs.filter((input) => input !== name),
    rules: table.rules.map((rule) => {
      if (!(name in rule.when)) {
        return rule
      }
      const { [name]: gone, ...when } = rule.when
      void gone
      return { ...rule, when }
    }),
  }
}

export function movedInput(table: FormTable, name: string, by: -1 | 1): FormTable {
  const at = table.inputs.indexOf(name)
  const inputs = swapped(table.inputs, at, at + by)
  return inputs === table.inputs ? table : { ...table, inputs }
}

function swapped<T>(list: readonly T[], one: number, other: number): readonly T[] {
  const [a, b] = [list[one], list[other]]
  if (one < 0 || other < 0 || a === undefined || b === undefined) {
    return list
  }
  return list.map((item, at) => (at === one ? b : at === other ? a : item))
}

/** Rule_2, Rule_3: the first that no rule has. */
export function freeId(table: FormTable, stem: string): string {
  const taken = new Set(table.rules.map((rule) => rule.id))
  for (let number = 2; ; number++) {
    const id = `${stem}_${number}`
    if (!taken.has(id)) {
      return id
    }
  }
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** Where an arrow leads, column by column and row by row; null at the edge. */
export function neighbour(
  rows: readonly string[],
  columns: readonly string[],
  row: string,
  column: string,
  direction: Direction,
): { row: string; column: string } | null {
  const [down, right] = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] }[direction] as [number, number]
  const nextRow = rows[rows.indexOf(row) + down]
  const nextColumn = columns[columns.indexOf(column) + right]
  return nextRow === undefined || nextColumn === undefined ? null : { row: nextRow, column: nextColumn }
}

/** The row and the column of a cell's place. */
export function splitPlace(place: string): [string, string] {
  const at = place.indexOf('/')
  return [place.slice(0, at), place.slice(at + 1)]
}
