import { bodyOf, onboardingApi, versionedBodyOf } from '../api/client'
import { Problem, problemOf } from '../api/problem'
import { reportSignedOut } from '../api/session'
import type { Input } from './logic/cell'
import type { Versioned } from './logic/keeper'
import type {
  Catalogue,
  Change,
  CheckKind,
  Flip,
  HistoryEntry,
  InFlight,
  Page,
  Policy,
  PolicyItem,
  Rehearsal,
  Sample,
  Shadow,
  Trial,
} from './logic/model'
import type { Moves } from './logic/moves'
import type { Terms } from './logic/terms'

/** The document leaves every member optional; `logic/model` says what is always there. */
function as<T>(answer: Promise<{ data?: unknown }>): Promise<T> {
  return bodyOf(answer) as Promise<T>
}

async function versioned(answer: Promise<{ data?: unknown; response: Response }>): Promise<Versioned> {
  const { body, etag } = await versionedBodyOf(answer)
  return { policy: body as Policy, etag: etag ?? '' }
}

const path = (id: string) => ({ path: { id } })
const withTag = (id: string, etag: string) => ({ path: { id }, header: { 'If-Match': etag } })

/** What one call moves at most. */
const MOST_MOVES = 500

export const policies = {
  list: (cursor?: string) => as<Page<PolicyItem>>(onboardingApi.GET('/v1/policies', { params: { query: { limit: 100, cursor } } })),
  ofProduct: (product: string) => as<Page<PolicyItem>>(onboardingApi.GET('/v1/policies', { params: { query: { limit: 100, product } } })),
  get: (id: string) => versioned(onboardingApi.GET('/v1/policies/{id}', { params: path(id) })),
  draft: (product: string, basedOn?: string) =>
    versioned(onboardingApi.POST('/v1/policies', { body: { product, ...(basedOn ? { basedOn } : {}) } })),
  save: (id: string, terms: Terms, etag: string) =>
    versioned(onboardingApi.PUT('/v1/policies/{id}', { params: withTag(id, etag), body: terms as never })),
  discard: (id: string, etag: string) => versioned(onboardingApi.DELETE('/v1/policies/{id}', { params: withTag(id, etag) })),
  submit: (id: string, etag: string) => versioned(onboardingApi.POST('/v1/policies/{id}/submission', { params: withTag(id, etag) })),
  approve: (id: string) => versioned(onboardingApi.POST('/v1/policies/{id}/approval', { params: path(id) })),
  reject: (id: string, reason: string) =>
    versioned(onboardingApi.POST('/v1/policies/{id}/rejection', { params: path(id), body: { reason } })),
  activate: (id: string, activeFrom?: string) =>
    as<{ policy: Policy; inFlight: InFlight }>(
      onboardingApi.POST('/v1/policies/{id}/activation', { params: path(id), body: activeFrom ? { activeFrom } : {} }),
    ),
  retire: (id: string) => versioned(onboardingApi.POST('/v1/policies/{id}/retirement', { params: path(id) })),
  changes: (id: string, since: string) =>
    as<{ changes: Change[] }>(onboardingApi.GET('/v1/policies/{id}/changes', { params: { ...path(id), query: { since } } })),
  history: (id: string) => as<{ items: HistoryEntry[] }>(onboardingApi.GET('/v1/policies/{id}/history', { params: path(id) })),
  /** What the saves of a draft changed, from one revision to another. */
  savedChanges: (id: string, since: number, until: number) =>
    as<{ changes: Change[] }>(onboardingApi.GET('/v1/policies/{id}/history/changes', { params: { ...path(id), query: { since, until } } })),
  inFlight: (id: string) => as<InFlight>(onboardingApi.GET('/v1/policies/{id}/in-flight', { params: path(id) })),
  /** Nothing is changed: what would become of the oldest of them. */
  tryToMove: (id: string) =>
    as<Moves>(onboardingApi.POST('/v1/policies/{id}/moves', { params: path(id), body: { limit: MOST_MOVES, dryRun: true } })),
  move: (id: string, limit = MOST_MOVES) =>
    as<Moves>(onboardingApi.POST('/v1/policies/{id}/moves', { params: path(id), body: { limit } })),
  trial: (id: string, inputs: Sample) =>
    as<Trial>(onboardingApi.POST('/v1/policies/{id}/trial', { params: path(id), body: { inputs: inputs as never } })),
  shadow: (id: string) => as<Shadow>(onboardingApi.GET('/v1/policies/{id}/shadow', { params: path(id) })),
  startShadow: (id: string) => as<Shadow>(onboardingApi.POST('/v1/policies/{id}/shadow', { params: path(id) })),
  stopShadow: (id: string) => as<Shadow>(onboardingApi.DELETE('/v1/policies/{id}/shadow', { params: path(id) })),
  explanation: (onboarding: string) =>
    as<Explanation>(
      onboardingApi.GET('/v1/onboardings/{id}/explanation', { params: path(onboarding), headers: { Accept: 'application/json' } }),
    ),
}

