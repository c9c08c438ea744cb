import { useEffect, useState, useSyncExternalStore } from 'react'

/** The time, told again every half minute; one clock for the whole page, so that all rows change together. */
export function useNow(): number {
  return useSyncExternalStore(subscribeToClock, () => now)
}

let now = Date.now()
const watchers = new Set<() => void>()
let clock: ReturnType<typeof setInterval> | undefined

function subscribeToClock(watcher: () => void): () => void {
  now = Date.now()
  watchers.add(watcher)
  clock ??= setInterval(() => {
    now = Date.now()
    for (const one of watchers) {
      one()
    }
  }, 30_000)
  return () => {
    watchers.delete(watcher)
    if (watchers.size === 0) {
      clearInterval(clock)
      clock = undefined
    }
  }
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

/** The value, once it has stood still for a while. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
