import { onboardingApi, read } from '../../api/client'

/** An onboarding and as much of its applicant as tells one from another. */
export interface Match {
  id: string
  externalReference?: string | null
  product: string
  status: string
  createdAt: string
  decidedAt?: string | null
  givenName: string
  familyName: string
  dateOfBirth: string
  email?: string | null
  phone?: string | null
  shared: string[]
}

export interface Matches {
  items: Match[]
  nextCursor?: string | null
}

/** In the body, never in the address: addresses are written into logs. */
export const searchApplicants = (text: string, cursor: string | null, signal?: AbortSignal): Promise<Matches> =>
  read(onboardingApi.POST('/v1/applicants/search', { params: { query: cursor ? { cursor } : {} }, body: { text }, signal })) as Promise<Matches>

export const listSimilar = (id: string, signal?: AbortSignal): Promise<Matches> => read(onboardingApi.GET('/v1/onboardings/{id}/similar', { params: { path: { id } }, signal })) as Promise<Matches>

export const listNames = (onboardings: string[], signal?: AbortSignal): Promise<{ items: { onboardingId: string; givenName: string; familyName: string }[] }> =>
  read(onboardingApi.POST('/v1/applicants/names', { body: { onboardings }, signal })) as Promise<{ items: { onboardingId: string; givenName: string; familyName: string }[] }>
