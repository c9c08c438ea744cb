import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Problem } from '../../api/problem'
import type { Task } from '../model'
import { hasArrived } from '.'
import { type Decided, UnsentQueue } from './queue'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const aDecision = (id: string): Decided => ({ id, version: 3, name: `CRM-${id}`, by: 'rita', fourEyes: false, confirms: false, outcome: 'REJECT', reasonCode: 'RISK_TOO_HIGH', note: '' })
const task = { id: 'a', version: 4, status: 'DECIDED' } as Task

function aQueue(send = vi.fn(async (_: Decided, _keepalive: boolean) => task)) {
  let mayTry = true
  const queue = new UnsentQueue({ send, keep: () => undefined, kept: () => [], mayTry: () => mayTry, delay: 5_000 })
  return { queue, send, signOut: () => (mayTry = false) }
}

const offline = () => Promise.reject(Problem.unreachable())
const states = (queue: UnsentQueue) => queue.list().map((one) => `${one.decided.id} ${one.state}`)

it('sends after the delay, once', async () => {
  const { queue, send } = aQueue()
  queue.hold(aDecision('a'))
  await vi.advanceTimersByTimeAsync(4_999)
  expect(send).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await queue.flush(true)
  expect(send).toHaveBeenCalledOnce()
  expect([queue.list(), queue.undo()]).toEqual([[], false])
})

it('takes back the last one and sends the others', async () => {
  const { queue, send } = aQueue()
  const undone = vi.fn()
  queue.listen({ undone })
  queue.hold(aDecision('a'))
  queue.hold(aDecision('b'))
  expect(queue.undo()).toBe(true)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(send.mock.calls.map(([decided]) => decided.id)).toEqual(['a'])
  expect(undone).toHaveBeenCalledExactlyOnceWith(aDecision('b'))
})

it('takes the second decision of the same thing for the one that is meant', async () => {
  const { queue, send } = aQueue()
  queue.hold({ ...aDecision('a'), outcome: 'APPROVE' })
  queue.hold(aDecision('a'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(send.mock.calls.map(([decided]) => decided.outcome)).toEqual(['REJECT'])
})

it('sends what is held when the page goes, in a way that outlives it', async () => {
  const { queue, send } = aQueue()
  queue.hold(aDecision('a'))
  await queue.flush(true)
  expect(send).toHaveBeenCalledExactlyOnceWith(aDecision('a'), true)
})

it('keeps six decisions that were made offline, and sends them all when the server is back', async () => {
  const { queue, send } = aQueue(vi.fn(offline))
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  for (const id of ids) {
    queue.hold(aDecision(id))
  }
  await vi.advanceTimersByTimeAsync(5_000)
  expect(states(queue)).toEqual(ids.map((id) => `${id} waiting`))
  expect(queue.done()).toEqual(ids)
  send.mockImplementation(async () => task)
  queue.retryAll()
  await vi.advanceTimersByTimeAsync(0)
  expect(queue.list()).toEqual([])
})

it('tries again by itself after one 503', async () => {
  const { queue, send } = aQueue(vi.fn(async () => task))
  send.mockRejectedValueOnce(new Problem(503, {}))
  queue.hold(aDecision('a'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(states(queue)).toEqual(['a waiting'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect([queue.list().length, send.mock.calls.length]).toEqual([0, 2])
})

it('outlives the page and a new sign-in', async () => {
  const { queue, send, signOut } = aQueue(vi.fn(() => Promise.reject(new Problem(499, {}))))
  signOut()
  queue.hold(aDecision('a'))
  queue.hold(aDecision('b'))
  await queue.send('a')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(send).toHaveBeenCalledTimes(2)
  send.mockImplementation(async () => task)
  const later = new UnsentQueue({ send, keep: () => undefined, kept: () => queue.list(), mayTry: () => true, delay: 5_000 })
  later.restore()
  expect(states(later)).toEqual(['a sending', 'b sending'])
  await vi.advanceTimersByTimeAsync(0)
  expect(later.list()).toEqual([])
})

it('keeps what was refused until the person has looked, and shows its task again', async () => {
  const { queue } = aQueue(vi.fn(() => Promise.reject(new Problem(412, { code: 'TASK_CHANGED' }))))
  const failed = vi.fn()
  queue.listen({ failed })
  queue.hold(aDecision('a'))
  await vi.advanceTimersByTimeAsync(600_000)
  expect([states(queue), queue.done()]).toEqual([['a refused'], []])
  expect(failed).toHaveBeenCalledOnce()
  queue.giveUp('a')
  expect(queue.list()).toEqual([])
})

it('knows that a decision arrived although its answer was lost', () => {
  const decision = { outcome: 'REJECT' as const, reasonCode: 'RISK_TOO_HIGH', note: null, decidedAt: '' }
  const rita = { id: 'rita', name: 'Rita' }
  expect(hasArrived(aDecision('a'), { ...task, decision, claimedBy: rita })).toBe(true)
  expect(hasArrived(aDecision('a'), { ...task, decision, claimedBy: { id: 'tom', name: 'Tom' } })).toBe(false)
  expect(hasArrived(aDecision('a'), { ...task, status: 'PROPOSED', proposal: { ...decision, proposedBy: rita, proposedAt: '' } })).toBe(true)
  expect(hasArrived(aDecision('a'), { ...task, version: 3, decision, claimedBy: rita })).toBe(false)
})
