import { Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { Button, IconButton } from '../ui/Button'
import { Faults } from '../ui/Field'
import type { HeaderRow } from './form'
import { useWords } from './words'

interface HeaderRowsProps {
  rows: HeaderRow[]
  /** The webhook has headers, whose values nobody can read. */
  kept: boolean
  onChange: (rows: HeaderRow[]) => void
  fault?: string
}

const MOST = 10

/** The headers that are sent along; values are written, never read. */
export function HeaderRows({ rows, kept, onChange, fault }: HeaderRowsProps) {
  const { text } = useWords()
  const id = useId()
  const change = (changed: HeaderRow) => onChange(rows.map((row) => (row.id === changed.id ? changed : row)))
  const add = () => onChange([...rows, { id: Math.max(-1, ...rows.map((row) => row.id)) + 1, name: '', value: '' }])
  return (
    <fieldset className="field" aria-describedby={`${id}-hint`}>
      <legend>{text.headers}</legend>
      <span className="hint" id={`${id}-hint`}>
        {text.form.headersHint} {kept && text.form.headersKept}
      </span>
      {rows.map((row, at) => (
        <div key={row.id} className="header-row">
          <input
            className="input"
            aria-label={text.form.headerRow(at + 1)}
            placeholder={text.form.headerName}
            autoComplete="off"
            spellCheck={false}
            value={row.name}
            onChange={({ target }) => change({ ...row, name: target.value })}
          />
          <input
            className="input"
            aria-label={text.form.valueRow(at + 1)}
            placeholder={text.form.headerValue}
            autoComplete="off"
            spellCheck={false}
            value={row.value}
            onChange={({ target }) => change({ ...row, value: target.value })}
          />
          <IconButton icon={Trash2} label={text.form.removeHeader(at + 1)} onClick={() => onChange(rows.filter(({ id: other }) => other !== row.id))} />
        </div>
      ))}
      {fault && <Faults id={`${id}-fault`} faults={[fault]} />}
      {rows.length < MOST && (
        <Button size="small" icon={Plus} onClick={add}>
          {text.form.addHeader}
        </Button>
      )}
    </fieldset>
  )
}
