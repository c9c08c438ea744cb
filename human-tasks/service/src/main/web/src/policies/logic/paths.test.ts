import { describe, expect, it } from 'vitest'
import { formPath, rulePath, sectionOf } from './paths'
import { type Form, formOf, localFaults, type TermsRequest, termsOf } from './terms'

const TERMS: TermsRequest = {
  checks: [
    { type: 'address', answerTimeout: 'PT10M', maxAttempts: 3, backOff: 'PT0S', onUnanswered: 'REVIEW', parameters: null },
    { type: 'credit', answerTimeout: 'PT10M', maxAttempts: 3, backOff: 'PT0S', onUnanswered: 'REVIEW', parameters: { considerBelow: 500 } },
  ],
  completion: 'WAIT_FOR_ALL',
  deadline: 'PT4H',
  warnBefore: null,
  review: { candidateRole: 'reviewer', fourEyes: true, reminder: 'PT30M', escalation: 'PT1H' },
  minimumAge: null,
  reasonCodes: ['LOW'],
  decisionTable: {
    hitPolicy: 'FIRST',
    inputs: ['creditScore'],
    rules: [
      { id: 'Low', when: { creditScore: '< 400' }, then: { outcome: 'REJECT', reason: 'LOW' } },
      { id: 'Rest', description: 'All others', when: {}, then: { outcome: 'REVIEW', reason: 'LOW' } },
    ],
  },
}

describe('where a fault belongs', () => {
  const form = formOf(TERMS)
  const key = form.table.rules[1]!.key

  it.each([
    ['decisionTable.rules[1].when.creditScore', rulePath(key, 'when.creditScore')],
    ['rules[1].then.reason', rulePath(key, 'reason')],
    ['decisionTable.rules[1].id', rulePath(key, 'id')],
    ['decisionTable.rules[1]', rulePath(key, '')],
    ['decisionTable.rules', 'table'],
    ['decisionTable.inputs[0]', 'table'],
    ['decisionTable.rules[9].id', 'table'],
    ['checks[1].parameters.considerBelow', 'checks[credit].parameters.considerBelow'],
    ['checks[0].answerTimeout', 'checks[address].answerTimeout'],
    ['reasonCodes[3]', 'reasonCodes'],
    ['review.seniorReasonCodes[0]', 'review.seniorReasonCodes'],
    ['review.escalation', 'review.escalation'],
    ['deadline', 'deadline'],
  ])('%s is shown at %s', (server, place) => {
    expect(formPath(server, form)).toBe(place)
  })

  it('knows on which page that is', () => {
    expect(sectionOf(rulePath(key, 'id'))).toBe('table')
    expect(sectionOf('table')).toBe('table')
    expect(sectionOf('checks[credit].backOff')).toBe('terms')
  })
})

describe('the form of the terms', () => {
  const with_ = (change: Partial<Form>): Form => ({ ...formOf(TERMS), ...change })

  it('sends back what it was given', () => {
    expect(termsOf(formOf(TERMS), TERMS)).toEqual(TERMS)
  })

  it('sends a server nothing that it does not know, unless somebody set it', () => {
    const form = formOf(TERMS)
    expect(termsOf(form, TERMS).review).not.toHaveProperty('dueAfter')
    expect(termsOf({ ...form, review: { ...form.review, dueAfter: 'PT2H' } }, TERMS).review.dueAfter).toBe('PT2H')
  })

  it('keeps the places of rules when the server answers', () => {
    const form = formOf(TERMS)
    expect(formOf(TERMS, form).table.rules.map((rule) => rule.key)).toEqual(form.table.rules.map((rule) => rule.key))
  })

  it('sees what cannot be sent', () => {
    expect([...localFaults(with_({ deadline: 'soon', warnBefore: '', minimumAge: '18a' }))]).toEqual([
      ['deadline', 'DURATION'],
      ['minimumAge', 'WHOLE_NUMBER'],
    ])
    expect([...localFaults(with_({ deadline: '' }))]).toEqual([['deadline', 'REQUIRED']])
  })
})