export const rehearsals = {
  list: (policy: string) => as<Page<Rehearsal>>(onboardingApi.GET('/v1/policies/{id}/rehearsals', { params: path(policy) })),
  start: (policy: string, scope: { last?: number; from?: string }) =>
    as<Rehearsal>(onboardingApi.POST('/v1/policies/{id}/rehearsals', { params: path(policy), body: scope })),
  get: (id: string) => as<Rehearsal>(onboardingApi.GET('/v1/rehearsals/{id}', { params: path(id) })),
  cancel: (id: string) => as<Rehearsal>(onboardingApi.POST('/v1/rehearsals/{id}/cancellation', { params: path(id) })),
  flips: (id: string, cursor?: string) =>
    as<Page<Flip>>(onboardingApi.GET('/v1/rehearsals/{id}/flips', { params: { ...path(id), query: { limit: 20, cursor } } })),
}

export async function catalogue(): Promise<Catalogue> {
  const [checks, inputs] = await Promise.all([
    as<{ items: CheckKind[] }>(onboardingApi.GET('/v1/check-types')),
    as<{ items: (Omit<Input, 'values'> & { values?: string[] | null })[] }>(onboardingApi.GET('/v1/decision-inputs')),
  ])
  return {
    checks: checks.items,
    inputs: inputs.items.map((input) => ({
      ...input,
      values: input.values ?? [],
      min: input.min ?? undefined,
      max: input.max ?? undefined,
    })),
  }
}

/** What this page shows of an explanation. */
export interface Explanation {
  onboardingId: string
  product: string
  complete: boolean
  answer: { status: string; reasons: string[]; decidedBy?: string | null; decidedAt?: string | null; dueAt?: string | null }
  policy: { version: number; id: string }
  judgements: {
    policyVersion: number
    applies: boolean
    at?: string | null
    outcome: string
    reason: string
    rule?: { id: string; text: string; description?: string | null } | null
    inputs?: Sample | null
  }[]
}

/** The table as DMN: the document itself, not JSON, and so past the typed client. */
export const dmn = {
  async read(id: string): Promise<string> {
    return (await plain('GET', id, { Accept: 'application/xml' })).text()
  },
  async write(id: string, etag: string, document: string): Promise<Versioned> {
    const answer = await plain('PUT', id, { Accept: 'application/json', 'Content-Type': 'application/xml', 'If-Match': etag }, document)
    return { policy: (await answer.json()) as Policy, etag: answer.headers.get('ETag') ?? '' }
  },
}

async function plain(method: string, id: string, headers: Record<string, string>, body?: string): Promise<Response> {
  const address = `/relay/onboarding-api/v1/policies/${encodeURIComponent(id)}/decision-table`
  const response = await fetch(address, { method, headers: { 'X-Requested-With': 'JavaScript', ...headers }, body }).catch(() => {
    throw Problem.unreachable()
  })
  if (!response.ok) {
    const problem = await problemOf(response)
    if (problem.isSignedOut) {
      reportSignedOut()
    }
    throw problem
  }
  return response
}
