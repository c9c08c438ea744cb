import { useQuery } from '@tanstack/react-query'
import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { ErrorState, Skeleton, State } from '../ui/State'
import { Facts, Standing, StatusChip } from './About'
import { webhooks } from './api'
import { SecretDialog } from './SecretDialog'
import { WebhookForm } from './WebhookForm'
import { useWords } from './words'

/** All webhooks of the tenant. */
export function WebhookList() {
  const { text } = useWords()
  const mayWrite = hasAny(useMe(), 'tenant-admin')
  const navigate = useNavigate()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null)
  const list = useQuery({ queryKey: ['webhooks', 'list'], queryFn: webhooks.list, refetchOnWindowFocus: true })
  const add = mayWrite && (
    <Button icon={Plus} kind="primary" onClick={() => setMaking(true)}>
      {text.add}
    </Button>
  )
  return (
    <main className="webhooks">
      <header className="hook-head">
        <div>
          <h1>{text.title}</h1>
          <p className="soft">{text.intro}</p>
        </div>
        {list.data && list.data.length > 0 && add}
      </header>
      {list.isPending && <Skeleton height={120} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <State icon={WebhookIcon} title={text.empty} actions={add}>
          {mayWrite ? text.emptySays : text.emptyReader}
        </State>
      )}
      {list.data?.map((webhook) => (
        <section key={webhook.name} className="hook" aria-label={webhook.name}>
          <header className="hook-title">
            <h2>
              <Link to={`/webhooks/${webhook.name}`}>{webhook.name}</Link>
            </h2>
            <StatusChip webhook={webhook} />
          </header>
          <Standing webhook={webhook} />
          <Facts webhook={webhook} />
        </section>
      ))}
      {making && (
        <WebhookForm
          onClose={() => setMaking(false)}
          onSaved={({ name, secret }) => {
            setMaking(false)
            if (secret) {
              setMade({ name, secret })
            }
          }}
        />
      )}
      {made && <SecretDialog secret={made.secret} onClose={() => void navigate(`/webhooks/${made.name}`)} />}
    </main>
  )
}
