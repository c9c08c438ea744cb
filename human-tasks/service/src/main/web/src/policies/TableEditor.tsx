import { ArrowDown, ArrowUp, ChevronDown, Columns3, Copy, Plus, SlidersHorizontal, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton } from '../ui/Button'
import { LongText } from '../ui/LongText'
import { Menu, MenuItem } from '../ui/Menu'
import { ScrollRegion } from '../ui/ScrollRegion'
import { composing } from '../ui/shortcuts'
import { CellPicker } from './CellPicker'
import { Faults } from './Field'
import { HitMark } from './Status'
import { feelOfTyped, type Input, shownOf } from './logic/cell'
import type { Catalogue } from './logic/model'
import { reasonOf } from './logic/paste'
import { rulePath } from './logic/paths'
import {
  type Direction,
  moved,
  movedInput,
  neighbour,
  placeForNew,
  reasonsOf,
  splitPlace,
  without,
  withCell,
  withCopy,
  withInput,
  withNewRule,
  withoutInput,
  withRule,
} from './logic/table'
import { type FormRule, type FormTable, type HitPolicy, LONGEST_NOTE, type TableOutcome } from './logic/terms'
import { usePaste } from './usePaste'
import { useEditing, useFaultsAt } from './version'
import { cellFaultOf, labelOf, useWords } from './words'

interface Picked {
  rule: FormRule
  input: Input
}

/** The decision table as a sheet: every cell is a field, the keyboard goes everywhere. */
export function TableEditor({ catalogue, hit }: { catalogue: Catalogue; hit: string | null }) {
  const { keeper, kept } = useEditing()
  const words = useWords()
  const { text } = words
  const { table } = kept.form.present
  const sheet = useRef<HTMLTableElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [said, setSaid] = useState('')
  const wish = useRef<string | null>(null)
  const faultsAt = useFaultsAt()
  const change = (next: (table: FormTable) => FormTable, about: string | null = null) => {
    keeper.edit((form) => {
      const changed = next(form.table)
      return changed === form.table ? form : { ...form, table: changed }
    }, about)
  }
  useEffect(() => {
    if (wish.current !== null) {
      focusCell(sheet.current, wish.current)
      wish.current = null
    }
  })
  const columns = ['id', ...table.inputs, 'outcome', 'reason']
  const rows = table.rules.map((rule) => rule.key)
  const go = (place: string, direction: Direction): boolean => {
    const [row = '', column = ''] = splitPlace(place)
    const next = neighbour(rows, columns, row, column, direction)
    return next !== null && focusCell(sheet.current, `${next.row}/${next.column}`)
  }
  const move = (rule: FormRule, by: -1 | 1, place: string) => {
    const at = rows.indexOf(rule.key) + by
    if (at >= 0 && at < rows.length) {
      wish.current = place
      change((before) => moved(before, rule.key, by))
      setSaid(text.table.movedTo(rule.id, at + 1))
    }
  }
  const add = (at: number) => {
    change((before) => withNewRule(before, at))
    const added = keeper.now().form.present.table.rules[Math.min(at, table.rules.length)]
    if (added) {
      wish.current = `${added.key}/${table.inputs[0] ?? 'outcome'}`
      setSaid(text.table.added(added.id))
    }
  }
  const remove = (rule: FormRule) => {
    const at = rows.indexOf(rule.key)
    const next = rows[at + 1] ?? rows[at - 1]
    wish.current = next ? `${next}/id` : null
    change((before) => without(before, rule.key))
    setSaid(text.table.removed(rule.id))
  }
  const duplicate = (rule: FormRule) => {
    change((before) => withCopy(before, rule.key))
    const copy = keeper.now().form.present.table.rules[rows.indexOf(rule.key) + 1]
    if (copy) {
      wish.current = `${copy.key}/${table.inputs[0] ?? 'outcome'}`
      setSaid(text.table.added(copy.id))
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const field = event.target as HTMLElement
    const place = field.dataset.cell
    if (!place || composing(event.nativeEvent)) {
      return
    }
    const [row = '', column = ''] = splitPlace(place)
    const rule = table.rules.find(({ key }) => key === row)
    const vertical = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
    if (rule && event.altKey && event.shiftKey && vertical) {
      event.preventDefault()
      move(rule, vertical === 'up' ? -1 : 1, place)
    } else if (rule && event.altKey && vertical === 'down') {
      const input = catalogue.inputs.find(({ name }) => name === column)
      if (input) {
        event.preventDefault()
        setPicked({ rule, input })
      }
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey) {
      const direction = directionOf(event, field)
      if (direction) {
        const went = go(place, direction)
        if (went || event.key === 'Enter' || field instanceof HTMLSelectElement) {
          event.preventDefault()
        }
      }
    }
  }
  const onPaste = usePaste({ table, columns, catalogue, change, say: setSaid })
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
        <table className="rules" ref={sheet} onKeyDown={onKeyDown} onPaste={onPaste}>
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

function focusCell(sheet: HTMLElement | null, place: string): boolean {
  const field = sheet?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(place)}"]`)
  field?.focus()
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.select()
  }
  return field != null
}

