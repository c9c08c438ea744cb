import { useEffect, useRef } from 'react'
import { settings } from './settings'

/** One row of the one table from which keys are handled and the help is written. */
export interface Shortcut {
  /** `j`, `ArrowDown`, `?`; two keys pressed one after the other are written `g o`. */
  keys: readonly string[]
  /** What the help says, in the reader's language. */
  label: string
  group: string
  run: (event: KeyboardEvent) => void
  /** Given and false: the key keeps its meaning in the browser this time. */
  when?: (event: KeyboardEvent) => boolean
  /** Said by the help, but without effect at the moment. */
  disabled?: boolean
}

const registered = new Set<{ current: readonly Shortcut[] }>()

/** All shortcuts of what is on the screen, for the help. */
export function shortcutsOnScreen(): Shortcut[] {
  return [...registered].flatMap((table) => table.current)
}

/** How long the second key of a pair may take, in milliseconds. */
const patience = 1_200

/** An input method is still at work on the word: its Enter and Escape are its own. Safari tells only by the code 229. */
export function composing(event: { isComposing: boolean; keyCode?: number }): boolean {
  return event.isComposing || event.keyCode === 229
}

/** For forms: Safari sends them with the Enter that only ends a word of an input method. */
export function leaveToInputMethod(event: { key: string; nativeEvent: KeyboardEvent; preventDefault: () => void }): void {
  if (event.key === 'Enter' && composing(event.nativeEvent)) {
    event.preventDefault()
  }
}

const writing = 'input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false]), [data-keys=own]'
const modal = 'dialog[open], [role=dialog][aria-modal=true], [role=menu]'

/**
 * Whether a key is meant for the page. Not while somebody writes, chooses or answers a question (a form marks itself with
 * `data-keys="own"`), not with a modifier (the browser's), and Enter and Space on a button or link are the button's own.
 */
export function isForThePage(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'target'> & { keyCode?: number }): boolean {
  if (event.defaultPrevented || composing(event) || event.ctrlKey || event.metaKey || event.altKey) {
    return false
  }
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(writing) || document.querySelector(modal)) {
    return false
  }
  const presses = event.key === 'Enter' || event.key === ' '
  return !(presses && target?.closest('button, a, summary, input, [role=button]'))
}

/** Handles the table's keys for as long as the component is shown, unless the person has switched shortcuts off. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const table = useRef(shortcuts)
  useEffect(() => {
    table.current = shortcuts
  })
  useEffect(() => {
    let first: { key: string; at: number } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (isModifier(event.key)) {
        return
      }
      const begun = first
      first = null
      if (!settings().shortcuts || !isForThePage(event)) {
        return
      }
      const found = begun ? secondOf(table.current, begun, event) : find(table.current, event.key)
      if (!found && startsPair(table.current, event.key)) {
        first = { key: event.key, at: event.timeStamp }
      }
      if (found && !found.disabled && found.when?.(event) !== false) {
        event.preventDefault()
        found.run(event)
      }
    }
    const forget = () => {
      first = null
    }
    registered.add(table)
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', forget)
    return () => {
      registered.delete(table)
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
}

/** After the first key of a pair the next one is its second or nothing, never a command of its own: `g`, a pause, `a` approves nobody. */
function secondOf(table: readonly Shortcut[], first: { key: string; at: number }, event: KeyboardEvent): Shortcut | undefined {
  return event.timeStamp - first.at < patience ? find(table, `${first.key} ${event.key}`) : undefined
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta' || key === 'AltGraph' || key === 'CapsLock'
}

function find(table: readonly Shortcut[], keys: string): Shortcut | undefined {
  return table.find((shortcut) => shortcut.keys.includes(keys))
}

function startsPair(table: readonly Shortcut[], key: string): boolean {
  return table.some((shortcut) => shortcut.keys.some((keys) => keys.startsWith(`${key} `)))
}
