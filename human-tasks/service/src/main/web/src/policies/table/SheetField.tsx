import { useId } from 'react'
import { Faults } from '../../ui/Field'

interface SheetIds {
  'aria-label': string
  'aria-invalid'?: true | undefined
  'aria-describedby'?: string | undefined
  'data-cell'?: string | undefined
}

interface SheetFieldProps {
  label: string
  place?: string
  faults: readonly string[]
  children: (field: SheetIds) => React.ReactNode
}

export function SheetField({ label, place, faults, children }: SheetFieldProps) {
  const id = useId()
  return (
    <span className="sheet-field" data-faulty={faults.length > 0 || undefined}>
      {children({
        'aria-label': label,
        'data-cell': place,
        'aria-invalid': faults.length > 0 || undefined,
        'aria-describedby': faults.length > 0 ? id : undefined,
      })}
      {faults.length > 0 && <Faults id={id} faults={faults} />}
    </span>
  )
}
