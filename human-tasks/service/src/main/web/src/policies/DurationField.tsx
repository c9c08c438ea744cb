import { useState } from 'react'
import { Field, type FieldProps } from '../ui/Field'
import { isoOfTyped, wordsOfIso } from './logic/duration'
import { useWords } from './words'

interface DurationFieldProps extends Omit<FieldProps, 'children'> {
  /** ISO 8601, or what was typed where it is no duration yet. */
  value: string
  onChange: (text: string) => void
  onSettle: () => void
}

/** A time as people write it; while nobody types it reads as a person would say it. */
export function DurationField({ value, onChange, onSettle, ...field }: DurationFieldProps) {
  const { language } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const meant = (text: string) => (text.trim() === '' ? '' : (isoOfTyped(text) ?? text))
  const shown = typed !== null && meant(typed) === value ? typed : value === '' ? '' : wordsOfIso(value, language)
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange(meant(event.target.value))
          }}
          onBlur={() => {
            setTyped(null)
            onSettle()
          }}
        />
      )}
    </Field>
  )
}