/** Where a key leads. Inside a text the arrows first go to its edge. */
function directionOf(event: KeyboardEvent, field: HTMLElement): Direction | null {
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (event.key === 'Enter') {
    return isText ? (event.shiftKey ? 'up' : 'down') : null
  }
  if (event.shiftKey) {
    return null
  }
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    return event.key === 'ArrowUp' ? 'up' : 'down'
  }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') {
    return null
  }
  const direction = event.key === 'ArrowLeft' ? 'left' : 'right'
  if (!isText) {
    return direction
  }
  const all = field.selectionStart === 0 && field.selectionEnd === field.value.length
  const edge = direction === 'left' ? field.selectionEnd === 0 : field.selectionStart === field.value.length
  return all || edge ? direction : null
}

interface ColumnHeadProps {
  label: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function ColumnHead({ label, first, last, onMove, onRemove }: ColumnHeadProps) {
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

interface RuleRowProps {
  rule: FormRule
  number: number
  count: number
  catalogue: Catalogue
  hit: boolean
  neverFires: boolean
  change: (next: (table: FormTable) => FormTable, about?: string | null) => void
  onPick: (input: Input) => void
  onMove: (by: -1 | 1) => void
  onDuplicate: () => void
  onRemove: () => void
}

const OUTCOMES: TableOutcome[] = ['APPROVE', 'REVIEW', 'REJECT']

function RuleRow({ rule, number, count, catalogue, hit, neverFires, change, onPick, onMove, onDuplicate, onRemove }: RuleRowProps) {
  const { keeper, kept } = useEditing()
  const words = useWords()
  const { text } = words
  const faultsAt = useFaultsAt()
  const { key } = rule
  const known = reasonsOf(kept.form.present.table)
  const ofRule = (member: string) => faultsAt(rulePath(key, member))
  return (
    <tr id={`rule-${rule.id}`} data-hit={hit || undefined}>
      <th scope="row">
        <span className="rule-name">
          <span className="num rule-number">{number}</span>
          <SheetField label={text.table.ruleName(rule.id)} place={`${key}/id`} faults={[...ofRule(''), ...ofRule('id')]}>
            {(field) => (
              <input
                {...field}
                className="sheet-input code"
                value={rule.id}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => change((table) => withRule(table, key, (it) => ({ ...it, id: event.target.value })), `${key}/id`)}
                onBlur={() => keeper.settle()}
              />
            )}
          </SheetField>
          {hit && <HitMark />}
        </span>
        <SheetField label={text.table.note(rule.id)} faults={ofRule('description')}>
          {(field) => (
            <LongText
              {...field}
              invalid={field['aria-invalid']}
              className="sheet-input note"
              rows={1}
              limit={LONGEST_NOTE}
              placeholder={text.table.notePlaceholder}
              value={rule.description}
              onChange={(description) => change((table) => withRule(table, key, (it) => ({ ...it, description })), `${key}/description`)}
              onBlur={() => keeper.settle()}
            />
          )}
        </SheetField>
        {neverFires && (
          <span className="rule-flag" title={text.table.neverFiresSays}>
            {text.table.neverFires}
          </span>
        )}
      </th>
      {kept.form.present.table.inputs.map((name) => {
        const input = catalogue.inputs.find((one) => one.name === name)
        return (
          <td key={name}>
            <CellField
              label={text.table.cellOf(labelOf(name, words, catalogue), rule.id)}
              place={`${key}/${name}`}
              input={input}
              feel={rule.when[name] ?? ''}
              faults={ofRule(`when.${name}`)}
              onChange={(feel) => change((table) => withCell(table, key, name, feel), `${key}/${name}`)}
              onPick={() => input && onPick(input)}
            />
          </td>
        )
      })}
      <td className="then">
        <SheetField label={text.table.outcomeOf(rule.id)} place={`${key}/outcome`} faults={ofRule('outcome')}>
          {(field) => (
            <select
              {...field}
              className="sheet-input"
              data-outcome={rule.outcome}
              value={rule.outcome}
              onChange={(event) =>
                change((table) => withRule(table, key, (it) => ({ ...it, outcome: event.target.value as TableOutcome })))
              }
            >
              {OUTCOMES.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {text.outcomes[outcome]}
                </option>
              ))}
            </select>
          )}
        </SheetField>
      </td>
      <td>
        <SheetField label={text.table.reasonOf(rule.id)} place={`${key}/reason`} faults={ofRule('reason')}>
          {(field) => (
            <>
              <input
                {...field}
                className="sheet-input code"
                value={rule.reason}
                list={`codes-${key}`}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) =>
                  change(
                    (table) =>
                      withRule(table, key, (it) => ({ ...it, reason: reasonOf(event.target.value) })),
                    `${key}/reason`,
                  )
                }
                onBlur={() => keeper.settle()}
              />
              <datalist id={`codes-${key}`}>
                {known.map((code) => (
                  <option key={code} value={code} />
                ))}
              </datalist>
            </>
          )}
        </SheetField>
      </td>
      <td className="row-actions">
        <IconButton
          size="small"
          icon={ArrowUp}
          label={text.table.up(rule.id)}
          data-cell={`${key}/up`}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="small"
          icon={ArrowDown}
          label={text.table.down(rule.id)}
          data-cell={`${key}/down`}
          disabled={number === count}
          onClick={() => onMove(1)}
        />
        <IconButton size="small" icon={Copy} label={text.table.duplicate(rule.id)} onClick={onDuplicate} />
        <IconButton size="small" icon={Trash2} label={text.table.remove(rule.id)} disabled={count === 1} onClick={onRemove} />
      </td>
    </tr>
  )
}

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

function SheetField({ label, place, faults, children }: SheetFieldProps) {
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
function CellField({ label, place, input, feel, faults, onChange, onPick }: CellFieldProps) {
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
