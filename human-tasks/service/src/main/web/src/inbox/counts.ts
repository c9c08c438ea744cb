import type { QueryClient } from '@tanstack/react-query'
import { keys } from './cache'

/** The page counts at most so often, in milliseconds, whatever the stream tells it. */
export const countingPause = 5_000

interface Counting {
  askedAt: number
  waiting?: ReturnType<typeof setTimeout>
}

const countings = new WeakMap<QueryClient, Counting>()

/** Something has changed: counts at once after a quiet time, and otherwise once for all that changes until the pause is over. */
export function countAgain(queries: QueryClient): void {
  const counting = countings.get(queries) ?? { askedAt: -Infinity }
  countings.set(queries, counting)
  if (counting.waiting !== undefined) {
    return
  }
  const ask = () => {
    counting.waiting = undefined
    counting.askedAt = Date.now()
    void queries.invalidateQueries({ queryKey: keys.counts })
  }
  const left = counting.askedAt + countingPause - Date.now()
  if (left <= 0) {
    ask()
  } else {
    counting.waiting = setTimeout(ask, left)
  }
}
