import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'

export interface FieldIds {
  id: string
  className: string
  'aria-invalid'?: true | undefined
  'aria-describedby'?: string | undefined
}

export interface FieldProps {
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
