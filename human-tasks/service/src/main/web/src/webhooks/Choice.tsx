import { useId } from 'react'
import { Faults } from '../ui/Field'

interface ChoiceProps {
  legend: string
  all: string
  some: string
  options: string[]
  nameOf: (option: string) => string
  /** null: all, also what comes later. */
  chosen: string[] | null
  onChange: (chosen: string[] | null) => void
  fault?: string
}

/** All, or some of them: what a list that is empty means is never left to be guessed. */
export function Choice({ legend, all, some, options, nameOf, chosen, onChange, fault }: ChoiceProps) {
  const id = useId()
  const offered = [...new Set([...options, ...(chosen ?? [])])]
  return (
    <fieldset className="field" aria-describedby={fault && id}>
      <legend>{legend}</legend>
      <label className="checkbox">
        <input type="radio" name={`${id}-how`} checked={chosen === null} onChange={() => onChange(null)} />
        {all}
      </label>
      <label className="checkbox">
        <input type="radio" name={`${id}-how`} checked={chosen !== null} onChange={() => onChange([])} />
        {some}
      </label>
      {chosen !== null && (
        <div className="choice-some">
          {offered.map((option) => (
            <label key={option} className="checkbox">
              <input
                type="checkbox"
                checked={chosen.includes(option)}
                onChange={({ target }) => onChange(target.checked ? [...chosen, option] : chosen.filter((other) => other !== option))}
              />
              {nameOf(option)}
            </label>
          ))}
        </div>
      )}
      {fault && <Faults id={id} faults={[fault]} />}
    </fieldset>
  )
}
