/**
 * The cells of a decision table: S-FEEL unary tests of literals, as the server reads them. People may leave the quotes
 * away where the column holds texts, and the brackets of an interval; what is stored has them.
 */

/** What a column looks at, of the server's catalogue. */
export interface Input {
  name: string
  label: string
  type: 'string' | 'number' | 'boolean'
  nullable: boolean
  /** All values that a text can have; empty when it can have any. */
  values: readonly string[]
  min?: number | undefined
  max?: number | undefined
  integer: boolean
}

export type Item =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'unknown' }
  | { kind: 'range'; low?: string; lowIncluded: boolean; high?: string; highIncluded: boolean }

export interface Cell {
  negated: boolean
  items: readonly Item[]
}

/** Why a cell cannot be read; `found` is where reading stopped. */
export class CellFault extends Error {
  constructor(
    readonly code: 'SYNTAX' | 'NUMBER_EXPECTED' | 'NEVER_UNKNOWN' | 'OUT_OF_DOMAIN' | 'EMPTY_INTERVAL',
    readonly found: string,
  ) {
    super(`${code}: ${found}`)
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?/

/** Reads from left to right, once. */
class Reader {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly input: Input,
  ) {}

  cell(): Cell {
    const negated = /^\s*not\s*\(/i.exec(this.text)
    if (negated) {
      this.at = negated[0].length
      const items = this.items()
      this.expect(')')
      return this.atEnd({ negated: true, items })
    }
    return this.atEnd({ negated: false, items: this.items() })
  }

  private items(): Item[] {
    const items = [this.item()]
    while (this.take(',')) {
      items.push(this.item())
    }
    return items
  }

  private item(): Item {
    this.skipBlanks()
    if (this.take('"')) {
      return this.value({ kind: 'text', value: this.quoted() })
    }
    return this.input.type === 'number' ? this.numeric() : this.word()
  }

  private numeric(): Item {
    for (const [sign, low, included] of COMPARISONS) {
      if (this.take(sign)) {
        const bound = this.number()
        return low
          ? { kind: 'range', low: bound, lowIncluded: included, highIncluded: false }
          : { kind: 'range', high: bound, lowIncluded: false, highIncluded: included }
      }
    }
    const lowIncluded = this.take('[')
    if (lowIncluded || this.take('(') || this.take(']')) {
      return this.interval(this.number(), lowIncluded)
    }
    if (this.takeWord('null')) {
      return this.unknown()
    }
    const number = this.number()
    // A person's 400..450 means both ends.
    return this.text.startsWith('..', this.at) ? this.openInterval(number) : this.value({ kind: 'number', value: number })
  }

  private interval(low: string, lowIncluded: boolean): Item {
    this.expect('..')
    const high = this.number()
    const highIncluded = this.take(']')
    if (!highIncluded && !this.take(')') && !this.take('[')) {
      throw this.fault()
    }
    return this.notEmpty({ kind: 'range', low, lowIncluded, high, highIncluded })
  }

  private openInterval(low: string): Item {
    this.expect('..')
    return this.notEmpty({ kind: 'range', low, lowIncluded: true, high: this.number(), highIncluded: true })
  }

  private notEmpty(range: Extract<Item, { kind: 'range' }>): Item {
    const [low, high] = [Number(range.low), Number(range.high)]
    if (low > high || (low === high && !(range.lowIncluded && range.highIncluded))) {
      throw new CellFault('EMPTY_INTERVAL', this.text.trim())
    }
    return range
  }

  private word(): Item {
    const rest = this.text.slice(this.at).split(/[,()"]/, 1)[0] ?? ''
    const word = rest.trim()
    if (word === '') {
      throw this.fault()
    }
    this.at += rest.length
    if (word === 'null') {
      return this.unknown()
    }
    if (this.input.type === 'boolean') {
      if (word !== 'true' && word !== 'false') {
        throw new CellFault('OUT_OF_DOMAIN', word)
      }
      return { kind: 'boolean', value: word === 'true' }
    }
    return this.value({ kind: 'text', value: word })
  }

  private unknown(): Item {
    if (!this.input.nullable) {
      throw new CellFault('NEVER_UNKNOWN', 'null')
    }
    return { kind: 'unknown' }
  }

  private value(item: Extract<Item, { value: string }>): Item {
    if (item.kind === 'number') {
      return item
    }
    if (this.input.type !== 'string') {
      throw new CellFault('NUMBER_EXPECTED', item.value)
    }
    const known = this.input.values.find((value) => value.toLowerCase() === item.value.toLowerCase())
    if (this.input.values.length > 0 && known === undefined) {
      throw new CellFault('OUT_OF_DOMAIN', item.value)
    }
    return { kind: 'text', value: known ?? item.value }
  }

  private quoted(): string {
    let value = ''
    while (this.at < this.text.length) {
      const next = this.text.charAt(this.at++)
      if (next === '"') {
        return value
      }
      if (next === '\\' && this.text[this.at] === '"') {
        this.at++
        value += '"'
      } else {
        value += next
      }
    }
    throw new CellFault('SYNTAX', this.text.trim())
  }

  private number(): string {
    this.skipBlanks()
    const found = NUMBER.exec(this.text.slice(this.at))
    if (!found) {
      throw new CellFault('NUMBER_EXPECTED', this.rest())
    }
    this.at += found[0].length
    const value = Number(found[0])
    const { min, max, integer } = this.input
    if ((min !== undefined && value < min) || (max !== undefined && value > max) || (integer && value % 1 !== 0)) {
      throw new CellFault('OUT_OF_DOMAIN', found[0])
    }
    this.skipBlanks()
    return found[0]
  }

  private atEnd(cell: Cell): Cell {
    this.skipBlanks()
    if (this.at < this.text.length) {
      throw this.fault()
    }
    return cell
  }

  private take(wanted: string): boolean {
    this.skipBlanks()
    if (this.text.startsWith(wanted, this.at)) {
      this.at += wanted.length
      return true
    }
    return false
  }

  private takeWord(word: string): boolean {
    this.skipBlanks()
    if (new RegExp(`^${word}(?![\\p{L}\\p{N}_])`, 'u').test(this.text.slice(this.at))) {
      this.at += word.length
      return true
    }
    return false
  }

  private expect(wanted: string): void {
    if (!this.take(wanted)) {
      throw this.fault()
    }
  }

  private skipBlanks(): void {
    while (/\s/.test(this.text[this.at] ?? '')) {
      this.at++
    }
  }

  private rest(): string {
    return this.text.slice(this.at).trim()
  }

  private fault(): CellFault {
    return new CellFault('SYNTAX', this.rest())
  }
}

/** The sign, whether it bounds from below, whether the bound itself is in. Longer signs first. */
const COMPARISONS = [
  ['<=', false, true],
  ['>=', true, true],
  ['≤', false, true],
  ['≥', true, true],
  ['<', false, false],
  ['>', true, false],
] as const

/** Whether it allows anything. */
export function isAny(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || trimmed === '-'
}

/** Null for a cell that allows anything; throws {@link CellFault}. */
export function parseCell(text: string, input: Input): Cell | null {
  return isAny(text) ? null : new Reader(text, input).cell()
}

/** What is stored: quoted texts, bracketed intervals, empty for anything. */
export function feelOf(cell: Cell | null): string {
  return cell === null ? '' : joined(cell, (item) => (item.kind === 'text' ? `"${item.value.replaceAll('"', '\\"')}"` : plain(item)))
}

/** What is stored for what was typed; the text itself where it cannot be read: the server then says why. */
export function feelOfTyped(text: string, input: Input): string {
  try {
    return feelOf(parseCell(text, input))
  } catch (fault) {
    if (fault instanceof CellFault) {
      return text.trim()
    }
    throw fault
  }
}

/** What stands in the cell on the page: without quotes where they can be left away. */
export function shownOf(feel: string, input: Input | undefined): string {
  if (!input || isAny(feel)) {
    return ''
  }
  try {
    const cell = parseCell(feel, input)
    return cell === null ? '' : joined(cell, shownItem)
  } catch {
    return feel
  }
}

function shownItem(item: Item): string {
  if (item.kind !== 'text') {
    return plain(item)
  }
  const plainWord = /^[\p{L}\p{N}][\p{L}\p{N}_ .-]*$/u.test(item.value) && item.value === item.value.trim()
  const reserved = ['null', 'not'].includes(item.value.toLowerCase())
  return plainWord && !reserved ? item.value : `"${item.value.replaceAll('"', '\\"')}"`
}

function joined(cell: Cell, write: (item: Item) => string): string {
  const items = cell.items.map(write).join(', ')
  return cell.negated ? `not(${items})` : items
}

function plain(item: Item): string {
  switch (item.kind) {
    case 'text':
    case 'number':
      return item.value
    case 'boolean':
      return String(item.value)
    case 'unknown':
      return 'null'
    case 'range':
      if (item.low === undefined) {
        return `${item.highIncluded ? '<=' : '<'} ${item.high}`
      }
      if (item.high === undefined) {
        return `${item.lowIncluded ? '>=' : '>'} ${item.low}`
      }
      return `${item.lowIncluded ? '[' : '('}${item.low}..${item.high}${item.highIncluded ? ']' : ')'}`
  }
}
