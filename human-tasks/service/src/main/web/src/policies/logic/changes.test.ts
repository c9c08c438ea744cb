import { describe, expect, it } from 'vitest'
import { formatsFor } from '../../i18n'
import { texts } from '../texts.en'
import { changeLines } from './changes'
import type { Catalogue, Change } from './model'

const words = { text: texts, language: 'en' as const, formats: formatsFor('en') }
const catalogue: Catalogue = {
  checks: [],
  inputs: [
    { name: 'creditScore', label: 'Credit score', type: 'number', nullable: true, values: [], min: 0, max: 1000, integer: true },
    { name: 'creditOutcome', label: 'Credit check', type: 'string', nullable: false, values: ['CLEAR', 'CONSIDER'], integer: false },
  ],
}

const said = (...changes: Change[]) =>
  changeLines(changes, words, catalogue).map(({ area, what, before, after, kind }) => [area, kind, what, before, after])

describe('the words for a change', () => {
  it('names the rule, the column and both cells', () => {
    expect(said({ path: 'decisionTable.rules[Rule_Low].when.creditScore', before: '< 400', after: '< 450' })).toEqual([
      ['table', 'changed', 'Rule_Low: Credit score', '< 400', '< 450'],
    ])
  })

  it('says anything for an empty cell, which is a change and nothing new', () => {
    expect(said({ path: 'decisionTable.rules[R].when.creditOutcome', before: null, after: '"CLEAR","CONSIDER"' })).toEqual([
      ['table', 'changed', 'R: Credit check', 'anything', 'CLEAR, CONSIDER'],
    ])
  })

  it('says a new rule as a sentence', () => {
    const after = { id: 'R', when: { creditOutcome: '"CLEAR"', creditScore: '>= 500' }, then: { outcome: 'APPROVE', reason: 'GOOD' } }
    expect(said({ path: 'decisionTable.rules[R]', before: null, after })).toEqual([
      ['table', 'added', 'New rule R', null, 'Credit check CLEAR · Credit score >= 500 → Approve (GOOD)'],
    ])
  })

  it('says times in words', () => {
    expect(
      said(
        { path: 'deadline', before: 'PT4H', after: 'PT48H' },
        { path: 'checks[credit].backOff', before: 'PT0S', after: 'PT1M30S' },
        { path: 'warnBefore', before: null, after: 'PT1H' },
      ),
    ).toEqual([
      ['flow', 'changed', 'Deadline', '4 hours', '2 days'],
      ['checks', 'changed', 'Pause between attempts, credit check', '0 seconds', '1 minute 30 seconds'],
      ['flow', 'changed', 'Warn before the deadline', 'none', '1 hour'],
    ])
  })

  it('takes parameters apart, and tells of checks that come and go', () => {
    expect(
      said(
        { path: 'checks[credit].parameters', before: null, after: { considerBelow: 500 } },
        { path: 'checks[address]', before: { type: 'address' }, after: null },
      ),
    ).toEqual([
      ['checks', 'changed', 'To consider below a score of, credit check', 'none', '500'],
      ['checks', 'removed', 'The address check is not asked for any more', null, null],
    ])
  })

  it('has words for reviews, codes and the order of rules', () => {
    expect(
      said(
        { path: 'review.fourEyes', before: false, after: true },
        { path: 'review.seniorReasonCodes', before: [], after: ['FORGED'] },
        { path: 'decisionTable.rules', before: ['a', 'b'], after: ['b', 'a'] },
        { path: 'completion', before: 'WAIT_FOR_ALL', after: 'FAIL_FAST' },
      ).map(([, , what, before, after]) => [what, before, after]),
    ).toEqual([
      ['A second person confirms each decision', 'no', 'yes'],
      ['Only senior reviewers may give', 'none', 'FORGED'],
      ['Order of the rules', 'a, b', 'b, a'],
      ['When one answer decides', 'wait for all checks', 'end the other checks at once'],
    ])
  })

  it('has something to say about a term that it does not know', () => {
    expect(said({ path: 'somethingNew', before: 1, after: 2 })).toEqual([['flow', 'changed', 'Somethingnew', '1', '2']])
  })
})
