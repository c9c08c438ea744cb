import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keys } from './cache'
import { countAgain, countingPause } from './counts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const queries = new QueryClient()
  return { queries, asked: vi.spyOn(queries, 'invalidateQueries') }
}

it('counts at once, and once more for all that changes within the pause', () => {
  const { queries, asked } = watched()
  countAgain(queries)
  expect(asked).toHaveBeenCalledExactlyOnceWith({ queryKey: keys.counts })
  for (let batch = 0; batch < 20; batch++) {
    vi.advanceTimersByTime(200)
    countAgain(queries)
  }
  expect(asked).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(countingPause)
  expect(asked).toHaveBeenCalledTimes(2)
})

it('does not count while nothing changes', () => {
  const { queries, asked } = watched()
  countAgain(queries)
  vi.advanceTimersByTime(60 * countingPause)
  expect(asked).toHaveBeenCalledTimes(1)
  countAgain(queries)
  expect(asked).toHaveBeenCalledTimes(2)
})
