import { describe, expect, it } from 'vitest'
import { differences } from './differences'

const rule = (id: string, reason = 'A') => ({ id, then: { reason } })

describe('what two documents say differently', () => {
  it('is nothing where they say the same, or null for absent', () => {
    expect(differences({ a: 1, b: null }, { a: 1 })).toEqual([])
  })

  it('is told by the names of rules and members', () => {
    expect(differences({ rules: [rule('One'), rule('Two')] }, { rules: [rule('One', 'B'), rule('Three')] })).toEqual([
      { path: 'rules[One].then.reason', before: 'A', after: 'B' },
      { path: 'rules[Two]', before: rule('Two'), after: null },
      { path: 'rules[Three]', before: null, after: rule('Three') },
    ])
  })

  it('is the order of rules too', () => {
    expect(differences({ rules: [rule('One'), rule('Two')] }, { rules: [rule('Two'), rule('One')] })).toEqual([
      { path: 'rules', before: ['One', 'Two'], after: ['Two', 'One'] },
    ])
  })

  it('takes a list of plain values as a whole', () => {
    expect(differences({ codes: ['A'] }, { codes: ['A', 'B'] })).toEqual([{ path: 'codes', before: ['A'], after: ['A', 'B'] }])
  })
})
