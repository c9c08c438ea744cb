import { Field } from '../../ui/Field'

interface NumberFieldProps {
  label: string
  name?: string
  hint?: string
  faults: readonly string[]
  /** As it is typed, so that nothing is lost while it is no number yet. */
  value: string
  onChange: (text: string) => void
  onSettle: () => void
}

export function NumberField({ value, onChange, onSettle, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      {(ids) => <input {...ids} inputMode="numeric" autoComplete="off" value={value} onBlur={onSettle} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
