import { bodyOf, humanTasks, onboardingApi } from '../api/client'
import type { components as HumanTasks, operations } from '../api/human-tasks.gen'
import type { components as OnboardingApi } from '../api/onboarding-api.gen'
import type { Outcome, Priority, Task, TaskPage } from './model'

type Asked = HumanTasks['schemas']
type Told = OnboardingApi['schemas']

export const pageSize = 100

export function listTasks(query: string, cursor: string | null, signal?: AbortSignal): Promise<TaskPage> {
  const asked = { ...Object.fromEntries(new URLSearchParams(query)), limit: pageSize, ...(cursor && { cursor }) } as NonNullable<operations['listTasks']['parameters']['query']>
  return bodyOf(humanTasks.GET('/v1/tasks', { params: { query: asked }, signal }))
}

export const getTask = (id: string, signal?: AbortSignal) => bodyOf(humanTasks.GET('/v1/tasks/{id}', { params: { path: { id } }, signal }))

/** The task as the person has seen it: a change of any other version is refused with 412. */
export type Seen = Pick<Task, 'id' | 'version'>
const of = ({ id, version }: Seen) => ({ path: { id }, header: { 'If-Match': `"${version}"` } })

export const claim = (task: Seen) => bodyOf(humanTasks.POST('/v1/tasks/{id}/claim', { params: of(task) }))
export const release = (task: Seen) => bodyOf(humanTasks.POST('/v1/tasks/{id}/release', { params: of(task) }))
export const assign = (task: Seen, assignee: string) => bodyOf(humanTasks.POST('/v1/tasks/{id}/assignment', { params: of(task), body: { assignee } }))
export const setPriority = (task: Seen, priority: Priority) => bodyOf(humanTasks.PUT('/v1/tasks/{id}/priority', { params: of(task), body: { priority } }))
export const setFollowUp = (task: Seen, at: string | null) => bodyOf(humanTasks.PUT('/v1/tasks/{id}/follow-up', { params: of(task), body: at === null ? {} : { at } }))

export const decide = (task: Seen, body: { outcome: Outcome; reasonCode: string; note?: string }, keepalive: boolean) =>
  bodyOf(humanTasks.POST('/v1/tasks/{id}/decision', { params: of(task), body, keepalive }))
export const confirmProposal = (task: Seen, keepalive: boolean) => bodyOf(humanTasks.POST('/v1/tasks/{id}/proposal/confirmation', { params: of(task), keepalive }))
export const returnProposal = (task: Seen, note: string) => bodyOf(humanTasks.POST('/v1/tasks/{id}/proposal/return', { params: of(task), body: { note } }))

export type InformationBody = Asked['InformationRequestBody']
export const askApplicant = (task: Seen, body: InformationBody) => bodyOf(humanTasks.POST('/v1/tasks/{id}/information-request', { params: of(task), body }))

export type ResolutionBody = Asked['CheckResolution']
export const resolveCheck = (task: Seen, body: ResolutionBody) => bodyOf(humanTasks.POST('/v1/tasks/{id}/check-resolution', { params: of(task), body }))

export const listComments = (id: string) => bodyOf(humanTasks.GET('/v1/tasks/{id}/comments', { params: { path: { id } } }))
/** Sent twice with the same id it is one comment. */
export const addComment = (id: string, comment: { id: string; text: string }) => bodyOf(humanTasks.POST('/v1/tasks/{id}/comments', { params: { path: { id } }, body: comment }))
export const listHistory = (id: string) => bodyOf(humanTasks.GET('/v1/tasks/{id}/history', { params: { path: { id } } }))

const rows = (tasks: Seen[]) => tasks.map(({ id, version }) => ({ id, version }))
export const bulkAssign = (tasks: Seen[], assignee: string) => bodyOf(humanTasks.POST('/v1/tasks/bulk/assignment', { body: { tasks: rows(tasks), assignee } }))
export const bulkRelease = (tasks: Seen[]) => bodyOf(humanTasks.POST('/v1/tasks/bulk/release', { body: { tasks: rows(tasks) } }))
export const bulkPriority = (tasks: Seen[], priority: Priority) => bodyOf(humanTasks.POST('/v1/tasks/bulk/priority', { body: { tasks: rows(tasks), priority } }))

export const listViews = () => bodyOf(humanTasks.GET('/v1/views'))
export const viewCounts = () => bodyOf(humanTasks.GET('/v1/views/counts'))
export const createView = (body: Asked['ViewRequest']) => bodyOf(humanTasks.POST('/v1/views', { body }))
export const deleteView = (id: string) => bodyOf(humanTasks.DELETE('/v1/views/{id}', { params: { path: { id } } }))

export const listReviewers = () => bodyOf(humanTasks.GET('/v1/reviewers'))
export const setAbsence = (id: string, body: { from: string; until: string }) => bodyOf(humanTasks.PUT('/v1/reviewers/{id}/absence', { params: { path: { id } }, body }))
export const endAbsence = (id: string) => bodyOf(humanTasks.DELETE('/v1/reviewers/{id}/absence', { params: { path: { id } } }))

export type Applicant = Told['Applicant']
export type OnboardingCheck = Told['Check']
export type Onboarding = Told['Onboarding']
export type Explanation = Told['Explanation']
export type InformationEntry = Told['Information']
export type Diagram = Told['Diagram']

const about = (id: string, signal?: AbortSignal) => ({ params: { path: { id } }, signal })

export const getOnboarding = (id: string, signal?: AbortSignal) => bodyOf(onboardingApi.GET('/v1/onboardings/{id}', about(id, signal)))
export const getExplanation = (id: string, signal?: AbortSignal) =>
  bodyOf(onboardingApi.GET('/v1/onboardings/{id}/explanation', { ...about(id, signal), headers: { Accept: 'application/json' } }))
export const getTimeline = (id: string, signal?: AbortSignal) => bodyOf(onboardingApi.GET('/v1/onboardings/{id}/timeline', about(id, signal)))
export const getInformation = (id: string, signal?: AbortSignal) => bodyOf(onboardingApi.GET('/v1/onboardings/{id}/information', about(id, signal)))
export const getDiagram = (id: string, signal?: AbortSignal) => bodyOf(onboardingApi.GET('/v1/onboardings/{id}/diagram', about(id, signal)))
export const getEvidence = (id: string, type: string) => bodyOf(onboardingApi.GET('/v1/onboardings/{id}/checks/{type}/evidence', { params: { path: { id, type: type as OnboardingCheck['type'] } } }))
