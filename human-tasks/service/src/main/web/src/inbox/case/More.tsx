import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react'
import { asProblem } from '../../api/problem'
import { useDraft } from '../../app/drafts'
import { useFormats, useText, withTexts } from '../../i18n'
import { Button } from '../../ui/Button'
import { fits, LongText } from '../../ui/LongText'
import { composing } from '../../ui/shortcuts'
import { Skeleton } from '../../ui/State'
import { Stored } from '../../ui/Stored'
import { toast } from '../../ui/toasts'
import { saying } from '../actions'
import { keys } from '../cache'
import { addComment, listComments } from '../calls'
import type { Task } from '../model'
import { initials } from '../TaskRow'
import { inboxTexts } from '../texts'
import { Loaded } from './Loaded'
import { History, Timeline } from './Record'

const Process = lazy(async () => ({ default: (await withTexts(import('./Process'))).Process }))

export type Tab = 'comments' | 'history' | 'timeline' | 'process'
const tabs: Tab[] = ['comments', 'history', 'timeline', 'process']

/** What is looked up only now and then. */
export function More({ task, tab, mayComment, onTab }: { task: Task; tab: Tab; mayComment: boolean; onTab: (tab: Tab) => void }) {
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: Tab leads from a tab to its panel, which may hold nothing else to stop at (ARIA's tabs pattern) */}
      <div className="tab-panel" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`} tabIndex={0}>
        {tab === 'comments' && <Comments task={task} mayWrite={mayComment} />}
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

function Comments({ task, mayWrite }: { task: Task; mayWrite: boolean }) {
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
    if (!draft.trim() || !fits(draft) || busy) {
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
    if (composing(event.nativeEvent)) {
      return
    }
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
                    <strong>
                      <Stored>{comment.author.name}</Stored>
                    </strong> <time dateTime={comment.at}>{formats.dateTime(comment.at)}</time>
                  </p>
                  <p className="comment-text" dir="auto">{comment.text}</p>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      {mayWrite && (
        <form onSubmit={(event) => void send(event)} className="comment-form">
          <label htmlFor={id} className="sr-only">
            {text.comment.write}
          </label>
          <div className="field">
            <LongText id={id} className="input comment-field" rows={1} value={draft} placeholder={`${text.comment.write}. ${text.comment.placeholder}`} onChange={setDraft} onKeyDown={onKeyDown} />
          </div>
          <Button type="submit" disabled={busy || !draft.trim() || !fits(draft)}>
            {text.comment.send}
          </Button>
        </form>
      )}
    </div>
  )
}
