import { Columns3, Plus } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { Menu, MenuItem } from '../ui/Menu'
import { ScrollRegion } from '../ui/ScrollRegion'
import { CellPicker } from './CellPicker'
import { Faults } from '../ui/Field'
import type { Input } from './logic/cell'
import type { Catalogue } from './logic/model'
import { movedInput, placeForNew, withCell, withInput, withoutInput } from './logic/table'
import type { FormRule, HitPolicy } from './logic/terms'
import { usePaste } from './usePaste'
import { useEditing, useFaultsAt } from './version'
import { labelOf, useWords } from './words'
import { ColumnHead } from './table/ColumnHead'
import { RuleRow } from './table/RuleRow'
import { sheetKeys } from './table/sheetKeys'
import { useSheet } from './table/useSheet'

interface Picked {
  rule: FormRule
  input: Input
}

/** The decision table as a sheet: every cell is a field, the keyboard goes everywhere. */
export function TableEditor({ catalogue, hit }: { catalogue: Catalogue; hit: string | null }) {
  const { kept } = useEditing()
  const words = useWords()
  const { text } = words
  const drawn = useRef<HTMLTableElement>(null)
  const sheet = useSheet(drawn)
  const { table, columns, change, move, add, duplicate, remove, said, say } = sheet
  const [picked, setPicked] = useState<Picked | null>(null)
  const faultsAt = useFaultsAt()
  const onKeyDown = sheetKeys(sheet, (rule, column) => {
    const input = catalogue.inputs.find(({ name }) => name === column)
    if (input) {
      setPicked({ rule, input })
    }
    return input !== undefined
  })
  const onPaste = usePaste({ table, columns, catalogue, change, say })
  const unused = catalogue.inputs.filter(({ name }) => !table.inputs.includes(name))
  const never = new Set(kept.findings.unreachableRules)
  const keysId = useId()
  return (
    <section className="card table-card" aria-label={text.table.label} aria-describedby={keysId}>
      <div className="table-tools">
        <label className="inline-field">
          <span>{text.table.hitPolicy}</span>
          <select
            className="input"
            value={table.hitPolicy}
            onChange={(event) => change((before) => ({ ...before, hitPolicy: event.target.value as HitPolicy }))}
          >
            <option value="FIRST">{text.table.first}</option>
            <option value="UNIQUE">{text.table.unique}</option>
          </select>
        </label>
        <div className="actions">
          {unused.length > 0 && (
            <Menu label={text.table.addColumn} icon={Columns3} named kind="plain" size="small">
              {(close) =>
                unused.map(({ name }) => (
                  <MenuItem
                    key={name}
                    onChoose={() => {
                      close()
                      change((before) => withInput(before, name))
                    }}
                  >
                    {labelOf(name, words, catalogue)}
                  </MenuItem>
                ))
              }
            </Menu>
          )}
          <Button size="small" icon={Plus} onClick={() => add(placeForNew(table))}>
            {text.table.add}
          </Button>
        </div>
      </div>
      {faultsAt('table').length > 0 && <Faults id="table-faults" faults={faultsAt('table')} />}
      <ScrollRegion className="table-scroll" label={text.table.region}>
        <table className="rules" ref={drawn} onKeyDown={onKeyDown} onPaste={onPaste}>
          <thead>
            <tr>
              <th scope="col">{text.table.rule}</th>
              {table.inputs.map((name, at) => (
                <th scope="col" key={name}>
                  <ColumnHead
                    label={labelOf(name, words, catalogue)}
                    first={at === 0}
                    last={at === table.inputs.length - 1}
                    onMove={(by) => change((before) => movedInput(before, name, by))}
                    onRemove={() => change((before) => withoutInput(before, name))}
                  />
                </th>
              ))}
              <th scope="col" className="then">
                {text.table.outcome}
              </th>
              <th scope="col">{text.table.reason}</th>
              <th scope="col">
                <span className="sr-only">{text.table.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rules.map((rule, at) => (
              <RuleRow
                key={rule.key}
                rule={rule}
                number={at + 1}
                count={table.rules.length}
                catalogue={catalogue}
                hit={hit === rule.id}
                neverFires={never.has(rule.id) && kept.saving.kind === 'saved'}
                change={change}
                onPick={(input) => setPicked({ rule, input })}
                onMove={(by) => move(rule, by, `${rule.key}/${by < 0 ? 'up' : 'down'}`)}
                onDuplicate={() => duplicate(rule)}
                onRemove={() => remove(rule)}
              />
            ))}
          </tbody>
        </table>
        {table.rules.length === 0 && <p className="soft table-empty">{text.table.empty}</p>}
      </ScrollRegion>
      <p className="soft table-keys" id={keysId}>
        {text.table.keys}
      </p>
      <p className="sr-only" role="status">
        {said}
      </p>
      {picked && (
        <CellPicker
          input={picked.input}
          label={text.table.cellOf(labelOf(picked.input.name, words, catalogue), picked.rule.id)}
          feel={picked.rule.when[picked.input.name] ?? ''}
          onClose={() => setPicked(null)}
          onApply={(feel) => {
            change((before) => withCell(before, picked.rule.key, picked.input.name, feel))
            setPicked(null)
          }}
        />
      )}
    </section>
  )
}
