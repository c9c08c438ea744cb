import { describe, expect, it } from 'vitest'
import { cellsOf, type Reading, withPasted } from './paste'
import type { FormRule, FormTable } from './terms'

const rule = (key: string): FormRule => ({ key, id: `Rule_${key}`, description: '', when: {}, outcome: 'REVIEW', reason: 'OLD' })
const TABLE: FormTable = { hitPolicy: 'FIRST', inputs: ['score', 'country'], rules: [rule('a'), rule('b')] }
const HEADINGS: Record<string, string> = { Score: 'score', Country: 'country', Age: 'age', Outcome: 'outcome', Reason: 'reason' }
const READ: Reading = {
  columnOf: (heading) => HEADINGS[heading] ?? null,
  feelOf: (input, text) => (input === 'country' ? `"${text}"` : text),
  outcomeOf: (text) => (['APPROVE', 'REVIEW', 'REJECT'] as const).find((outcome) => outcome === text.toUpperCase()) ?? null,
}

describe('the clipboard of a spreadsheet', () => {
  it('is cells where it has several, and a text otherwise', () => {
    expect(cellsOf('< 400\t"DE","AT"')).toEqual([['< 400', '"DE","AT"']])
    expect(cellsOf('< 400\r\n< 500\r\n')).toEqual([['< 400'], ['< 500']])
    expect(cellsOf('< 400\r\n')).toBeNull()
    expect(cellsOf('two words')).toBeNull()
    expect(cellsOf('')).toBeNull()
  })

  it('keeps empty cells, and line ends and quotes within quoted ones', () => {
    expect(cellsOf('a\t\tb\n\tc')).toEqual([
      ['a', '', 'b'],
      ['', 'c'],
    ])
    expect(cellsOf('"one\ntwo"\t"say ""no"""')).toEqual([['one\ntwo', 'say "no"']])
  })
})

describe('what is pasted', () => {
  it('fills to the right and down from where it is put', () => {
    const cells = [['< 400', 'DE', 'Reject', 'too low'], ['>= 400']]
    const { table, rows, added } = withPasted(TABLE, { rule: 'a', column: 'score' }, cells, READ)

    expect(table.rules[0]).toMatchObject({ when: { score: '< 400', country: '"DE"' }, outcome: 'REJECT', reason: 'TOO_LOW' })
    expect(table.rules[1]).toMatchObject({ when: { score: '>= 400' }, outcome: 'REVIEW', reason: 'OLD' })
    expect([rows, added]).toEqual([2, 0])
  })

  it('adds rules below the last one', () => {
    const { table, added } = withPasted(TABLE, { rule: 'b', column: 'score' }, [['1'], ['2'], ['3']], READ)

    expect(table.rules.map(({ when }) => when.score)).toEqual([undefined, '1', '2', '3'])
    expect(new Set(table.rules.map(({ id }) => id)).size).toBe(4)
    expect(added).toBe(2)
  })

  it('goes by its headings where it has some, and brings missing columns', () => {
    const cells = [
      ['Reason', 'Age', 'Score'],
      ['young', '< 21', ''],
    ]
    const { table, rows } = withPasted(TABLE, { rule: 'a', column: 'country' }, cells, READ)

    expect(table.inputs).toEqual(['score', 'country', 'age'])
    expect(table.rules[0]).toMatchObject({ reason: 'YOUNG', when: { age: '< 21' } })
    expect(rows).toBe(1)
  })

  it('leaves an outcome that is none, and says which', () => {
    const { table, unknown } = withPasted(TABLE, { rule: 'a', column: 'outcome' }, [['maybe'], ['maybe']], READ)

    expect(table).toBe(TABLE)
    expect(unknown).toEqual(['maybe'])
  })

  it('ends at the last column', () => {
    const { table } = withPasted(TABLE, { rule: 'a', column: 'reason' }, [['new', 'beyond']], READ)

    expect(table.rules[0]).toMatchObject({ reason: 'NEW', when: {} })
  })
})
