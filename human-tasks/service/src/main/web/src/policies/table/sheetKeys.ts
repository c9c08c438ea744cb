import type { KeyboardEvent } from 'react'
import { composing } from '../../ui/shortcuts'
import { splitPlace } from '../logic/table'
import type { FormRule } from '../logic/terms'
import { directionOf } from './keys'
import type { Sheet } from './useSheet'

/** The keyboard goes everywhere: arrows and Enter from cell to cell, Alt+Shift moves a rule, Alt+Down opens the choices of a cell. */
export function sheetKeys({ table, move, go }: Sheet, onPick: (rule: FormRule, input: string) => boolean): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const field = event.target as HTMLElement
    const place = field.dataset.cell
    if (!place || composing(event.nativeEvent)) {
      return
    }
    const [row = '', column = ''] = splitPlace(place)
    const rule = table.rules.find(({ key }) => key === row)
    const vertical = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
    if (rule && event.altKey && event.shiftKey && vertical) {
      event.preventDefault()
      move(rule, vertical === 'up' ? -1 : 1, place)
    } else if (rule && event.altKey && vertical === 'down') {
      if (onPick(rule, column)) {
        event.preventDefault()
      }
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      const direction = directionOf(event, field)
      if (direction && (go(place, direction) || event.key === 'Enter' || field instanceof HTMLSelectElement)) {
        event.preventDefault()
      }
    }
  }
}
