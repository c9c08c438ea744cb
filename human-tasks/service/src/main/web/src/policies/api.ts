import { bodyOf, onboardingApi, versionedBodyOf } from '../api/client'
import { Problem, problemOf } from '../api/problem'
import { reportSignedOut } from '../api/session'
import type { Versioned } from './logic/keeper'
import type { Catalogue, Policy, Sample } from './logic/model'
import type { TermsRequest } from './logic/terms'

async function versioned(answer: Promise<{ data?: Policy; response: Response }>): Promise<Versioned> {
  const { body, etag } = await versionedBodyOf(answer)
  return { policy: body, etag: etag ?? '' }
}

const path = (id: string) => ({ path: { id } })
const withTag = (id: string, etag: string) => ({ path: { id }, header: { 'If-Match': etag } })

/** What one call moves at most. */
const MOST_MOVES = 500

export const policies = {
  list: (cursor?: string) => bodyOf(onboardingApi.GET('/v1/policies', { params: { query: { limit: 100, cursor } } })),
  ofProduct: (product: string) => bodyOf(onboardingApi.GET('/v1/policies', { params: { query: { limit: 100, product } } })),
  get: (id: string) => versioned(onboardingApi.GET('/v1/policies/{id}', { params: path(id) })),
  draft: (product: string, basedOn?: string) =>
    versioned(onboardingApi.POST('/v1/policies', { body: { product, ...(basedOn ? { basedOn } : {}) } })),
  save: (id: string, terms: TermsRequest, etag: string) =>
    versioned(onboardingApi.PUT('/v1/policies/{id}', { params: withTag(id, etag), body: terms })),
  discard: (id: string, etag: string) => versioned(onboardingApi.DELETE('/v1/policies/{id}', { params: withTag(id, etag) })),
  submit: (id: string, etag: string) => versioned(onboardingApi.POST('/v1/policies/{id}/submission', { params: withTag(id, etag) })),
  approve: (id: string) => versioned(onboardingApi.POST('/v1/policies/{id}/approval', { params: path(id) })),
  reject: (id: string, reason: string) =>
    versioned(onboardingApi.POST('/v1/policies/{id}/rejection', { params: path(id), body: { reason } })),
  activate: (id: string, activeFrom?: string) =>
    bodyOf(
      onboardingApi.POST('/v1/policies/{id}/activation', { params: path(id), body: activeFrom ? { activeFrom } : {} }),
    ),
  retire: (id: string) => versioned(onboardingApi.POST('/v1/policies/{id}/retirement', { params: path(id) })),
  changes: (id: string, since: string) =>
    bodyOf(onboardingApi.GET('/v1/policies/{id}/changes', { params: { ...path(id), query: { since } } })),
  history: (id: string) => bodyOf(onboardingApi.GET('/v1/policies/{id}/history', { params: path(id) })),
  /** What the saves of a draft changed, from one revision to another. */
  savedChanges: (id: string, since: number, until: number) =>
    bodyOf(onboardingApi.GET('/v1/policies/{id}/history/changes', { params: { ...path(id), query: { since, until } } })),
  inFlight: (id: string) => bodyOf(onboardingApi.GET('/v1/policies/{id}/in-flight', { params: path(id) })),
  /** Nothing is changed: what would become of the oldest of them. */
  tryToMove: (id: string) =>
    bodyOf(onboardingApi.POST('/v1/policies/{id}/moves', { params: path(id), body: { limit: MOST_MOVES, dryRun: true } })),
  move: (id: string, limit = MOST_MOVES) =>
    bodyOf(onboardingApi.POST('/v1/policies/{id}/moves', { params: path(id), body: { limit } })),
  trial: (id: string, inputs: Sample) =>
    bodyOf(onboardingApi.POST('/v1/policies/{id}/trial', { params: path(id), body: { inputs } })),
  shadow: (id: string) => bodyOf(onboardingApi.GET('/v1/policies/{id}/shadow', { params: path(id) })),
  startShadow: (id: string) => bodyOf(onboardingApi.POST('/v1/policies/{id}/shadow', { params: path(id) })),
  stopShadow: (id: string) => bodyOf(onboardingApi.DELETE('/v1/policies/{id}/shadow', { params: path(id) })),
  explanation: (onboarding: string) =>
    bodyOf(
      onboardingApi.GET('/v1/onboardings/{id}/explanation', { params: path(onboarding), headers: { Accept: 'application/json' } }),
    ),
}

export const rehearsals = {
  list: (policy: string) => bodyOf(onboardingApi.GET('/v1/policies/{id}/rehearsals', { params: path(policy) })),
  start: (policy: string, scope: { last?: number; from?: string }) =>
    bodyOf(onboardingApi.POST('/v1/policies/{id}/rehearsals', { params: path(policy), body: scope })),
  get: (id: string) => bodyOf(onboardingApi.GET('/v1/rehearsals/{id}', { params: path(id) })),
  cancel: (id: string) => bodyOf(onboardingApi.POST('/v1/rehearsals/{id}/cancellation', { params: path(id) })),
  flips: (id: string, cursor?: string) =>
    bodyOf(onboardingApi.GET('/v1/rehearsals/{id}/flips', { params: { ...path(id), query: { limit: 20, cursor } } })),
}

export async function catalogue(): Promise<Catalogue> {
  const [checks, inputs] = await Promise.all([
    bodyOf(onboardingApi.GET('/v1/check-types')),
    bodyOf(onboardingApi.GET('/v1/decision-inputs')),
  ])
  return {
    checks: checks.items,
    inputs: inputs.items.map((input) => ({ ...input, values: input.values ?? [], integer: input.integer ?? false })),
  }
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
