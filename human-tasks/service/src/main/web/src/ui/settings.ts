import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

/** What a person chose about the page itself; stays in this browser, and says nothing about the person. */
export interface Settings {
  theme: Theme
  language: 'en' | 'de'
  shortcuts: boolean
}

const key = 'gangway.settings'
const listeners = new Set<() => void>()
let current: Settings = read()

function read(): Settings {
  const preferred = globalThis.navigator?.language?.toLowerCase().startsWith('de') ? 'de' : 'en'
  const defaults: Settings = { theme: 'system', language: preferred, shortcuts: true }
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }
  } catch {
    return defaults
  }
}

export function settings(): Settings {
  return current
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(key, JSON.stringify(current))
  } catch {
    // A browser that forbids storage still gets the choice for as long as the page is open.
  }
  applyTheme()
  for (const listener of listeners) {
    listener()
  }
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, settings)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts the chosen theme on the document; `system` leaves it to the browser. */
export function applyTheme(): void {
  const root = document.documentElement
  if (current.theme === 'system') {
    root.removeAttribute('data-theme')
  } else {
    root.setAttribute('data-theme', current.theme)
  }
}
