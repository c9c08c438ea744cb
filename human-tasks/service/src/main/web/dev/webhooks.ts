import type { Attempt, Delivery, RedeliveryRequest, Webhook, WebhookRequest } from '../src/webhooks/model'
import { type Answer, problem, type Route } from './route'

// A small onboarding-api for working on the webhooks page: made-up receivers, one of them in trouble.

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

interface Stored {
  webhook: Webhook
  version: number
  deliveries: Delivery[]
}

const stored = new Map<string, Stored>()

function make(name: string, change: Partial<Webhook>, deliveries: Delivery[] = []): Stored {
  const webhook: Webhook = {
    name,
    url: `https://${name}.example.com/gangway`,
    types: [],
    products: [],
    ordered: true,
    headers: [],
    status: 'ENABLED',
    disabledAt: null,
    failingSince: null,
    previousSecretUntil: null,
    changedBy: 'rita',
    changedAt: ago(4000),
    ...change,
  }
  const made = { webhook, version: 0, deliveries }
  stored.set(name, made)
  return made
}

const kinds = ['OnboardingReceived', 'OnboardingInReview', 'OnboardingApproved', 'OnboardingRejected', 'OnboardingDeadlineNear']

function delivery(sequence: number, at: number): Delivery {
  const status = at < 2 ? 'PENDING' : at % 4 === 3 ? 'GIVEN_UP' : 'DELIVERED'
  return {
    sequence,
    eventId: `0192f000-0000-7000-8000-00000000${sequence}`,
    type: `gangway.onboarding.${kinds[at % kinds.length]}`,
    onboardingId: '0192f000-0000-7000-8000-000000000001',
    status,
    attempts: status === 'GIVEN_UP' ? 12 : status === 'PENDING' ? 2 : 1,
    dueAt: status === 'PENDING' ? ago(-20) : null,
    endedAt: status === 'PENDING' ? null : ago(30 + at * 47),
  }
}

make('crm', { types: ['gangway.onboarding.OnboardingApproved', 'gangway.onboarding.OnboardingRejected'], products: ['current-account'], headers: ['X-Api-Key'], failingSince: ago(190) }, Array.from({ length: 70 }, (_, at) => delivery(4711 - at, at)))
make('data-warehouse', { ordered: false })
make('old-portal', { status: 'GONE', disabledAt: ago(2900) })
make('mail-room', { status: 'FAILED', disabledAt: ago(400), failingSince: ago(4720) })

function attempts({ status, attempts: count }: Delivery): Attempt[] {
  return Array.from({ length: count }, (_, at) => {
    const faulty = status !== 'DELIVERED'
    const silent = faulty && at % 2 === 1
    return {
      number: at + 1,
      at: ago(500 - at * 30),
      status: silent ? null : faulty ? 503 : 200,
      fault: silent ? 'TIMEOUT' : null,
      latencyMillis: silent ? 15_000 : 120 + at,
      body: silent ? null : faulty ? '<h1>Service unavailable</h1><script>alert(1)</script>' : '{"ok": true}',
    }
  })
}

const W = '/relay/onboarding-api/v1/webhooks'
const unknown = problem(404, 'NOT_FOUND', 'There is no such webhook.')
const tagOf = ({ version }: Stored) => ({ ETag: `"${version}"` })
const secret = () => `whsec_${Array.from({ length: 44 }, (_, at) => 'abcdefghijkmnpqrstuvwxyz23456789'[(at * 7 + Date.now()) % 32]).join('')}`

