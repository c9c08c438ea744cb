import { useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { feelOfTyped, type Input } from './logic/cell'
import { type Comparison, feelOfPick, type Pick, pickOf } from './logic/pick'
import { cellFaultOf, domainOf, useWords, wordOf } from './words'

interface CellPickerProps {
  label: string
  input: Input
  feel: string
  onApply: (feel: string) => void
  onClose: () => void
}

const COMPARISONS: Comparison[] = ['less', 'atMost', 'atLeast', 'greater', 'equal', 'between']

/** Fills a cell by choosing, for who does not want to remember how a cell is written. */
export function CellPicker({ label, input, feel, onApply, onClose }: CellPickerProps) {
  const words = useWords()
  const { text } = words
  const [pick, setPick] = useState(() => pickOf(feel, input))
  const [list, setList] = useState(() => pick.values.join(', '))
  const [tried, setTried] = useState(false)
  const isList = pick.kind === 'oneOf' || pick.kind === 'noneOf'
  const free = input.type === 'string' && input.values.length === 0
  const meant: Pick = free && isList ? { ...pick, values: split(list) } : pick
  const result = pick.kind === 'free' ? feelOfTyped(pick.expression, input) : feelOfPick(meant)
  const fault = cellFaultOf(result, input, words)
  const kinds: Pick['kind'][] =
    input.type === 'number' ? ['any', 'compare', 'free'] : input.type === 'string' ? ['any', 'oneOf', 'noneOf', 'free'] : ['any', 'free']
  const names = {
    any: text.picker.any,
    oneOf: text.picker.oneOf,
    noneOf: text.picker.noneOf,
    compare: text.picker.comparison,
    free: text.picker.free,
  }
  const change = (part: Partial<Pick>) => setPick({ ...pick, ...part })
  const faults = tried && fault ? [fault] : []
  return (
    <Dialog
      title={label}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!fault) {
          onApply(result)
        }
      }}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="primary" type="submit">
            {text.picker.apply}
          </Button>
        </>
      }
    >
      <fieldset className="choices" aria-label={label}>
        {kinds.map((kind) => (
          <label className="checkbox" key={kind}>
            <input
              type="radio"
              name="kind"
              data-autofocus={pick.kind === kind || undefined}
              checked={pick.kind === kind}
              onChange={() => change({ kind })}
            />
            {names[kind]}
          </label>
        ))}
      </fieldset>
      {isList && !free && (
        <fieldset className="choices values">
          <legend>{text.picker.values}</legend>
          {input.values.map((value) => (
            <label className="checkbox" key={value}>
              <input
                type="checkbox"
                checked={pick.values.includes(value)}
                onChange={(event) =>
                  change({ values: input.values.filter((other) => (other === value ? event.target.checked : pick.values.includes(other))) })
                }
              />
              <span>
                <code>{value}</code> <span className="soft">{wordOf(text.values, value)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {isList && free && (
        <Field label={text.picker.values} hint={text.picker.valuesHint} faults={faults}>
          {(field) => <input {...field} value={list} onChange={(event) => setList(event.target.value)} />}
        </Field>
      )}
      {pick.kind === 'compare' && <CompareFields pick={pick} change={change} faults={faults} hint={domainOf(input, words)} />}
      {pick.kind === 'free' && (
        <Field label={text.picker.expression} hint={domainOf(input, words)} faults={faults}>
          {(field) => (
            <input
              {...field}
              className="input code"
              value={pick.expression}
              onChange={(event) => change({ expression: event.target.value })}
            />
          )}
        </Field>
      )}
      {input.nullable && (isList || pick.kind === 'compare') && (
        <label className="checkbox">
          <input type="checkbox" checked={pick.orUnknown} onChange={(event) => change({ orUnknown: event.target.checked })} />
          {text.picker.orUnknown}
        </label>
      )}
    </Dialog>
  )
}

function CompareFields({
  pick,
  change,
  faults,
  hint,
}: {
  pick: Pick
  change: (part: Partial<Pick>) => void
  faults: readonly string[]
  hint: string
}) {
  const { text } = useWords()
  const between = pick.comparison === 'between'
  return (
    <div className="compare">
      <Field label={text.picker.comparison}>
        {(field) => (
          <select {...field} value={pick.comparison} onChange={(event) => change({ comparison: event.target.value as Comparison })}>
            {COMPARISONS.map((comparison) => (
              <option key={comparison} value={comparison}>
                {text.picker[comparison]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={between ? text.picker.low : text.picker.number} hint={hint} faults={faults}>
        {(field) => <input {...field} inputMode="decimal" value={pick.low} onChange={(event) => change({ low: event.target.value })} />}
      </Field>
      {between && (
        <Field label={text.picker.high}>
          {(field) => <input {...field} inputMode="decimal" value={pick.high} onChange={(event) => change({ high: event.target.value })} />}
        </Field>
      )}
    </div>
  )
}

function split(list: string): string[] {
  return list
    .split(',')
    .map((value) => value.trim().replace(/^"(.*)"$/, '$1'))
    .filter(Boolean)
}
