import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { IconButton } from '../../ui/Button'
import { LongText } from '../../ui/LongText'
import { HitMark } from '../Status'
import type { Input } from '../logic/cell'
import type { Catalogue } from '../logic/model'
import { reasonOf } from '../logic/paste'
import { rulePath } from '../logic/paths'
import { reasonsOf, withCell, withRule } from '../logic/table'
import { type FormRule, LONGEST_NOTE, type TableOutcome } from '../logic/terms'
import { useEditing, useFaultsAt } from '../version'
import { labelOf, useWords } from '../words'
import { CellField } from './CellField'
import { SheetField } from './SheetField'
import type { ChangeTable } from './useSheet'

interface RuleRowProps {
  rule: FormRule
  number: number
  count: number
  catalogue: Catalogue
  hit: boolean
  neverFires: boolean
  change: ChangeTable
  onPick: (input: Input) => void
  onMove: (by: -1 | 1) => void
  onDuplicate: () => void
  onRemove: () => void
}

const OUTCOMES: TableOutcome[] = ['APPROVE', 'REVIEW', 'REJECT']

export function RuleRow({ rule, number, count, catalogue, hit, neverFires, change, onPick, onMove, onDuplicate, onRemove }: RuleRowProps) {
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
