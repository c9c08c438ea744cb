import { useCallback, useState } from 'react'

const prefix = 'gangway.draft.'
const owner = 'gangway.draft-owner'
const memory = new Map<string, unknown>()

/** What was typed and not sent yet, by a name such as `comment/<task>`; survives a reload of the tab, not the tab. */
export function typed<T>(name: string, empty: T): T {
  if (!memory.has(name)) {
    memory.set(name, read(name) ?? empty)
  }
  return memory.get(name) as T
}

export function keepTyped(name: string, value: unknown): void {
  memory.set(name, value)
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // Without storage the text lives as long as the page does.
  }
}

export function dropTyped(name: string): void {
  memory.delete(name)
  try {
    sessionStorage.removeItem(prefix + name)
  } catch {
    // nothing was stored
  }
}

/** On signing out nothing that may be about an applicant stays behind. */
export function forgetTyped(): void {
  memory.clear()
  try {
    for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(prefix) || name === owner)) {
      sessionStorage.removeItem(key)
    }
  } catch {
    // nothing was stored
  }
}

/** What one person typed is never shown to the next one who signs in at the same tab. */
export function keepTypedFor(person: string): void {
  try {
    if (sessionStorage.getItem(owner) !== person) {
      forgetTyped()
      sessionStorage.setItem(owner, person)
    }
  } catch {
    // Without storage nothing outlives the page, and a sign-in is a new page.
  }
}

/** Whether somebody was signed in at this tab before, and has not signed out. */
export function hasTypedBefore(): boolean {
  try {
    return sessionStorage.getItem(owner) !== null
  } catch {
    return false
  }
}

function read(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null')
  } catch {
    return null
  }
}

/** A state that is a draft: kept at every key, until it is dropped because it was sent. */
export function useDraft<T>(name: string, empty: T): [T, (value: T) => void, () => void] {
  const [nothing] = useState(empty)
  const [state, setState] = useState({ name, value: typed(name, empty) })
  if (state.name !== name) {
    setState({ name, value: typed(name, empty) })
  }
  const change = useCallback(
    (value: T) => {
      keepTyped(name, value)
      setState({ name, value })
    },
    [name],
  )
  const drop = useCallback(() => {
    dropTyped(name)
    setState({ name, value: nothing })
  }, [name, nothing])
  return [state.name === name ? state.value : typed(name, empty), change, drop]
}
