import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { asProblem } from '../../api/problem'
import { useDraft } from '../../app/drafts'
import { useFormats, useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { ErrorState, Skeleton } from '../../ui/State'
import { toast } from '../../ui/toasts'
import { saying } from '../actions'
import { keys } from '../cache'
import { addComment, getTimeline, listComments, listHistory } from '../calls'
import { useCodes } from '../codes'
import type { HistoryEntry, Task } from '../model'
import { initials } from '../TaskRow'
import { inboxTexts } from '../texts'

const Process = lazy(async () => ({ default: (await import('./Process')).Process }))

export type Tab = 'comments' | 'history' | 'timeline' | 'process'
const tabs: Tab[] = ['comments', 'history', 'timeline', 'process']

/** What is looked up only now and then. */
export function More({ task, tab, onTab }: { task: Task; tab: Tab; onTab: (tab: Tab) => void }) {
  const text = useText(inboxTexts)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step) {
      event.preventDefault()
      event.stopPropagation()
      const next = tabs.at((tabs.indexOf(tab) + step) % tabs.length) ?? tab
      onTab(next)
      list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus()
    }
  }
  return (
    <section className="card more">
      <div className="tabs" role="tablist" aria-label={text.tabs.label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button key={one} type="button" role="tab" id={`${id}${one}`} data-tab={one} aria-selected={one === tab} aria-controls={`${id}panel`} tabIndex={one === tab ? 0 : -1} onClick={() => onTab(one)}>
            {text.tabs[one]}
            {one === 'comments' && !!task.commentCount && <span className="tab-count num">{task.commentCount}</span>}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`} tabIndex={0}>
        {tab === 'comments' && <Comments task={task} />}
        {tab === 'history' && <History task={task} />}
        {tab === 'timeline' && <Timeline task={task} />}
        {tab === 'process' && (
          <Suspense fallback={<Skeleton height={320} />}>
            <Process onboardingId={task.onboardingId} />
          </Suspense>
        )}
      </div>
    </section>
  )
}

function Comments({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const queries = useQueryClient()
  const id = useId()
  const comments = useQuery({ queryKey: keys.comments(task.id), queryFn: () => listComments(task.id) })
  const [draft, setDraft, drop] = useDraft(`comment/${task.id}`, '')
  const [busy, setBusy] = useState(false)
  const commentId = useRef(crypto.randomUUID())
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!draft.trim() || busy) {
      return
    }
    setBusy(true)
    try {
      await addComment(task.id, { id: commentId.current, text: draft.trim() })
      commentId.current = crypto.randomUUID()
      drop()
      toast(text.comment.sent, { tone: 'good', lasts: 2_500 })
      await queries.invalidateQueries({ queryKey: keys.task(task.id) })
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      void send(event)
    } else if (event.key === 'Escape') {
      event.currentTarget.blur()
    }
  }
  return (
    <div className="comments">
      <Loaded query={comments} empty={text.comment.none}>
        {(items) => (
          <ol className="comment-list">
            {items.map((comment) => (
              <li key={comment.id}>
                <span className="avatar" aria-hidden>
                  {initials(comment.author.name)}
                </span>
                <div>
                  <p className="comment-head">
                    <strong>{comment.author.name}</strong> <time dateTime={comment.at}>{formats.dateTime(comment.at)}</time>
                  </p>
                  <p className="comment-text">{comment.text}</p>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <form onSubmit={(event) => void send(event)} className="comment-form">
        <label htmlFor={id} className="sr-only">
          {text.comment.write}
        </label>
        <textarea id={id} className="input comment-field" rows={1} maxLength={2000} value={draft} placeholder={`${text.comment.write}. ${text.comment.placeholder}`} onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} />
        <Button type="submit" disabled={busy || !draft.trim()}>
          {text.comment.send}
        </Button>
      </form>
    </div>
  )
}

function History({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const history = useQuery({ queryKey: keys.history(task.id), queryFn: () => listHistory(task.id) })
  return (
    <Loaded query={history} empty={text.history.none}>
      {(items) => (
        <ol className="steps">
          {items.toReversed().map((entry) => (
            <Step key={entry.at + entry.kind} at={entry.at} title={entry.summary} by={entry.by?.name ?? text.history.program}>
              <Details entry={entry} />
            </Step>
          ))}
        </ol>
      )}
    </Loaded>
  )
}

function Details({ entry }: { entry: HistoryEntry }) {
  const codes = useCodes()
  const shown = Object.entries(entry.details ?? {}).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return (
    shown.length > 0 && (
      <dl className="step-details">
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{codes.alone(name.replaceAll(/([A-Z])/g, '_$1'))}</dt>
            <dd>{/^[A-Z][A-Z0-9_]+$/.test(String(value)) ? codes.alone(String(value)) : String(value)}</dd>
          </div>
        ))}
      </dl>
    )
  )
}

function Timeline({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const timeline = useQuery({ queryKey: keys.about(task.onboardingId, 'timeline'), queryFn: ({ signal }) => getTimeline(task.onboardingId, signal) })
  return (
    <Loaded query={timeline} empty={text.history.none}>
      {(items) => (
        <ol className="steps">
          {items.toReversed().map((entry, at) => (
            <Step key={entry.at + entry.kind + String(at)} at={entry.at} title={entry.summary} />
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
          {by && ` · ${by}`} · <time dateTime={at}>{formats.dateTime(at)}</time>
        </span>
      </p>
      {children}
    </li>
  )
}

interface Listing<T> {
  data: { items: T[] } | undefined
  isPending: boolean
  isError: boolean
  error: unknown
  refetch: () => unknown
}

function Loaded<T>({ query, empty, children }: { query: Listing<T>; empty: string; children: (items: T[]) => ReactNode }) {
  if (query.isPending) {
    return <Skeleton height={64} />
  }
  if (query.isError || !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  return query.data.items.length === 0 ? <p className="soft">{empty}</p> : children(query.data.items)
}
