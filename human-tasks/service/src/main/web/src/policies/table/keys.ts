import type { KeyboardEvent } from 'react'
import type { Direction } from '../logic/table'

/** Goes to a place of the sheet, with its text selected; false where there is none. */
export function focusCell(sheet: HTMLElement | null, place: string): boolean {
  const field = sheet?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(place)}"]`)
  field?.focus()
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.select()
  }
  return field != null
}

/** Where a key leads. Inside a text the arrows first go to its edge. */
export function directionOf(event: KeyboardEvent, field: HTMLElement): Direction | null {
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (event.key === 'Enter') {
    return isText ? (event.shiftKey ? 'up' : 'down') : null
  }
  if (event.shiftKey) {
    return null
  }
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    return event.key === 'ArrowUp' ? 'up' : 'down'
  }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') {
    return null
  }
  const direction = event.key === 'ArrowLeft' ? 'left' : 'right'
  if (!isText) {
    return direction
  }
  const all = field.selectionStart === 0 && field.selectionEnd === field.value.length
  const edge = direction === 'left' ? field.selectionEnd === 0 : field.selectionStart === field.value.length
  return all || edge ? direction : null
}
