import { describe, expect, it } from 'vitest'
import { type CellFault, feelOfTyped, type Input, parseCell, shownOf } from './cell'

const SCORE: Input = {
  name: 'creditScore',
  label: 'Credit score',
  type: 'number',
  nullable: true,
  values: [],
  min: 0,
  max: 1000,
  integer: true,
}
const OUTCOME: Input = {
  name: 'creditOutcome',
  label: 'Credit check',
  type: 'string',
  nullable: false,
  values: ['CLEAR', 'CONSIDER', 'UNANSWERED', 'WAIVED'],
  integer: false,
}
const COUNTRY: Input = {
  name: 'applicantCountry',
  label: 'Country',
  type: 'string',
  nullable: false,
  values: [],
  integer: false,
}

describe('a cell of numbers', () => {
  it.each([
    ['<450', '< 450'],
    ['< 450', '< 450'],
    ['<= 450, null', '<= 450, null'],
    ['≥ 10', '>= 10'],
    ['400..450', '[400..450]'],
    ['(400..450]', '(400..450]'],
    [']400..450[', '(400..450)'],
    ['not( 1 ,2)', 'not(1, 2)'],
    ['7', '7'],
    ['-', ''],
    ['  ', ''],
  ])('%s is stored as %s', (typed, feel) => {
    expect(feelOfTyped(typed, SCORE)).toBe(feel)
  })

  it.each([
    ['< x', 'NUMBER_EXPECTED'],
    ['1001', 'OUT_OF_DOMAIN'],
    ['1.5', 'OUT_OF_DOMAIN'],
    ['[450..400]', 'EMPTY_INTERVAL'],
    ['< 450 450', 'SYNTAX'],
    ['"CLEAR"', 'NUMBER_EXPECTED'],
  ])('%s is refused: %s', (typed, code) => {
    expect(() => parseCell(typed, SCORE)).toThrow(expect.objectContaining({ code }) as CellFault)
  })

  it('keeps what cannot be read, for the server to say why', () => {
    expect(feelOfTyped(' < x ', SCORE)).toBe('< x')
  })
})

describe('a cell of texts', () => {
  it.each([
    ['clear, waived', '"CLEAR", "WAIVED"'],
    ['"CLEAR","WAIVED"', '"CLEAR", "WAIVED"'],
    ['not(CLEAR)', 'not("CLEAR")'],
  ])('%s needs no quotes', (typed, feel) => {
    expect(feelOfTyped(typed, OUTCOME)).toBe(feel)
  })

  it('refuses a value that there is not', () => {
    expect(() => parseCell('CLEER', OUTCOME)).toThrow(expect.objectContaining({ code: 'OUT_OF_DOMAIN' }) as CellFault)
    expect(() => parseCell('null', OUTCOME)).toThrow(expect.objectContaining({ code: 'NEVER_UNKNOWN' }) as CellFault)
  })

  it('shows quotes only where they are needed', () => {
    expect(shownOf('"CLEAR","WAIVED"', OUTCOME)).toBe('CLEAR, WAIVED')
    expect(shownOf('"DE", "null", "A,B"', COUNTRY)).toBe('DE, "null", "A,B"')
  })

  it('says the same before and after it was shown', () => {
    for (const feel of ['"DE", "AT"', 'not("A,B", "say \\"x\\"")', '"null"']) {
      expect(feelOfTyped(shownOf(feel, COUNTRY), COUNTRY)).toBe(feel)
    }
  })

  it('shows what it cannot read as it is', () => {
    expect(shownOf('nonsense(', OUTCOME)).toBe('nonsense(')
  })
})
