import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowLeft, KeyRound, Pencil, Send, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { ErrorState, Notice, Skeleton } from '../ui/State'
import { Facts, Standing, StatusChip } from './About'
import { webhooks } from './api'
import { AttemptView } from './AttemptView'
import { Deliveries } from './Deliveries'
import type { Seen } from './model'
import { Removal } from './Removal'
import { Rotation } from './Rotation'
import { SecretDialog } from './SecretDialog'
import { WebhookForm } from './WebhookForm'
import { useWords } from './words'

/** One webhook: how it is, what can be done with it, and how its deliveries went. */
export function WebhookPage() {
  const { text } = useWords()
  const { name = '' } = useParams()
  const one = useQuery({ queryKey: ['webhooks', 'one', name], queryFn: () => webhooks.get(name), refetchOnWindowFocus: true })
  return (
    <main className="webhooks">
      <Link className="hook-back" to="/webhooks">
        <ArrowLeft className="icon" aria-hidden />
        {text.back}
      </Link>
      {one.isPending && <Skeleton height={160} />}
      {one.isError && <ErrorState error={one.error} onRetry={() => void one.refetch()} />}
      {one.data && <Loaded key={name} seen={one.data} />}
    </main>
  )
}

function Loaded({ seen }: { seen: Seen }) {
  const { webhook } = seen
  const mayOperate = hasAny(useMe(), 'tenant-admin', 'operator')
  const mayWrite = hasAny(useMe(), 'tenant-admin')
  return (
    <>
      <section className="hook" aria-labelledby="hook-name">
        <header className="hook-title">
          <h1 id="hook-name">{webhook.name}</h1>
          <StatusChip webhook={webhook} />
        </header>
        <Standing webhook={webhook} />
        <Facts webhook={webhook} all />
        {mayWrite && <Changes seen={seen} />}
      </section>
      {mayOperate && <TestMessage name={webhook.name} />}
      <Deliveries name={webhook.name} mayOperate={mayOperate} />
    </>
  )
}

type Open = 'form' | 'rotation' | 'removal' | { secret: string } | null

function Changes({ seen }: { seen: Seen }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const { name } = seen.webhook
  const close = () => setOpen(null)
  return (
    <div className="hook-actions">
      <Button icon={Pencil} onClick={() => setOpen('form')}>
        {text.edit}
      </Button>
      <Button icon={KeyRound} onClick={() => setOpen('rotation')}>
        {text.rotate}
      </Button>
      <Button icon={Trash2} kind="bad-quiet" onClick={() => setOpen('removal')}>
        {text.remove}
      </Button>
      {open === 'form' && <WebhookForm seen={seen} onSaved={close} onClose={close} />}
      {open === 'rotation' && <Rotation name={name} onSecret={(secret) => setOpen({ secret })} onClose={close} />}
      {open === 'removal' && <Removal name={name} onRemoved={() => void navigate('/webhooks')} onClose={close} />}
      {open !== null && typeof open === 'object' && <SecretDialog secret={open.secret} onClose={close} />}
    </div>
  )
}

function TestMessage({ name }: { name: string }) {
  const { text, refusal } = useWords()
  const test = useMutation({ mutationFn: () => webhooks.test(name) })
  const taken = test.data?.status != null && test.data.status >= 200 && test.data.status < 300
  return (
    <section className="hook" aria-label={text.testing.title}>
      <div className="hook-actions">
        <Button icon={Send} disabled={test.isPending} onClick={() => test.mutate()}>
          {text.test}
        </Button>
        <span className="soft" role="status">
          {test.isPending && text.testing.waiting}
          {test.data && (taken ? text.testing.taken : text.testing.notTaken)}
        </span>
      </div>
      {test.isError && (
        <div role="alert">
          <Notice tone="bad">{refusal(test.error)}</Notice>
        </div>
      )}
      {test.data && <AttemptView attempt={test.data} />}
    </section>
  )
}
