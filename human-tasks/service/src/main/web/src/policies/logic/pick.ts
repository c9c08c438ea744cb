/** A cell as a small form: what people mean nearly always. What does not fit stays an expression. */
import { type Cell, CellFault, feelOf, type Input, type Item, parseCell } from './cell'

export type Comparison = 'less' | 'atMost' | 'atLeast' | 'greater' | 'equal' | 'between'

export interface Pick {
  kind: 'any' | 'oneOf' | 'noneOf' | 'compare' | 'free'
  values: readonly string[]
  comparison: Comparison
  low: string
  high: string
  orUnknown: boolean
  expression: string
}

export const EMPTY: Pick = { kind: 'any', values: [], comparison: 'less', low: '', high: '', orUnknown: false, expression: '' }

export function pickOf(feel: string, input: Input): Pick {
  try {
    const cell = parseCell(feel, input)
    return { ...(cell === null ? EMPTY : (simple(cell, input) ?? { ...EMPTY, kind: 'free' })), expression: feel }
  } catch (fault) {
    if (fault instanceof CellFault) {
      return { ...EMPTY, kind: 'free', expression: feel }
    }
    throw fault
  }
}

function simple(cell: Cell, input: Input): Pick | null {
  const orUnknown = cell.items.some((item) => item.kind === 'unknown')
  const rest = cell.items.filter((item) => item.kind !== 'unknown')
  if (input.type === 'string') {
    const values = rest.flatMap((item) => (item.kind === 'text' ? [item.value] : []))
    return { ...EMPTY, kind: cell.negated ? 'noneOf' : 'oneOf', values, orUnknown }
  }
  const [only] = rest
  if (input.type === 'number' && !cell.negated && rest.length === 1 && only) {
    const compared = comparisonOf(only)
    return compared && { ...EMPTY, kind: 'compare', ...compared, orUnknown }
  }
  return null
}

function comparisonOf(item: Item): Partial<Pick> | null {
  if (item.kind === 'number') {
    return { comparison: 'equal', low: item.value }
  }
  if (item.kind !== 'range') {
    return null
  }
  if (item.low === undefined) {
    return { comparison: item.highIncluded ? 'atMost' : 'less', low: item.high ?? '' }
  }
  if (item.high === undefined) {
    return { comparison: item.lowIncluded ? 'atLeast' : 'greater', low: item.low }
  }
  return item.lowIncluded && item.highIncluded ? { comparison: 'between', low: item.low, high: item.high } : null
}

/** What is stored for a form; it may still be wrong, and then says so like any cell. */
export function feelOfPick(pick: Pick): string {
  switch (pick.kind) {
    case 'any':
      return ''
    case 'free':
      return pick.expression.trim()
    case 'oneOf':
    case 'noneOf': {
      const values: Item[] = pick.values.map((value) => ({ kind: 'text', value }))
      return items(pick.orUnknown ? [...values, { kind: 'unknown' }] : values, pick.kind === 'noneOf')
    }
    case 'compare':
      return items(pick.orUnknown ? [compared(pick), { kind: 'unknown' }] : [compared(pick)], false)
  }
}

function items(list: readonly Item[], negated: boolean): string {
  return list.length === 0 ? '' : feelOf({ negated, items: list })
}

function compared({ comparison, low, high }: Pick): Item {
  const bound = low.trim()
  switch (comparison) {
    case 'equal':
      return { kind: 'number', value: bound }
    case 'between':
      return { kind: 'range', low: bound, lowIncluded: true, high: high.trim(), highIncluded: true }
    case 'less':
    case 'atMost':
      return { kind: 'range', high: bound, lowIncluded: false, highIncluded: comparison === 'atMost' }
    case 'atLeast':
    case 'greater':
      return { kind: 'range', low: bound, lowIncluded: comparison === 'atLeast', highIncluded: false }
  }
}
