import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { dictionary, useText } from '../i18n'
import { Button, IconButton } from './Button'

export interface Toast {
  id: number
  text: string
  tone: 'good' | 'bad' | 'info'
  /** How long it stays, in milliseconds; undefined: until it is dismissed. */
  lasts?: number
  action?: { label: string; shortcut?: string; run: () => void }
}

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function publish(next: readonly Toast[]): void {
  toasts = next
  listeners.forEach((listener) => listener())
}

/** Says something for a while at the foot of the page, aloud for assistive technology. Returns how to take it back. */
export function toast(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): () => void {
  const tone = options.tone ?? 'info'
  const entry: Toast = { id: nextId++, text, tone, lasts: tone === 'bad' ? 12_000 : 5_000, ...options }
  const dismiss = () => publish(toasts.filter((other) => other.id !== entry.id))
  publish([...toasts.slice(-2), entry])
  if (entry.lasts !== undefined) {
    setTimeout(dismiss, entry.lasts)
  }
  return dismiss
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  const text = useText(texts)
  return (
    <section className="toasts" aria-label={text.region} aria-live="polite">
      {shown.map((entry) => (
        <ToastView key={entry.id} entry={entry} dismissLabel={text.dismiss} />
      ))}
    </section>
  )
}

function ToastView({ entry, dismissLabel }: { entry: Toast; dismissLabel: string }) {
  const Icon = { good: CircleCheck, bad: CircleAlert, info: Info }[entry.tone]
  const dismiss = () => publish(toasts.filter((other) => other.id !== entry.id))
  const { action } = entry
  return (
    <div className="toast" data-tone={entry.tone} role={entry.tone === 'bad' ? 'alert' : undefined}>
      <Icon className="icon" aria-hidden />
      <p>{entry.text}</p>
      {action && (
        <Button
          size="small"
          shortcut={action.shortcut}
          onClick={() => {
            dismiss()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      {!action && <IconButton size="small" label={dismissLabel} icon={X} onClick={dismiss} />}
      {action && entry.lasts !== undefined && <span className="toast-time" style={{ animationDuration: `${entry.lasts}ms` }} />}
    </div>
  )
}

const texts = dictionary({ region: 'Messages', dismiss: 'Dismiss' }, { region: 'Meldungen', dismiss: 'Ausblenden' })
