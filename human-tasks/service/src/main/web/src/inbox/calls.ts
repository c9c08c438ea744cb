import type { Agrees, AllTrue } from '../api/agree'
import { humanTasks, onboardingApi, read } from '../api/client'
import type { components as HumanTasks, operations } from '../api/human-tasks.gen'
import type { components as OnboardingApi } from '../api/onboarding-api.gen'
import type { BulkResult, Comment, HistoryEntry, Outcome, Priority, Reviewer, Task, TaskPage, View } from './model'
import type { Judgement } from './why'

type Asked = HumanTasks['schemas']
type Told = OnboardingApi['schemas']

export const pageSize = 100

export function listTasks(query: string, cursor: string | null, signal?: AbortSignal): Promise<TaskPage> {
  const asked = { ...Object.fromEntries(new URLSearchParams(query)), limit: pageSize, ...(cursor && { cursor }) } as NonNullable<operations['listTasks']['parameters']['query']>
  return read(humanTasks.GET('/v1/tasks', { params: { query: asked }, signal }))
}

export const getTask = (id: string, signal?: AbortSignal): Promise<Task> => read(humanTasks.GET('/v1/tasks/{id}', { params: { path: { id } }, signal }))

/** The task as the person has seen it: a change of any other version is refused with 412. */
export type Seen = Pick<Task, 'id' | 'version'>
const of = ({ id, version }: Seen) => ({ path: { id }, header: { 'If-Match': `"${version}"` } })

export const claim = (task: Seen): Promise<Task> => read(humanTasks.POST('/v1/tasks/{id}/claim', { params: of(task) }))
export const release = (task: Seen): Promise<Task> => read(humanTasks.POST('/v1/tasks/{id}/release', { params: of(task) }))
export const assign = (task: Seen, assignee: string): Promise<Task> => read(humanTasks.POST('/v1/tasks/{id}/assignment', { params: of(task), body: { assignee } }))
export const setPriority = (task: Seen, priority: Priority): Promise<Task> => read(humanTasks.PUT('/v1/tasks/{id}/priority', { params: of(task), body: { priority } }))
export const setFollowUp = (task: Seen, at: string | null): Promise<Task> => read(humanTasks.PUT('/v1/tasks/{id}/follow-up', { params: of(task), body: at === null ? {} : { at } }))

export const decide = (task: Seen, body: { outcome: Outcome; reasonCode: string; note?: string }, keepalive: boolean): Promise<Task> =>
  read(humanTasks.POST('/v1/tasks/{id}/decision', { params: of(task), body, keepalive }))
export const confirmProposal = (task: Seen, keepalive: boolean): Promise<Task> => read(humanTasks.POST('/v1/tasks/{id}/proposal/confirmation', { params: of(task), keepalive }))
export const returnProposal = (task: Seen, note: string): Promise<Task> => read(humanTasks.POST('/v1/tasks/{id}/proposal/return', { params: of(task), body: { note } }))

export type InformationBody = Asked['InformationRequestBody']
export const askApplicant = (task: Seen, body: InformationBody): Promise<Task> => read(humanTasks.POST('/v1/tasks/{id}/information-request', { params: of(task), body }))

export type ResolutionBody = Asked['CheckResolution']
export const resolveCheck = (task: Seen, body: ResolutionBody): Promise<Task> => read(humanTasks.POST('/v1/tasks/{id}/check-resolution', { params: of(task), body }))

export const listComments = (id: string): Promise<{ items: Comment[] }> => read(humanTasks.GET('/v1/tasks/{id}/comments', { params: { path: { id } } }))
/** Sent twice with the same id it is one comment. */
export const addComment = (id: string, comment: { id: string; text: string }): Promise<Comment> => read(humanTasks.POST('/v1/tasks/{id}/comments', { params: { path: { id } }, body: comment }))
export const listHistory = (id: string): Promise<{ items: HistoryEntry[] }> => read(humanTasks.GET('/v1/tasks/{id}/history', { params: { path: { id } } }))

type Bulk = Promise<{ results: BulkResult[] }>
const rows = (tasks: Seen[]) => tasks.map(({ id, version }) => ({ id, version }))
export const bulkAssign = (tasks: Seen[], assignee: string): Bulk => read(humanTasks.POST('/v1/tasks/bulk/assignment', { body: { tasks: rows(tasks), assignee } }))
export const bulkRelease = (tasks: Seen[]): Bulk => read(humanTasks.POST('/v1/tasks/bulk/release', { body: { tasks: rows(tasks) } }))
export const bulkPriority = (tasks: Seen[], priority: Priority): Bulk => read(humanTasks.POST('/v1/tasks/bulk/priority', { body: { tasks: rows(tasks), priority } }))

