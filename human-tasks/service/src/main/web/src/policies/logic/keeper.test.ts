import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../api/problem'
import { Keeper, type Store, type Versioned } from './keeper'
import type { Policy } from './model'
import { withCell } from './table'
import type { Form, Terms, TermsRequest } from './terms'

function terms(change: Partial<Terms> = {}): Terms {
  return {
    displayName: null,
    checks: [{ type: 'credit', answerTimeout: 'PT10M', maxAttempts: 3, backOff: 'PT0S', onUnanswered: 'REVIEW', parameters: null }],
    completion: 'WAIT_FOR_ALL',
    deadline: 'PT4H',
    warnBefore: null,
    review: { candidateRole: 'reviewer', fourEyes: false, reminder: 'PT30M', escalation: 'PT1H', dueAfter: null, onNoInformation: 'REVIEW', seniorReasonCodes: [] },
    minimumAge: null,
    reasonCodes: [],
    decisionTable: {
      hitPolicy: 'FIRST',
      inputs: ['creditScore'],
      rules: [{ id: 'Low', when: { creditScore: '< 400' }, then: { outcome: 'REJECT', reason: 'LOW' } }],
    },
    ...change,
  }
}

function versioned(of: Terms, etag: string): Versioned {
  const policy = { id: 'p', status: 'DRAFT', terms: of, findings: { acceptable: true }, makers: [] } as unknown as Policy
  return { policy, etag }
}

const age = (years: string) => (form: Form) => ({ ...form, minimumAge: years })

