import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { humanised, useFormats, useText } from '../../i18n'
import { keys } from '../cache'
import { getTimeline, listHistory } from '../calls'
import { useCodes } from '../codes'
import type { Task } from '../model'
import { useNames } from '../names'
import { type RecordTexts, recordTexts } from '../recordTexts'
import { inboxTexts } from '../texts'
import { useCheckName } from '../useCheckName'
import { Loaded } from './Loaded'

/** What happened to the task, the latest first. */
export function History({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const words = useText(recordTexts)
  const history = useQuery({ queryKey: keys.history(task.id), queryFn: () => listHistory(task.id) })
  return (
    <Loaded query={history} empty={text.history.none}>
      {(items) => (
        <ol className="steps">
          {items.toReversed().map((entry, at) => (
            <Step key={entry.at + entry.kind + String(at)} at={entry.at} title={words.history[entry.kind] ?? entry.summary} by={entry.by?.name ?? text.history.program}>
              <Details of={entry.details ?? {}} />
            </Step>
          ))}
        </ol>
      )}
    </Loaded>
  )
}

/** What happened to the onboarding in all services. */
export function Timeline({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const words = useText(recordTexts)
  const nameOf = useNames()
  const timeline = useQuery({ queryKey: keys.about(task.onboardingId, 'timeline'), queryFn: ({ signal }) => getTimeline(task.onboardingId, signal) })
  return (
    <Loaded query={timeline} empty={text.history.none}>
      {(items) => (
        <ol className="steps">
          {items.toReversed().map(({ at, kind, summary, by, ...details }, index) => (
            <Step key={at + kind + String(index)} at={at} title={words.timeline[kind] ?? summary} by={typeof by === 'string' ? nameOf(by) : undefined}>
              <Details of={details} />
            </Step>
          ))}
        </ol>
      )}
    </Loaded>
  )
}

function Step({ at, title, by, children }: { at: string; title: string; by?: string; children?: ReactNode }) {
  const formats = useFormats()
  return (
    <li>
      <p>
        {title}
        <span className="soft">
          {by && (
            <>
              {' '}
              · <bdi>{by}</bdi>
            </>
          )}{' '}
          · <time dateTime={at}>{formats.dateTime(at)}</time>
        </span>
      </p>
      {children}
    </li>
  )
}

/** The values that came with it, in the reader's words; ids say nothing to a person and are left out. */
function Details({ of }: { of: Record<string, unknown> }) {
  const labels = useText(recordTexts).detail
  const inWords = useValueInWords()
  const shown = Object.entries(of).flatMap(([name, value]) => {
    const words = inWords(name, value)
    return words === null ? [] : [{ name, words }]
  })
  return (
    shown.length > 0 && (
      <dl className="step-details">
        {shown.map(({ name, words }) => (
          <div key={name}>
            <dt>{labels[name] ?? humanised(name.replaceAll(/([A-Z])/g, '_$1'))}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    )
  )
}

const code = /^[A-Z][A-Z0-9_]+$/
const instant = /^\d{4}-\d\d-\d\dT/
const isId = (name: string) => /(^id|Id|Ids)$/.test(name) || name === 'rule'
const words: ReadonlySet<string> = new Set(['note', 'message', 'evidence'])

function useValueInWords(): (name: string, value: unknown) => string | null {
  const text = useText(inboxTexts)
  const known: RecordTexts['value'] = useText(recordTexts).value
  const formats = useFormats()
  const codes = useCodes()
  const check = useCheckName()
  const nameOf = useNames()
  const one = (name: string, value: string): string | null => {
    if (words.has(name) && !code.test(value)) {
      return value
    }
    switch (name) {
      case 'check':
      case 'checkType':
      case 'checks':
        return check(value)
      case 'priority':
        return (text.priority as Record<string, string>)[value] ?? value
      case 'to':
      case 'proposedBy':
        return nameOf(value) ?? null
      case 'disposition':
        return text.disposition[value.toUpperCase()] ?? known[value] ?? value
      default:
        return known[value] ?? (instant.test(value) ? formats.dateTime(value) : code.test(value) ? codes.alone(value) : value)
    }
  }
  return (name, value) => {
    if (isId(name)) {
      return null
    }
    if (typeof value === 'number') {
      return formats.number(value)
    }
    if (typeof value === 'boolean') {
      return value ? text.yes : text.no
    }
    if (Array.isArray(value)) {
      const all = value.filter((each) => typeof each === 'string').flatMap((each) => one(name, each) ?? [])
      return all.length > 0 ? formats.list(all) : null
    }
    return typeof value === 'string' && value !== '' ? one(name, value) : null
  }
}
