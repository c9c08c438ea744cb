import { useQuery } from '@tanstack/react-query'
import { ListFilter, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useFormats, useText } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Count, fits } from '../ui/LongText'
import { Stored } from '../ui/Stored'
import type { FilterName, Filters } from './address'
import { keys } from './cache'
import { listReviewers } from './calls'
import { codeNamed, useCodes } from './codes'
import { priorities, statuses, type Task } from './model'
import { inboxTexts } from './texts'

interface FilterDialogProps {
  filters: Filters
  /** Loaded rows, from which products and reasons are offered. */
  rows: readonly Task[]
  onApply: (filters: Filters) => void
  onClose: () => void
}

export function FilterDialog({ filters, rows, onApply, onClose }: FilterDialogProps) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const [wanted, setWanted] = useState(filters)
  // Products and reasons are shown by their names, and found by them; a code is taken too.
  const [named, setNamed] = useState({ product: nameIn(codes, filters.product), reason: nameIn(codes, filters.reason) })
  const known = (name: 'product' | 'reason') => [...new Set(rows.map((row) => row[name]))]
  const asked = (): Filters => ({ ...wanted, product: codeNamed(named.product, known('product'), 'product'), reason: codeNamed(named.reason, known('reason'), 'reason') })
  const reviewers = useQuery({ queryKey: keys.reviewers, queryFn: listReviewers })
  const id = useId()
  const set = (name: FilterName, value: string) => setWanted((before) => ({ ...before, [name]: value }))
  const chosen = wanted.status ? wanted.status.split(',') : []
  const toggle = (status: string) => set('status', statuses.filter((one) => (one === status) !== chosen.includes(one)).join(','))
  const select = (name: FilterName, label: string, options: [string, string][]) => (
    <div className="field">
      <label htmlFor={id + name}>{label}</label>
      <select id={id + name} className="input" value={wanted[name] ?? ''} onChange={(event) => set(name, event.target.value)}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
  const offered = (name: 'product' | 'reason', label: string) => (
    <div className="field">
      <label htmlFor={id + name}>{label}</label>
      <input id={id + name} className="input" list={`${id}${name}-list`} value={named[name]} onChange={(event) => setNamed({ ...named, [name]: event.target.value })} placeholder={text.filter.any} />
      <datalist id={`${id}${name}-list`}>
        {known(name)
          .map(codes.alone)
          .sort()
          .map((one) => (
            <option key={one} value={one} />
          ))}
      </datalist>
    </div>
  )
  // Times are asked for relative to now, so that a saved view means the same tomorrow.
  const times = (label: string, names: FilterName[]) => {
    const value = names.flatMap((name) => (wanted[name] ? [`${name}=${wanted[name]}`] : [])).at(-1) ?? ''
    const spans = Object.keys(text.filter.times).filter((time) => names.some((name) => time.startsWith(`${name}=`)))
    const choose = (time: string) => {
      const [name, amount] = time.split('=')
      setWanted((before) => ({ ...before, ...Object.fromEntries(names.map((one) => [one, one === name ? amount : ''])) }))
    }
    return (
      <div className="field">
        <label htmlFor={id + label}>{label}</label>
        <select id={id + label} className="input" value={value} onChange={(event) => choose(event.target.value)}>
          <option value="">{text.filter.anyTime}</option>
          {spans.map((time) => (
            <option key={time} value={time}>
              {text.filter.times[time]}
            </option>
          ))}
          {value && !spans.includes(value) && <option value={value}>{value}</option>}
        </select>
      </div>
    )
  }
  return (
    <Dialog
      title={text.filter.title}
      onClose={onClose}
      onSubmit={() => onApply(asked())}
      footer={
        <>
          <Button kind="quiet" onClick={() => onApply({})}>
            {text.filter.clear}
          </Button>
          <Button kind="primary" type="submit">
            {text.filter.apply}
          </Button>
        </>
      }
    >
      <fieldset className="field">
        <legend>{text.filter.status}</legend>
        <div className="choices">
          {statuses.map((status, at) => (
            <label key={status} className="choice">
              <input type="checkbox" checked={chosen.includes(status)} onChange={() => toggle(status)} data-autofocus={at === 0 ? '' : undefined} />
              {text.status[status]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="two">
        {select('assignee', text.filter.assignee, [['', text.filter.anyone], ['me', text.filter.me], ['none', text.filter.none], ...(reviewers.data?.items.map((person): [string, string] => [person.id, person.name]) ?? [])])}
        {select('priority', text.filter.priority, [['', text.filter.any], ...priorities.map((one): [string, string] => [one, text.priority[one]])])}
        {offered('product', text.filter.product)}
        {offered('reason', text.filter.reason)}
        {times(text.filter.due, ['dueAfter', 'dueBefore'])}
        {times(text.filter.opened, ['openedAfter', 'openedBefore'])}
        {select('sort', text.filter.sort, Object.entries({ '': text.filter.sorts.priority ?? '', ...without(text.filter.sorts, 'priority') }))}
      </div>
      <label className="checkbox">
        <input type="checkbox" checked={wanted.followUp === 'due'} onChange={(event) => set('followUp', event.target.checked ? 'due' : '')} />
        {text.filter.followUp}
      </label>
    </Dialog>
  )
}

function nameIn(codes: ReturnType<typeof useCodes>, code: string | undefined): string {
  return code ? codes.alone(code) : ''
}

function without(texts: Record<string, string>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== key))
}

/** What the person added to the view, each to be taken away again. */
export function FilterChips({ added, onRemove, onClear, onSave }: { added: Filters; onRemove: (name: FilterName) => void; onClear: () => void; onSave?: () => void }) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const formats = useFormats()
  const reviewers = useQuery({ queryKey: keys.reviewers, queryFn: listReviewers })
  const entries = Object.entries(added) as [FilterName, string][]
  if (entries.length === 0) {
    return null
  }
  const timeWords = (name: 'openedAfter' | 'openedBefore' | 'dueAfter' | 'dueBefore', value: string): string => {
    const relative = text.filter.times[`${name}=${value}`]
    if (relative) {
      return `${name.startsWith('due') ? text.filter.due : text.filter.opened} ${relative}`
    }
    return `${text.filter[name]} ${Number.isNaN(Date.parse(value)) ? value : formats.dateTime(value)}`
  }
  const words = (name: FilterName, value: string): string => {
    if (value === '') {
      return `${text.filter[name]}: ${text.filter.any}`
    }
    switch (name) {
      case 'status':
        return value.split(',').map((one) => text.status[one as Task['status']] ?? one).join(', ')
      case 'assignee':
        return `${text.filter.assignee}: ${value === 'me' ? text.filter.me : value === 'none' ? text.filter.none : (reviewers.data?.items.find((one) => one.id === value)?.name ?? '…')}`
      case 'priority':
        return text.priorityOf(text.priority[value as Task['priority']] ?? value)
      case 'openedAfter':
      case 'openedBefore':
      case 'dueAfter':
      case 'dueBefore':
        return timeWords(name, value)
      case 'followUp':
        return text.filter.followUp
      case 'proposer':
        return `${text.filter.proposer}: ${value === 'me' ? text.filter.me : text.filter.others}`
      case 'sort':
        return text.filter.sorts[value] ?? value
      default:
        return codes.alone(value)
    }
  }
  return (
    <fieldset className="filter-chips" aria-label={text.filter.active}>
      <ListFilter className="icon" aria-hidden />
      {entries.map(([name, value]) => (
        <button key={name} type="button" className="filter-chip" aria-label={text.filter.remove(words(name, value))} onClick={() => onRemove(name)}>
          <Stored>{words(name, value)}</Stored>
          <X className="icon" aria-hidden />
        </button>
      ))}
      <Button kind="link" size="small" onClick={onClear}>
        {text.filter.clear}
      </Button>
      {onSave && (
        <Button kind="link" size="small" onClick={onSave}>
          {text.filter.save}
        </Button>
      )}
    </fieldset>
  )
}

/** What the server takes of a view's name. */
const longestName = 100

export function SaveViewDialog({ onSave, onClose }: { onSave: (name: string, shared: boolean) => void; onClose: () => void }) {
  const text = useText(inboxTexts)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [missing, setMissing] = useState(false)
  const id = useId()
  return (
    <Dialog
      title={text.filter.saveTitle}
      onClose={onClose}
      onSubmit={() => (name.trim() ? fits(name, longestName) && onSave(name.trim(), shared) : setMissing(true))}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="primary" type="submit">
            {text.save}
          </Button>
        </>
      }
    >
      <div className="field">
        <label htmlFor={id}>{text.filter.viewName}</label>
        <input id={id} className="input" data-autofocus dir="auto" value={name} aria-invalid={missing || !fits(name, longestName)} aria-describedby={`${id}-fault ${id}-count`} onChange={(event) => setName(event.target.value)} />
        <Count id={`${id}-count`} value={name} limit={longestName} />
        {missing && (
          <span className="fault" id={`${id}-fault`}>
            {text.filter.viewNameMissing}
          </span>
        )}
      </div>
      <label className="checkbox">
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        {text.filter.share}
      </label>
    </Dialog>
  )
}