export const listViews = (): Promise<{ items: View[] }> => read(humanTasks.GET('/v1/views'))
export const viewCounts = (): Promise<Record<string, number>> => read(humanTasks.GET('/v1/views/counts'))
export const createView = (body: Asked['ViewRequest']): Promise<View> => read(humanTasks.POST('/v1/views', { body }))
export const deleteView = (id: string): Promise<unknown> => read(humanTasks.DELETE('/v1/views/{id}', { params: { path: { id } } }))

export const listReviewers = (): Promise<{ items: Reviewer[] }> => read(humanTasks.GET('/v1/reviewers'))
export const setAbsence = (id: string, body: { from: string; until: string }): Promise<unknown> => read(humanTasks.PUT('/v1/reviewers/{id}/absence', { params: { path: { id } }, body }))
export const endAbsence = (id: string): Promise<unknown> => read(humanTasks.DELETE('/v1/reviewers/{id}/absence', { params: { path: { id } } }))

export interface Applicant {
  givenName?: string | null
  familyName?: string | null
  dateOfBirth?: string | null
  email?: string | null
  phone?: string | null
  nationalId?: string | null
  address?: Partial<Record<'line1' | 'line2' | 'city' | 'region' | 'postalCode' | 'country', string | null>> | null
}

export interface OnboardingCheck {
  type: string
  status: string
  attempts?: number | null
  resolution?: { evidence?: string | null; by?: string | null; at: string } | null
}

export interface Onboarding {
  id: string
  status: string
  createdAt: string
  applicant?: Applicant | null
  order?: { paymentMethod?: string | null; monthlyAmount?: number | null } | null
  checks: OnboardingCheck[]
}

export interface Explanation {
  judgements: Judgement[]
  policy?: { version?: number | null } | null
}

export interface TimelineEntry {
  at: string
  kind: string
  summary: string
  /** What more there is to say depends on the kind. */
  [detail: string]: unknown
}

export interface Evidence {
  eventId: string
  type: string
  disposition: string
  receivedAt: string
  deliveries: number
  payload?: unknown
}

export interface InformationEntry {
  request: { id: string; items: string[]; message?: string | null; until: string; requestedAt: string }
  status: 'OPEN' | 'ANSWERED' | 'EXPIRED' | 'WITHDRAWN'
  answers: { receivedAt: string; late: boolean; items: { item: string; text?: string | null; reference?: string | null }[] }[]
}

export interface Diagram {
  bpmn: string
  active: string[]
  passed: string[]
}

export type Agreed = AllTrue<
  [
    Agrees<Onboarding, Told['Onboarding']>,
    Agrees<Explanation, Told['Explanation']>,
    Agrees<TimelineEntry, Told['TimelineEntry']>,
    Agrees<Evidence, Told['CheckEvidenceEvent']>,
    Agrees<InformationEntry, Told['Information']>,
    Agrees<Diagram, Told['Diagram']>,
  ]
>

const about = (id: string, signal?: AbortSignal) => ({ params: { path: { id } }, signal })

export const getOnboarding = (id: string, signal?: AbortSignal): Promise<Onboarding> => read(onboardingApi.GET('/v1/onboardings/{id}', about(id, signal)))
export const getExplanation = (id: string, signal?: AbortSignal): Promise<Explanation> =>
  read(onboardingApi.GET('/v1/onboardings/{id}/explanation', { ...about(id, signal), headers: { Accept: 'application/json' } }))
export const getTimeline = (id: string, signal?: AbortSignal): Promise<{ items: TimelineEntry[] }> => read(onboardingApi.GET('/v1/onboardings/{id}/timeline', about(id, signal)))
export const getInformation = (id: string, signal?: AbortSignal): Promise<{ items: InformationEntry[] }> => read(onboardingApi.GET('/v1/onboardings/{id}/information', about(id, signal)))
export const getDiagram = (id: string, signal?: AbortSignal): Promise<Diagram> => read(onboardingApi.GET('/v1/onboardings/{id}/diagram', about(id, signal)))
export const getEvidence = (id: string, type: string): Promise<{ items: Evidence[] }> => read(onboardingApi.GET('/v1/onboardings/{id}/checks/{type}/evidence', { params: { path: { id, type: type as NonNullable<Told['Check']['type']> } } }))
