import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/Button'
import { useWords } from '../words'

interface ColumnHeadProps {
  label: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function ColumnHead({ label, first, last, onMove, onRemove }: ColumnHeadProps) {
  const { text } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <span className="column-head">
      {label}
      <IconButton size="small" icon={ChevronDown} label={text.table.column(label)} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <span className="column-tools">
          <Button size="small" disabled={first} onClick={() => onMove(-1)}>
            {text.table.columnLeft}
          </Button>
          <Button size="small" disabled={last} onClick={() => onMove(1)}>
            {text.table.columnRight}
          </Button>
          <Button size="small" kind="bad-quiet" onClick={onRemove}>
            {text.table.columnRemove}
          </Button>
        </span>
      )}
    </span>
  )
}