describe('keeping a draft', () => {
  let save: ReturnType<typeof vi.fn<Store['save']>>
  let load: ReturnType<typeof vi.fn<Store['load']>>
  let keeper: Keeper
  const kind = () => keeper.now().saving.kind

  beforeEach(() => {
    vi.useFakeTimers()
    let revision = 0
    save = vi.fn((sent: TermsRequest) => Promise.resolve(versioned({ ...terms(), ...sent } as Terms, `"${++revision}"`)))
    load = vi.fn(() => Promise.resolve(versioned(terms(), '"9"')))
    keeper = new Keeper(versioned(terms(), '"0"'), { save, load })
  })

  afterEach(() => {
    keeper.close()
    vi.useRealTimers()
  })

  it('saves a moment after the last key, once', async () => {
    keeper.edit(age('1'), 'age')
    keeper.edit(age('18'), 'age')
    expect(kind()).toBe('waiting')

    await vi.advanceTimersByTimeAsync(2_000)

    expect(save).toHaveBeenCalledExactlyOnceWith(terms({ minimumAge: 18 }), '"0"')
    expect(kind()).toBe('saved')
    expect(keeper.now().etag).toBe('"1"')
  })

  it('saves what was typed meanwhile with the tag of the answer', async () => {
    let answer: (value: Versioned) => void = () => undefined
    save.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    keeper.edit(age('18'))
    await vi.advanceTimersByTimeAsync(300)
    keeper.edit(age('19'))
    answer(versioned(terms({ minimumAge: 18 }), '"1"'))
    await vi.advanceTimersByTimeAsync(2_000)

    expect(save).toHaveBeenLastCalledWith(terms({ minimumAge: 19 }), '"1"')
    expect(kind()).toBe('saved')
  })

  it('sends nothing for a change that was taken back', async () => {
    keeper.edit(age('18'))
    keeper.undo()
    await vi.advanceTimersByTimeAsync(2_000)

    expect(save).not.toHaveBeenCalled()
    expect(kind()).toBe('saved')
  })

  it('keeps what cannot be a duration, and does not send it', async () => {
    keeper.edit((form) => ({ ...form, deadline: 'soon' }), 'deadline')

    expect(await keeper.flush()).toBe(false)
    expect(save).not.toHaveBeenCalled()
    expect(keeper.now().faults.get('deadline')).toEqual([{ local: 'DURATION' }])
    expect(keeper.now().form.present.deadline).toBe('soon')
  })

  it('shows the faults of the server at the cell', async () => {
    const fault = { path: 'decisionTable.rules[0].when.creditScore', code: 'UNSUPPORTED_EXPRESSION', message: 'expected a number' }
    save.mockRejectedValueOnce(new Problem(422, { code: 'DECISION_TABLE_REFUSED', faults: [fault] }))
    const { key } = keeper.now().form.present.table.rules[0]!
    keeper.edit((form) => ({ ...form, table: withCell(form.table, key, 'creditScore', '< ') }))
    await vi.advanceTimersByTimeAsync(2_000)

    expect(kind()).toBe('faulty')
    expect(keeper.now().faults.get(`rule:${key}.when.creditScore`)).toEqual([{ code: fault.code, message: fault.message }])

    keeper.edit((form) => ({ ...form, table: withCell(form.table, key, 'creditScore', '< 450') }))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(kind()).toBe('saved')
    expect(keeper.now().faults.size).toBe(0)
  })

  it('tries again when the server cannot be reached', async () => {
    save.mockRejectedValueOnce(Problem.unreachable())
    keeper.edit(age('18'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kind()).toBe('unreachable')

    await vi.advanceTimersByTimeAsync(6_000)
    expect(kind()).toBe('saved')
  })

  it('puts both together after a lost update', async () => {
    save.mockRejectedValueOnce(
      new Problem(412, { code: 'LOST_UPDATE', changedBy: 'ann', changedAt: '2026-11-21T10:00:00Z', changes: [{ path: 'deadline' }] }),
    )
    load.mockResolvedValueOnce(versioned(terms({ deadline: 'PT8H' }), '"5"'))
    keeper.edit(age('18'))
    await vi.advanceTimersByTimeAsync(1_000)

    const { saving } = keeper.now()
    expect(saving).toMatchObject({ kind: 'conflict', conflict: { by: 'ann', meetings: [] } })
    expect(keeper.now().form.present.minimumAge).toBe('18')

    expect(await keeper.keepMine()).toBe(true)
    expect(save).toHaveBeenLastCalledWith(terms({ deadline: 'PT8H', minimumAge: 18 }), '"5"')
  })

  it('gives mine back with undo after theirs was taken', async () => {
    save.mockRejectedValueOnce(new Problem(412, { code: 'LOST_UPDATE', changes: [] }))
    load.mockResolvedValueOnce(versioned(terms({ minimumAge: 21 }), '"5"'))
    keeper.edit(age('18'))
    await vi.advanceTimersByTimeAsync(1_000)

    keeper.takeTheirs()
    expect(keeper.now().form.present.minimumAge).toBe('21')
    expect(kind()).toBe('saved')

    keeper.undo()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(save).toHaveBeenLastCalledWith(terms({ minimumAge: 18 }), '"5"')
  })

  it('does not save on its own while two are in conflict, and loses nothing', async () => {
    save.mockRejectedValueOnce(new Problem(412, { code: 'LOST_UPDATE', changes: [] }))
    keeper.edit(age('18'))
    await vi.advanceTimersByTimeAsync(1_000)
    keeper.edit(age('19'))
    await vi.advanceTimersByTimeAsync(10_000)

    expect(save).toHaveBeenCalledTimes(1)
    expect(await keeper.flush()).toBe(false)
    expect(keeper.now().form.present.minimumAge).toBe('19')
  })

  it('stops where the version is no draft any more', async () => {
    save.mockRejectedValueOnce(new Problem(409, { code: 'POLICY_NOT_DRAFT' }))
    keeper.edit(age('18'))
    await vi.advanceTimersByTimeAsync(1_000)

    expect(kind()).toBe('refused')
    expect(keeper.isUnsaved()).toBe(true)
  })

  it('puts aside what is not saved, and goes on with it later', async () => {
    const putAside = vi.fn<NonNullable<Store['putAside']>>()
    save.mockRejectedValue(new Problem(401, {}))
    const first = new Keeper(versioned(terms(), '"0"'), { save, load, putAside })
    first.edit((form) => ({ ...form, deadline: 'soon' }))
    first.close()
    const left = putAside.mock.lastCall![0]!

    const later = Keeper.goOn(left, versioned(terms({ minimumAge: 21 }), '"7"'), { save, load, putAside })
    expect(later.now().form.present.deadline).toBe('soon')
    expect(later.now().etag).toBe('"0"')

    later.undo()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(putAside).toHaveBeenLastCalledWith(null)
  })
})
