import { describe, expect, it } from 'vitest'
import { Problem, problemOf } from '../api/problem'
import { aTask as anyTask } from '../test/server'
import { winnerOf } from './actions'
import { effective, onTopOf, readPlace, writePlace } from './address'
import { fitsFilters } from './belongs'
import { changesBetween } from './changes'
import { codeNamed, reasonsFor } from './codes'
import { codeOf, codesIn } from './freeCodes'
import { standingOf, type Task } from './model'
import { slaOf } from './sla'
import { askingJudgement, conditionsOf, demandInWords, type Judgement } from './why'

const now = Date.parse('2026-11-21T12:00:00Z')
const me = { id: 'rita', name: 'Rita', roles: ['reviewer'], tenant: { id: 't', name: 'T' }, expiresAt: '' }

const aTask = (change: Partial<Task> = {}) => anyTask({ reasonCodes: [], dueAt: '2026-11-22T12:00:00Z', ...change })

describe('the clock of a task', () => {
  it('rounds what is left down, and warns in the last quarter', () => {
    expect(slaOf(aTask(), now)).toEqual({ kind: 'left', amount: 24, unit: 'hour' })
    expect(slaOf(aTask({ dueAt: '2026-11-21T14:59:00Z' }), now)).toEqual({ kind: 'soon', amount: 2, unit: 'hour' })
    expect(slaOf(aTask({ dueAt: '2026-11-21T12:00:30Z' }), now)).toEqual({ kind: 'soon', amount: 0, unit: 'minute' })
    expect(slaOf(aTask({ dueAt: '2026-12-01T12:00:00Z' }), now)).toEqual({ kind: 'left', amount: 10, unit: 'day' })
  })

  it('counts what is over, and stands still while somebody else is asked', () => {
    expect(slaOf(aTask({ dueAt: '2026-11-21T08:30:00Z' }), now)).toEqual({ kind: 'over', amount: 3, unit: 'hour' })
    expect(slaOf(aTask({ status: 'AWAITING_APPLICANT', dueAt: '2026-11-21T08:30:00Z' }), now)).toEqual({ kind: 'applicant' })
    expect(slaOf(aTask({ dueAt: null }), now)).toEqual({ kind: 'none' })
  })
})

describe('the address', () => {
  it('says what it was told', () => {
    const place = { view: 'overdue', task: 'a', filters: { status: 'OPEN,CLAIMED', product: '' } }
    expect(readPlace(writePlace(place))).toEqual(place)
  })

  it('lifts a filter of the view by an empty one', () => {
    expect(effective('status=OPEN&sort=due', { status: '', product: 'x' })).toEqual({ sort: 'due', product: 'x' })
  })

  it('keeps only what differs from the view', () => {
    const added = onTopOf('status=OPEN&sort=due', { status: 'OPEN', priority: 'HIGH' })
    expect(added).toEqual({ priority: 'HIGH', sort: '' })
    expect(effective('status=OPEN&sort=due', added)).toEqual({ status: 'OPEN', priority: 'HIGH' })
  })
})

describe('what a problem says', () => {
  it('names the winner of a lost race', async () => {
    const answer = new Response(JSON.stringify({ code: 'TASK_CLAIMED_BY_OTHER', claimedBy: { id: 'tom', name: 'Tom Weber' } }), { status: 409 })
    expect(winnerOf(await problemOf(answer))).toEqual({ id: 'tom', name: 'Tom Weber' })
  })

  it('is a problem even where the answer is none', async () => {
    const problem = await problemOf(new Response('<html>bad gateway</html>', { status: 502 }))
    expect([problem.code, problem.isTransient, problem.isSignedOut]).toEqual(['HTTP_502', true, false])
    expect((await problemOf(new Response('', { status: 499 }))).isSignedOut).toBe(true)
    expect(Problem.unreachable().isTransient).toBe(true)
  })

  it('finds what is wrong with one field', () => {
    const problem = new Problem(400, { violations: [{ field: 'decide.body.note', message: 'is too long' }] })
    expect(problem.violationOf('note')).toBe('is too long')
  })
})

describe('why a person is asked', () => {
  const judgement: Judgement = {
    policyId: 'p',
    policyVersion: 1,
    applies: true,
    at: null,
    outcome: 'REVIEW',
    reason: 'X',
    rule: { id: 'r', text: 'creditScore in [400..600) and applicantCountry ≠ "DE" → REVIEW (X)', description: null },
    inputs: { creditScore: 540, applicantCountry: 'AT' },
    facts: null,
  }

  it('is read from the rule that fired', () => {
    expect(conditionsOf(judgement)).toEqual([
      { input: 'creditScore', demands: 'in [400..600)', saw: 540 },
      { input: 'applicantCountry', demands: '≠ "DE"', saw: 'AT' },
    ])
    expect(conditionsOf({ ...judgement, rule: { ...judgement.rule, text: 'always → REVIEW (X)' } })).toEqual([])
  })

  it('is the last review that still applies', () => {
    const old = { ...judgement, applies: false }
    expect(askingJudgement([judgement, old])).toBe(judgement)
  })

  it('puts a demand in words', () => {
    expect(demandInWords('in [400..600)', String)).toBe('400 ≤ … < 600')
    expect(demandInWords('in ("INVOICE", "PREPAID")', (word) => word.toLowerCase())).toBe('in (invoice, prepaid)')
  })
})

