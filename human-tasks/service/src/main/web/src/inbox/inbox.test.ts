import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem, problemOf } from '../api/problem'
import { winnerOf } from './actions'
import { effective, onTopOf, readPlace, writePlace } from './address'
import { changesBetween } from './changes'
import { codesIn } from './dialogs'
import { standingOf, type Task } from './model'
import { slaOf } from './sla'
import { UndoQueue } from './undo'
import { askingJudgement, conditionsOf, demandInWords } from './why'

const now = Date.parse('2026-11-21T12:00:00Z')
const me = { id: 'rita', name: 'Rita', roles: ['reviewer'], tenant: { id: 't', name: 'T' }, expiresAt: '' }

function aTask(change: Partial<Task> = {}): Task {
  return {
    id: 'a',
    version: 3,
    status: 'OPEN',
    priority: 'NORMAL',
    onboardingId: 'b',
    product: 'current-account',
    reason: 'CHECK_TO_CONSIDER',
    findings: [],
    candidateRole: 'reviewer',
    fourEyes: false,
    reasonCodes: [],
    openedAt: '2026-11-20T12:00:00Z',
    dueAt: '2026-11-22T12:00:00Z',
    ...change,
  }
}

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

describe('the undo queue', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const held = (id: string) => ({ id, send: vi.fn(async () => undefined), undone: vi.fn() })

  it('sends after the delay, once', async () => {
    const queue = new UndoQueue(5_000)
    const one = held('a')
    queue.hold(one)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(one.send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await queue.flush(true)
    expect(one.send).toHaveBeenCalledExactlyOnceWith({ keepalive: false })
    expect(queue.undo()).toBe(false)
  })

  it('takes back the last one and sends the others', async () => {
    const queue = new UndoQueue(5_000)
    const [one, two] = [held('a'), held('b')]
    queue.hold(one)
    queue.hold(two)
    expect(queue.undo()).toBe(true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(one.send).toHaveBeenCalledOnce()
    expect(two.send).not.toHaveBeenCalled()
    expect(two.undone).toHaveBeenCalledOnce()
  })

  it('takes the second decision of the same thing for the one that is meant', async () => {
    const queue = new UndoQueue(5_000)
    const [one, two] = [held('a'), held('a')]
    queue.hold(one)
    queue.hold(two)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(one.send).not.toHaveBeenCalled()
    expect(two.send).toHaveBeenCalledOnce()
  })

  it('sends what is held when the page goes, in a way that outlives it', async () => {
    const queue = new UndoQueue(5_000)
    const one = held('a')
    queue.hold(one)
    await queue.flush(true)
    expect(one.send).toHaveBeenCalledExactlyOnceWith({ keepalive: true })
    expect(queue.held()).toEqual([])
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
  const judgement = { applies: true, outcome: 'REVIEW', reason: 'X', rule: { text: 'creditScore in [400..600) and applicantCountry ≠ "DE" → REVIEW (X)' }, inputs: { creditScore: 540, applicantCountry: 'AT' } }

  it('is read from the rule that fired', () => {
    expect(conditionsOf(judgement)).toEqual([
      { input: 'creditScore', demands: 'in [400..600)', saw: 540 },
      { input: 'applicantCountry', demands: '≠ "DE"', saw: 'AT' },
    ])
    expect(conditionsOf({ ...judgement, rule: { text: 'always → REVIEW (X)' } })).toEqual([])
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
    const proposal = { outcome: 'APPROVE' as const, reasonCode: 'X', proposedBy: { id: 'rita', name: 'Rita' }, proposedAt: '' }
    expect(standingOf(aTask({ status: 'PROPOSED', proposal }), me)).toMatchObject({ confirm: false, takeBack: true })
    expect(standingOf(aTask({ status: 'PROPOSED', proposal: { ...proposal, proposedBy: { id: 'tom', name: 'Tom' } } }), me)).toMatchObject({ confirm: true, takeBack: false })
  })

  it('is nothing with a task for senior reviewers, or as an auditor', () => {
    expect(standingOf(aTask({ candidateRole: 'senior-reviewer' }), me)).toMatchObject({ decide: false, claim: false, needsSenior: true })
    expect(standingOf(aTask(), { ...me, roles: ['auditor'] })).toMatchObject({ decide: false, claim: false, assign: false, change: false })
  })
})

it('tells what has changed, and nothing else', () => {
  expect(changesBetween(aTask(), aTask({ version: 4, status: 'CLAIMED', claimedBy: { id: 'tom', name: 'Tom' } }))).toEqual(['status', 'holder'])
  expect(changesBetween(aTask(), aTask({ version: 4, claimedBy: null, followUpAt: null }))).toEqual([])
})

it('makes codes of free words', () => {
  expect(codesIn('Proof of origin, payslip (März); ')).toEqual(['PROOF_OF_ORIGIN', 'PAYSLIP_MARZ'])
})
