import { CircleAlert, CircleCheck, CirclePause, CircleX } from 'lucide-react'
import { Chip } from '../ui/Chip'
import { Notice } from '../ui/State'
import { Stored } from '../ui/Stored'
import type { Webhook } from './model'
import { useProducts, useWords } from './words'

export function StatusChip({ webhook: { status, failingSince } }: { webhook: Webhook }) {
  const { text } = useWords()
  if (status === 'ENABLED' && failingSince !== null) {
    return (
      <Chip tone="warn" icon={CircleAlert}>
        {text.failing}
      </Chip>
    )
  }
  const [tone, icon] = ({ ENABLED: ['good', CircleCheck], DISABLED: ['neutral', CirclePause], GONE: ['bad', CircleX], FAILED: ['bad', CircleX] } as const)[status]
  return (
    <Chip tone={tone} icon={icon}>
      {text.status[status]}
    </Chip>
  )
}

/** Whatever keeps messages from arriving, since when, and what to know about its secrets. */
export function Standing({ webhook: { status, disabledAt, failingSince, previousSecretUntil } }: { webhook: Webhook }) {
  const { text, formats } = useWords()
  return (
    <>
      {status !== 'ENABLED' && disabledAt !== null && (
        <Notice tone={status === 'DISABLED' ? 'info' : 'bad'}>{text.statusSince[status](formats.dateTime(disabledAt))}</Notice>
      )}
      {status === 'ENABLED' && failingSince !== null && <Notice tone="warn">{text.failingSince(formats.dateTime(failingSince))}</Notice>}
      {previousSecretUntil !== null && <Notice>{text.twoSecrets(formats.dateTime(previousSecretUntil))}</Notice>}
    </>
  )
}

export function Facts({ webhook, all = false }: { webhook: Webhook; all?: boolean }) {
  const { text, formats, typeName } = useWords()
  const { nameOf } = useProducts()
  return (
    <dl className="hook-facts">
      <div className="wide">
        <dt>{text.address}</dt>
        <dd>
          <code>
            <Stored>{webhook.url}</Stored>
          </code>
        </dd>
      </div>
      <div>
        <dt>{text.told}</dt>
        <dd>{webhook.types.length === 0 ? text.everything : formats.list(webhook.types.map(typeName))}</dd>
      </div>
      <div>
        <dt>{text.products}</dt>
        <dd>{webhook.products.length === 0 ? text.allProducts : formats.list(webhook.products.map(nameOf))}</dd>
      </div>
      {all && (
        <>
          <div>
            <dt>{text.order}</dt>
            <dd>{webhook.ordered ? text.ordered : text.unordered}</dd>
          </div>
          <div>
            <dt>{text.headers}</dt>
            <dd>{webhook.headers.length === 0 ? text.none : formats.list(webhook.headers)}</dd>
          </div>
          <div>
            <dt>{text.changed}</dt>
            <dd>{formats.dateTime(webhook.changedAt)}</dd>
          </div>
        </>
      )}
    </dl>
  )
}
