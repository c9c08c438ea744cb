import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, Clock, RotateCw, Send } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { ErrorState, Skeleton, State } from '../ui/State'
import { webhooks } from './api'
import { DeliveryDialog } from './DeliveryDialog'
import type { Delivery, DeliveryStatus } from './model'
import { SendAgain } from './SendAgain'
import { useSendAgain } from './useSendAgain'
import { useWords } from './words'

const STATUSES: DeliveryStatus[] = ['PENDING', 'DELIVERED', 'GIVEN_UP']

/** How a webhook's deliveries went, newest first. */
export function Deliveries({ name, mayOperate }: { name: string; mayOperate: boolean }) {
  const { text } = useWords()
  const id = useId()
  const [status, setStatus] = useState<DeliveryStatus | undefined>()
  const [opened, open] = useState<number | null>(null)
  const [several, setSeveral] = useState(false)
  const list = useInfiniteQuery({
    queryKey: ['webhooks', 'deliveries', name, status],
    queryFn: ({ pageParam }) => webhooks.deliveries(name, status, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchOnWindowFocus: true,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className="hook" aria-labelledby={`${id}-title`}>
      <header className="hook-head">
        <div>
          <h2 id={`${id}-title`}>{text.deliveries.title}</h2>
          <p className="soft">{text.deliveries.hint}</p>
        </div>
        <div className="hook-actions">
          <label className="delivery-filter">
            {text.deliveries.filter}
            <select className="input" value={status ?? ''} onChange={({ target }) => setStatus(STATUSES.find((one) => one === target.value))}>
              <option value="">{text.deliveries.all}</option>
              {STATUSES.map((one) => (
                <option key={one} value={one}>
                  {text.deliveries.status[one]}
                </option>
              ))}
            </select>
          </label>
          {mayOperate && (
            <Button icon={RotateCw} onClick={() => setSeveral(true)}>
              {text.again.several}
            </Button>
          )}
        </div>
      </header>
      {list.isPending && <Skeleton height={90} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <State icon={Send} title={text.deliveries.empty}>
          {text.deliveries.emptySays}
        </State>
      )}
      {items.length > 0 && (
        <ul className="deliveries">
          {items.map((delivery) => (
            <Row key={delivery.sequence} name={name} delivery={delivery} mayOperate={mayOperate} onOpen={() => open(delivery.sequence)} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button className="hook-more" onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
          {text.more}
        </Button>
      )}
      {opened !== null && <DeliveryDialog name={name} sequence={opened} onClose={() => open(null)} />}
      {several && <SendAgain name={name} onClose={() => setSeveral(false)} />}
    </section>
  )
}

interface RowProps {
  name: string
  delivery: Delivery
  mayOperate: boolean
  onOpen: () => void
}

function Row({ name, delivery, mayOperate, onOpen }: RowProps) {
  const { text, formats, typeName } = useWords()
  const again = useSendAgain(name)
  const { sequence, status, attempts, dueAt, endedAt } = delivery
  const [tone, icon] = ({ PENDING: ['info', Clock], DELIVERED: ['good', CircleCheck], GIVEN_UP: ['bad', CircleAlert] } as const)[status]
  const when = dueAt !== null ? text.deliveries.due(formats.dateTime(dueAt)) : endedAt !== null ? text.deliveries.ended(formats.dateTime(endedAt)) : ''
  return (
    <li>
      <Button kind="link" onClick={onOpen}>
        {text.deliveries.open(sequence)}
      </Button>
      <span className="delivery-what">{typeName(delivery.type)}</span>
      <span className="delivery-status">
        <Chip tone={tone} icon={icon}>
          {text.deliveries.status[status]}
        </Chip>
      </span>
      <span className="delivery-when soft">{[text.deliveries.attempts(attempts), when].filter(Boolean).join(', ')}</span>
      {mayOperate && status !== 'PENDING' && (
        <Button
          size="small"
          className="delivery-again"
          icon={RotateCw}
          aria-label={text.deliveries.againOf(sequence)}
          disabled={again.isPending}
          onClick={() => again.mutate({ from: sequence })}
        >
          {text.deliveries.again}
        </Button>
      )}
    </li>
  )
}
