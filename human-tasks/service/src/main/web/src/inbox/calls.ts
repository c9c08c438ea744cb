import { call } from '../api/client'
import type { BulkResult, Comment, FindingStatus, HistoryEntry, Outcome, Priority, Reviewer, Task, TaskPage, View } from './model'
import type { Judgement } from './why'

export const pageSize = 100

export function listTasks(query: string, cursor: string | null, signal?: AbortSignal): Promise<TaskPage> {
  const search = new URLSearchParams(query)
  search.set('limit', String(pageSize))
  if (cursor) {
    search.set('cursor', cursor)
  }
  return call('GET', `/v1/tasks?${search}`, { signal })
}

export const getTask = (id: string, signal?: AbortSignal): Promise<Task> => call('GET', `/v1/tasks/${encodeURIComponent(id)}`, { signal })

/** A change of one task, refused with 412 when it is no longer the version that the person has seen. */
function change(method: string, task: Seen, path: string, body?: unknown, keepalive = false): Promise<Task> {
  return call(method, `/v1/tasks/${task.id}/${path}`, { body, ifMatch: `"${task.version}"`, keepalive })
}

export type Seen = Pick<Task, 'id' | 'version'>

export const claim = (task: Seen) => change('POST', task, 'claim')
export const release = (task: Seen) => change('POST', task, 'release')
export const assign = (task: Seen, assignee: string) => change('POST', task, 'assignment', { assignee })
export const setPriority = (task: Seen, priority: Priority) => change('PUT', task, 'priority', { priority })
export const setFollowUp = (task: Seen, at: string | null) => change('PUT', task, 'follow-up', { at })

export interface DecisionBody {
  outcome: Outcome
  reasonCode: string
  note?: string
}

export const decide = (task: Seen, body: DecisionBody, keepalive: boolean) => change('POST', task, 'decision', body, keepalive)
export const confirmProposal = (task: Seen, keepalive: boolean) => change('POST', task, 'proposal/confirmation', undefined, keepalive)
export const returnProposal = (task: Seen, note: string) => change('POST', task, 'proposal/return', { note })

export interface InformationBody {
  items: string[]
  message?: string
  until: string
}

export const askApplicant = (task: Seen, body: InformationBody) => change('POST', task, 'information-request', body)

export interface ResolutionBody {
  checkType: string
  status: Extract<FindingStatus, 'CLEAR' | 'CONSIDER'>
  score?: number
  reasons: string[]
  evidence: string
}

export const resolveCheck = (task: Seen, body: ResolutionBody) => change('POST', task, 'check-resolution', body)

export const listComments = (id: string): Promise<{ items: Comment[] }> => call('GET', `/v1/tasks/${id}/comments`)
export const addComment = (id: string, text: string): Promise<Comment> => call('POST', `/v1/tasks/${id}/comments`, { body: { text } })
export const listHistory = (id: string): Promise<{ items: HistoryEntry[] }> => call('GET', `/v1/tasks/${id}/history`)

type Bulk = Promise<{ results: BulkResult[] }>
export const bulkAssign = (tasks: Seen[], assignee: string): Bulk => call('POST', '/v1/tasks/bulk/assignment', { body: { tasks: tasks.map(seen), assignee } })
export const bulkRelease = (tasks: Seen[]): Bulk => call('POST', '/v1/tasks/bulk/release', { body: { tasks: tasks.map(seen) } })
export const bulkPriority = (tasks: Seen[], priority: Priority): Bulk => call('POST', '/v1/tasks/bulk/priority', { body: { tasks: tasks.map(seen), priority } })
const seen = ({ id, version }: Seen) => ({ id, version })

export const listViews = (): Promise<{ items: View[] }> => call('GET', '/v1/views')
export const viewCounts = (): Promise<Record<string, number>> => call('GET', '/v1/views/counts')
export const createView = (body: { name: string; query: string; shared: boolean }): Promise<View> => call('POST', '/v1/views', { body })
export const deleteView = (id: string): Promise<void> => call('DELETE', `/v1/views/${id}`)

export const listReviewers = (): Promise<{ items: Reviewer[] }> => call('GET', '/v1/reviewers')
export const setAbsence = (id: string, from: string, until: string): Promise<unknown> => call('PUT', `/v1/reviewers/${id}/absence`, { body: { from, until } })
export const endAbsence = (id: string): Promise<unknown> => call('DELETE', `/v1/reviewers/${id}/absence`)

const relay = '/relay/onboarding-api/v1/onboardings'

export interface Onboarding {
  id: string
  status: string
  policyVersion?: number | null
  createdAt: string
  applicant?: Applicant | null
  order?: { paymentMethod?: string | null; monthlyAmount?: number | null } | null
  checks: OnboardingCheck[]
}

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
  requestedAt?: string | null
  completedAt?: string | null
  resolution?: { status: string; score?: number | null; reasons?: string[] | null; evidence?: string | null; by?: string | null; at: string } | null
}

export interface Explanation {
  judgements: Judgement[]
  policy?: { product?: string; version?: number } | null
}

export interface TimelineEntry {
  at: string
  kind: string
  summary: string
}

export interface Evidence {
  eventId: string
  type: string
  disposition: string
  receivedAt: string
  deliveries: number
  payload: unknown
}

export interface InformationEntry {
  request: { id: string; items: string[]; message?: string | null; until: string; requestedAt: string }
  status: 'OPEN' | 'ANSWERED' | 'EXPIRED' | 'WITHDRAWN'
  answers: { receivedAt: string; late: boolean; items: { item: string; text?: string | null; reference?: string | null }[] }[]
}

export interface Diagram {
  processId: string
  bpmn: string
  active: string[]
  passed: string[]
}

const about =
  <T>(what: string) =>
  (onboardingId: string, signal?: AbortSignal): Promise<T> =>
    call('GET', `${relay}/${onboardingId}${what}`, { signal })

export const getOnboarding = about<Onboarding>('')
export const getExplanation = about<Explanation>('/explanation')
export const getTimeline = about<{ items: TimelineEntry[] }>('/timeline')
export const getInformation = about<{ items: InformationEntry[] }>('/information')
export const getDiagram = about<Diagram>('/diagram')
export const getEvidence = (onboardingId: string, checkType: string): Promise<{ items: Evidence[] }> =>
  call('GET', `${relay}/${onboardingId}/checks/${checkType}/evidence`)
