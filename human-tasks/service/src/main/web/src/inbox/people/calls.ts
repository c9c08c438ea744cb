import { bodyOf, onboardingApi } from '../../api/client'
import type { components } from '../../api/onboarding-api.gen'

type Told = components['schemas']

/** An onboarding and as much of its applicant as tells one from another. */
export type Match = Told['ApplicantMatch']
export type Matches = Told['ApplicantMatchList']

/** In the body, never in the address: addresses are written into logs. */
export const searchApplicants = (text: string, cursor: string | null, signal?: AbortSignal) =>
  bodyOf(onboardingApi.POST('/v1/applicants/search', { params: { query: cursor ? { cursor } : {} }, body: { text }, signal }))

export const listSimilar = (id: string, signal?: AbortSignal) => bodyOf(onboardingApi.GET('/v1/onboardings/{id}/similar', { params: { path: { id } }, signal }))

export const listNames = (onboardings: string[], signal?: AbortSignal) =>
  bodyOf(onboardingApi.POST('/v1/applicants/names', { body: { onboardings }, signal }))
