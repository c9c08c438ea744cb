import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { isoOfTyped, wordsOfIso } from './logic/duration'
import { useWords } from './words'

export interface FieldIds {
  id: string
  className: string
  'aria-invalid'?: true | undefined
  'aria-describedby'?: string | undefined
}

interface FieldProps {
  label: string
  /** The whole name, where the label alone is there several times on the page. */
  name?: string
  hint?: string
  faults?: readonly string[]
  children: (field: FieldIds & { 'aria-label'?: string | undefined }) => ReactNode
}

/** A label, a field, what to know about it, and what is wrong with it; all tied together. */
export function Field({ label, name, hint, faults = [], children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'input',
        'aria-label': name,
        'aria-invalid': faults.length > 0 || undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {faults.length > 0 && <Faults id={`${id}-fault`} faults={faults} />}
    </div>
  )
}

export function Faults({ id, faults }: { id: string; faults: readonly string[] }) {
  return (
    <div className="fault" id={id}>
      <CircleAlert className="icon" aria-hidden />
      <span>{faults.join('. ')}</span>
    </div>
  )
}

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
