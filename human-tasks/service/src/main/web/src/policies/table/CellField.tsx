import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { feelOfTyped, type Input, shownOf } from '../logic/cell'
import { useEditing } from '../version'
import { cellFaultOf, useWords } from '../words'
import { SheetField } from './SheetField'

interface CellFieldProps {
  label: string
  place: string
  input: Input | undefined
  feel: string
  faults: readonly string[]
  onChange: (feel: string) => void
  onPick: () => void
}

/** While somebody types, the cell shows what they type; afterwards it shows what it means. */
export function CellField({ label, place, input, feel, faults, onChange, onPick }: CellFieldProps) {
  const { keeper } = useEditing()
  const words = useWords()
  const { text } = words
  const [typed, setTyped] = useState<string | null>(null)
  const meaning = (it: string) => (input ? feelOfTyped(it, input) : it)
  const shown = shownOf(feel, input)
  const value = typed !== null && shownOf(meaning(typed), input) === shown ? typed : shown
  const own = typed === null ? cellFaultOf(feel, input, words) : null
  return (
    <SheetField label={label} place={place} faults={own ? [own] : faults}>
      {(field) => (
        <span className="cell">
          <textarea
            {...field}
            className="sheet-input cell-text"
            rows={1}
            spellCheck={false}
            autoComplete="off"
            placeholder={text.any}
            value={value}
            onChange={(event) => {
              const next = event.target.value.replaceAll('\n', ' ')
              setTyped(next)
              onChange(shownOf(feel, input) === next.trim() ? feel : meaning(next))
            }}
            onBlur={() => {
              setTyped(null)
              keeper.settle()
            }}
          />
          <button
            type="button"
            className="cell-pick"
            tabIndex={-1}
            aria-label={text.table.choose(label)}
            title={text.table.choose(label)}
            onClick={onPick}
          >
            <SlidersHorizontal className="icon" aria-hidden />
          </button>
        </span>
      )}
    </SheetField>
  )
}
