import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useText, words } from '../i18n'
import { Button, IconButton } from './Button'
import { topDialog, watchDialogs } from './layers'

export interface Toast {
  id: number
  text: string
  tone: 'good' | 'bad' | 'info'
  /** How long it is shown, in milliseconds; undefined: until it is dismissed. */
  lasts?: number
  /** A later one of the same key takes the place of an earlier one: one notice of a thing, not one of each attempt. */
  key?: string
  action?: { label: string; shortcut?: string; run: () => void }
}

/** As many as can be read at a glance; the others wait behind a button, and their time with them. */
const atOnce = 3

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function publish(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) {
    listener()
  }
}

/** Says something for a while at the foot of the page, aloud for assistive technology. Returns how to take it back. */
export function toast(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): () => void {
  const tone = options.tone ?? 'info'
  const entry: Toast = { id: nextId++, text, tone, lasts: tone === 'bad' ? 12_000 : 5_000, ...options }
  publish([...toasts.filter((other) => entry.key === undefined || other.key !== entry.key), entry])
  return () => dismiss(entry.id)
}

function dismiss(id: number): void {
  publish(toasts.filter((other) => other.id !== id))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The latest notices. While a dialog is open they are in it: everything outside of it can be neither reached nor heard. */
export function Toasts() {
  const text = useText(texts)
  const dialog = useSyncExternalStore(watchDialogs, topDialog)
  const list = <ToastList />
  return (
    <>
      <section className="toasts" aria-label={text.region} aria-live="polite">
        {!dialog && list}
      </section>
      {dialog && createPortal(list, dialog)}
    </>
  )
}

function ToastList() {
  const all = useSyncExternalStore(subscribe, () => toasts)
  const text = useText(texts)
  const [every, setEvery] = useState(false)
  const waiting = all.length - atOnce
  if (every && waiting <= 0) {
    setEvery(false)
  }
  const shown = every ? all : all.slice(-atOnce)
  return (
    <>
      {waiting > 0 && (
        <Button size="small" className="toasts-more" aria-expanded={every} onClick={() => setEvery(!every)}>
          {every ? text.fewer : text.more(waiting)}
        </Button>
      )}
      {shown.map((entry) => (
        <ToastView key={entry.id} entry={entry} dismissLabel={text.dismiss} />
      ))}
    </>
  )
}

function ToastView({ entry, dismissLabel }: { entry: Toast; dismissLabel: string }) {
  const Icon = { good: CircleCheck, bad: CircleAlert, info: Info }[entry.tone]
  const { action, id, lasts } = entry
  const [read, setRead] = useState(false)
  // Whoever points at a notice, or is in it, is still reading.
  useEffect(() => {
    if (lasts !== undefined && !read) {
      const timer = setTimeout(() => dismiss(id), lasts)
      return () => clearTimeout(timer)
    }
  }, [id, lasts, read])
  const reading = { onPointerEnter: () => setRead(true), onPointerLeave: () => setRead(false), onFocus: () => setRead(true), onBlur: () => setRead(false) }
  return (
    <div className="toast" data-tone={entry.tone} role={entry.tone === 'bad' ? 'alert' : undefined} {...reading}>
      <Icon className="icon" aria-hidden />
      <p>{entry.text}</p>
      {action && (
        <Button
          size="small"
          shortcut={action.shortcut}
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      {(!action || lasts === undefined) && <IconButton size="small" label={dismissLabel} icon={X} onClick={() => dismiss(id)} />}
      {action && lasts !== undefined && !read && <span className="toast-time" style={{ animationDuration: `${lasts}ms` }} />}
    </div>
  )
}

const texts = words(
  {
    region: 'Messages',
    dismiss: 'Dismiss',
    more: (count: number) => (count === 1 ? '1 more message' : `${count} more messages`),
    fewer: 'Only the latest messages',
  },
  {
    region: 'Meldungen',
    dismiss: 'Ausblenden',
    more: (count: number) => (count === 1 ? '1 weitere Meldung' : `${count} weitere Meldungen`),
    fewer: 'Nur die neuesten Meldungen',
  },
)
