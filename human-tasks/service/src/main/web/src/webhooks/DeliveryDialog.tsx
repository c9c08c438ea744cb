import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Dialog } from '../ui/Dialog'
import { ErrorState, Skeleton } from '../ui/State'
import { AttemptView } from './AttemptView'
import { webhooks } from './api'
import { useWords } from './words'

/** One delivery with all that was tried, oldest first. */
export function DeliveryDialog({ name, sequence, onClose }: { name: string; sequence: number; onClose: () => void }) {
  const { text, typeName } = useWords()
  const one = useQuery({ queryKey: ['webhooks', 'deliveries', name, 'one', sequence], queryFn: () => webhooks.delivery(name, sequence), staleTime: 0 })
  const about = one.data?.delivery
  return (
    <Dialog title={text.deliveries.open(sequence)} size="wide" onClose={onClose}>
      {one.isPending && <Skeleton height={90} />}
      {one.isError && <ErrorState error={one.error} onRetry={() => void one.refetch()} />}
      {about && (
        <p>
          <strong>{typeName(about.type)}</strong>
          {about.onboardingId && (
            <>
              {' · '}
              <Link to={`/onboardings/${about.onboardingId}`}>{text.deliveries.onboarding}</Link>
            </>
          )}
          <br />
          <span className="soft">
            {text.deliveries.eventId}: <code>{about.eventId}</code>
          </span>
        </p>
      )}
      {one.data?.attempts.length === 0 && <p className="soft">{text.deliveries.noAttempts}</p>}
      <ol className="attempts">
        {one.data?.attempts.map((attempt) => (
          <li key={`${attempt.number} ${attempt.at}`}>
            <h3>{text.deliveries.attempt(attempt.number)}</h3>
            <AttemptView attempt={attempt} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