function put(name: string, body: WebhookRequest, ifMatch: string | undefined): Answer {
  if (!body.url.startsWith('https://')) {
    return problem(422, 'WEBHOOK_TARGET_NOT_ALLOWED', 'Only https is called.', { fault: 'NOT_HTTPS' })
  }
  const there = stored.get(name)
  if (there && ifMatch === undefined) {
    return problem(428, 'PRECONDITION_REQUIRED', 'If-Match is missing.')
  }
  if (there && ifMatch !== tagOf(there).ETag) {
    return problem(412, 'WEBHOOK_CHANGED', 'The webhook was changed since you read it. Read it again.')
  }
  const one = there ?? make(name, {})
  const enabled = body.enabled ?? true
  Object.assign(one.webhook, {
    url: body.url,
    types: body.types ?? [],
    products: body.products ?? [],
    headers: Object.keys(body.headers ?? {}),
    ordered: body.ordered ?? true,
    status: enabled ? 'ENABLED' : 'DISABLED',
    disabledAt: enabled ? null : ago(0),
    changedAt: ago(0),
  } satisfies Partial<Webhook>)
  one.version += 1
  return { status: there ? 200 : 201, body: there ? one.webhook : { ...one.webhook, secret: secret() }, headers: tagOf(one) }
}

function again({ deliveries }: Stored, { from, to, failedSince }: RedeliveryRequest): Answer {
  const wanted = deliveries.filter(({ sequence, status, endedAt }) =>
    failedSince ? status === 'GIVEN_UP' && endedAt !== null && endedAt >= failedSince : from != null && sequence >= from && sequence <= (to ?? from) && status !== 'PENDING',
  )
  for (const one of wanted) {
    Object.assign(one, { status: 'PENDING', attempts: 0, dueAt: ago(0), endedAt: null } satisfies Partial<Delivery>)
  }
  return { body: { queued: wanted.length } }
}

function withStored(handle: (one: Stored, call: Parameters<Route[2]>[0]) => Answer): Route[2] {
  return (call) => {
    const one = stored.get(call.parts[0] ?? '')
    return one ? handle(one, call) : unknown
  }
}

export const webhookRoutes: Route[] = [
  ['GET', new RegExp(`^${W}$`), () => ({ body: { items: [...stored.values()].map(({ webhook }) => webhook).sort((a, b) => a.name.localeCompare(b.name)) } })],
  ['GET', new RegExp(`^${W}/([^/]+)$`), withStored((one) => ({ body: one.webhook, headers: tagOf(one) }))],
  ['PUT', new RegExp(`^${W}/([^/]+)$`), ({ parts, body, headers }) => put(parts[0] ?? '', body as WebhookRequest, headers['if-match'])],
  [
    'DELETE',
    new RegExp(`^${W}/([^/]+)$`),
    ({ parts }) => {
      stored.delete(parts[0] ?? '')
      return { status: 204 }
    },
  ],
  [
    'POST',
    new RegExp(`^${W}/([^/]+)/secret$`),
    withStored((one, { body }) => {
      const { overlap } = body as { overlap: string }
      one.webhook.previousSecretUntil = overlap === 'PT0S' ? null : ago(overlap === 'PT24H' ? -1440 : -10_080)
      one.version += 1
      return { body: { ...one.webhook, secret: secret() }, headers: tagOf(one) }
    }),
  ],
  ['POST', new RegExp(`^${W}/([^/]+)/test$`), withStored((one) => ({ body: { number: 1, at: ago(0), status: one.webhook.failingSince ? 503 : 200, fault: null, latencyMillis: 87, body: '<b>hello</b>' } }))],
  ['POST', new RegExp(`^${W}/([^/]+)/redeliveries$`), withStored((one, { body }) => again(one, body as RedeliveryRequest))],
  [
    'GET',
    new RegExp(`^${W}/([^/]+)/deliveries$`),
    withStored(({ deliveries }, { url: { searchParams } }) => {
      const before = Number(searchParams.get('before') ?? Number.MAX_SAFE_INTEGER)
      const limit = Number(searchParams.get('limit') ?? 50)
      const status = searchParams.get('status')
      const fitting = deliveries.filter((one) => one.sequence < before && (status === null || one.status === status))
      const items = fitting.slice(0, limit)
      return { body: { items, next: fitting.length > limit ? items.at(-1)?.sequence : null } }
    }),
  ],
  [
    'GET',
    new RegExp(`^${W}/([^/]+)/deliveries/(\\d+)$`),
    withStored((one, { parts }) => {
      const found = one.deliveries.find(({ sequence }) => String(sequence) === parts[1])
      return found ? { body: { delivery: found, attempts: attempts(found) } } : unknown
    }),
  ],
]