describe('what a person may do', () => {
  it('is not to confirm the own proposal', () => {
    const proposal = { outcome: 'APPROVE' as const, reasonCode: 'X', note: null, proposedBy: { id: 'rita', name: 'Rita' }, proposedAt: '' }
    expect(standingOf(aTask({ status: 'PROPOSED', proposal }), me)).toMatchObject({ confirm: false, takeBack: true })
    expect(standingOf(aTask({ status: 'PROPOSED', proposal: { ...proposal, proposedBy: { id: 'tom', name: 'Tom' } } }), me)).toMatchObject({ confirm: true, takeBack: false })
  })

  it('is nothing with a task for senior reviewers, or as an auditor', () => {
    expect(standingOf(aTask({ candidateRole: 'senior-reviewer' }), me)).toMatchObject({ decide: false, claim: false, needsSenior: true })
    expect(standingOf(aTask(), { ...me, roles: ['auditor'] })).toMatchObject({ decide: false, claim: false, assign: false, prioritise: false, followUp: false, comment: false })
  })

  it('is to give a task to others only as its holder or a senior reviewer', () => {
    const senior = { ...me, roles: ['senior-reviewer'] }
    expect([standingOf(aTask(), me).assign, standingOf(aTask(), senior).assign]).toEqual([false, true])
    expect(standingOf(aTask({ status: 'CLAIMED', claimedBy: { id: 'rita', name: 'Rita' } }), me).assign).toBe(true)
  })

  it('is not to confirm for a reason that only senior reviewers give, nor what somebody else has claimed', () => {
    const proposal = { outcome: 'REJECT' as const, reasonCode: 'FRAUD_SUSPECTED', note: null, proposedBy: { id: 'tom', name: 'Tom' }, proposedAt: '' }
    const task = aTask({ status: 'PROPOSED', proposal, seniorReasonCodes: ['FRAUD_SUSPECTED'] })
    expect(standingOf(task, me)).toMatchObject({ confirm: false, sendBack: true })
    expect(standingOf(task, { ...me, roles: ['senior-reviewer'] })).toMatchObject({ confirm: true, sendBack: true })
    expect(standingOf({ ...task, claimedBy: { id: 'selma', name: 'Selma' } }, { ...me, roles: ['senior-reviewer'] })).toMatchObject({ confirm: false, sendBack: false })
  })

  it('is no follow-up on what somebody else holds', () => {
    expect(standingOf(aTask({ status: 'CLAIMED', claimedBy: { id: 'tom', name: 'Tom' } }), me)).toMatchObject({ followUp: false, prioritise: true })
  })
})

it('tells what has changed, and nothing else', () => {
  expect(changesBetween(aTask(), aTask({ version: 4, status: 'CLAIMED', claimedBy: { id: 'tom', name: 'Tom' } }))).toEqual(['status', 'holder'])
  expect(changesBetween(aTask(), aTask({ version: 4, claimedBy: null, followUpAt: null }))).toEqual([])
})

it('does not call a result by hand news from the applicant', () => {
  const before = aTask({ status: 'AWAITING_PROCESS' })
  expect(changesBetween(before, aTask({ version: 5, status: 'CLAIMED', resumedFor: 'CHECK_RESOLVED' }))).toEqual(['status', 'resolved'])
  expect(changesBetween(before, aTask({ version: 5, status: 'AWAITING_PROCESS', resumedFor: 'INFORMATION_RECEIVED' }))).toEqual(['information'])
})

describe('free words as codes', () => {
  it('are spelled out, and nothing that means something is left out', () => {
    expect(codeOf('Proof of origin')).toBe('PROOF_OF_ORIGIN')
    expect(codeOf(' Auszug März ')).toBe('AUSZUG_MARZ')
    expect(['3 payslips', 'паспорт', 'payslips (2024)', 'a, b', '', 'x'.repeat(65)].map(codeOf)).toEqual([null, null, null, null, null, null])
  })

  it('tell which of several are none', () => {
    expect(codesIn('Payment default, паспорт; ')).toEqual({ codes: ['PAYMENT_DEFAULT'], not: ['паспорт'] })
  })
})

describe('reasons', () => {
  const all = ['DOCUMENTS_VERIFIED', 'RISK_TOO_HIGH', 'OWN_CODE']

  it('are those of the outcome, and those that only the tenant knows', () => {
    expect(reasonsFor('APPROVE', all)).toEqual(['DOCUMENTS_VERIFIED', 'OWN_CODE'])
    expect(reasonsFor('REJECT', all)).toEqual(['RISK_TOO_HIGH', 'OWN_CODE'])
  })

  it('are all where otherwise there would be none', () => expect(reasonsFor('APPROVE', ['RISK_TOO_HIGH'])).toEqual(['RISK_TOO_HIGH']))
})

it('finds the code of what is called by its name', () => {
  expect(codeNamed('current account', [], 'product')).toBe('current-account')
  expect(codeNamed('Girokonto', [], 'product')).toBe('current-account')
  expect(codeNamed('Travel insurance', ['travel-insurance'], 'product')).toBe('travel-insurance')
  expect(codeNamed('Travel insurance', [], 'product')).toBe('travel-insurance')
  expect(codeNamed('A check has to be considered', [], 'reason')).toBe('CHECK_TO_CONSIDER')
  expect(codeNamed('OWN_CODE', [], 'reason')).toBe('OWN_CODE')
  expect(codeNamed(' ', [], 'product')).toBe('')
})

it('knows whether a list asks for a task', () => {
  const decided = aTask({ status: 'DECIDED', claimedBy: { id: 'rita', name: 'Rita' } })
  expect(fitsFilters(decided, { status: 'OPEN' }, me)).toBe(false)
  expect(fitsFilters(decided, { assignee: 'none' }, me)).toBe(false)
  expect(fitsFilters(aTask({ status: 'PROPOSED' }), { status: 'CLAIMED,PROPOSED', assignee: 'me' }, me)).toBe(false)
  expect(fitsFilters(decided, { status: 'DECIDED', assignee: 'me', product: 'current-account', priority: 'NORMAL' }, me)).toBe(true)
})
