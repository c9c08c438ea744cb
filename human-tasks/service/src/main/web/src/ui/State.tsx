import { CircleAlert, CloudOff, type LucideIcon, SearchX, ShieldX } from 'lucide-react'
import { Children, type CSSProperties, type ReactNode } from 'react'
import { asProblem } from '../api/problem'
import { useLanguage, useText, words } from '../i18n'
import { Button } from './Button'

/** A whole pane that has nothing to show, and says why in words; `h1` where it is the whole page. */
export function State({ icon: Icon, title, heading: Heading = 'h2', children, actions }: { icon: LucideIcon; title: string; heading?: 'h1' | 'h2'; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="state">
      <Icon className="icon" aria-hidden />
      <Heading tabIndex={-1} data-home>
        {title}
      </Heading>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}

/** What went wrong with reading, for a person; with a way to try again where that can help. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const text = useText(texts)
  const language = useLanguage()
  const problem = asProblem(error)
  const kind = problem.isUnreachable ? 'offline' : problem.status === 404 ? 'missing' : problem.status === 403 ? 'forbidden' : 'broken'
  const icon = { offline: CloudOff, missing: SearchX, forbidden: ShieldX, broken: CircleAlert }[kind]
  const retry = onRetry && kind !== 'missing' && kind !== 'forbidden' && (
    <Button onClick={onRetry}>{text.retry}</Button>
  )
  return (
    <div role="alert">
      <State icon={icon} title={text[kind].title} actions={retry}>
        {text[kind].says}
        {/* The servers' own sentences are English. */}
        {kind === 'broken' && language === 'en' && problem.detail && ` ${problem.detail}`}
      </State>
    </div>
  )
}

/** A grey shape where a text is going to be. */
export function Skeleton({ width = '100%', height = 14, style }: { width?: number | string; height?: number | string; style?: CSSProperties }) {
  return <div className="skeleton" style={{ width, height, ...style }} aria-hidden />
}

/** The same shape several times, while it is unknown how many there will be. */
export function Repeated({ times, children }: { times: number; children: ReactNode }) {
  return Children.toArray(Array<ReactNode>(times).fill(children))
}

export function Notice({ tone = 'info', icon: Icon = CircleAlert, children, action, live = false }: { tone?: 'info' | 'warn' | 'bad'; icon?: LucideIcon; children: ReactNode; action?: ReactNode; live?: boolean }) {
  return (
    <div className="notice" data-tone={tone} role={live ? 'status' : undefined}>
      <Icon className="icon" aria-hidden />
      <div className="grow">{children}</div>
      {action}
    </div>
  )
}

const texts = words(
  {
    retry: 'Try again',
    offline: { title: 'No connection', says: 'The server cannot be reached at the moment. Nothing you typed is lost.' },
    missing: { title: 'Not found', says: 'There is nothing at this address, or it does not belong to your organisation.' },
    forbidden: { title: 'Not for your role', says: 'Your role does not allow you to see this. An administrator of your organisation can change that.' },
    broken: { title: 'This did not work', says: 'The server answered with an error.' },
  },
  {
    retry: 'Noch einmal versuchen',
    offline: { title: 'Keine Verbindung', says: 'Der Server ist gerade nicht erreichbar. Was Sie geschrieben haben, ist nicht verloren.' },
    missing: { title: 'Nicht gefunden', says: 'Unter dieser Adresse gibt es nichts, oder es gehört nicht zu Ihrer Organisation.' },
    forbidden: { title: 'Nicht für Ihre Rolle', says: 'Ihre Rolle erlaubt es nicht, dies zu sehen. Eine Administratorin Ihrer Organisation kann das ändern.' },
    broken: { title: 'Das hat nicht geklappt', says: 'Der Server hat mit einem Fehler geantwortet.' },
  },
)
