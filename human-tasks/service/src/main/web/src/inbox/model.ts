import type { Agrees, AllTrue } from '../api/agree'
import type { components } from '../api/human-tasks.gen'
import { actsIn, hasAny, type Me } from '../api/session'

export interface Person {
  id: string
  name: string
}

export type TaskStatus = 'OPEN' | 'CLAIMED' | 'PROPOSED' | 'AWAITING_APPLICANT' | 'AWAITING_PROCESS' | 'DECIDED' | 'CLOSED'
export type Priority = 'HIGH' | 'NORMAL' | 'LOW'
export type Outcome = 'APPROVE' | 'REJECT'
export type FindingStatus = 'CLEAR' | 'CONSIDER' | 'UNANSWERED' | 'WAIVED' | 'SKIPPED'

export const statuses: TaskStatus[] = ['OPEN', 'CLAIMED', 'PROPOSED', 'AWAITING_APPLICANT', 'AWAITING_PROCESS', 'DECIDED', 'CLOSED']
export const priorities: Priority[] = ['HIGH', 'NORMAL', 'LOW']

export interface Finding {
  checkType: string
  status: FindingStatus
  score?: number | null
  reasons: string[]
  byHand?: boolean
  lateAnswer?: { status: FindingStatus; score?: number | null; reasons: string[]; receivedAt: string } | null
}

export interface Proposal {
  outcome: Outcome
  reasonCode: string
  note?: string | null
  proposedBy: Person
  proposedAt: string
}

export interface ReturnedProposal extends Proposal {
  returnedBy?: Person | null
  returnedAt: string
  returnNote?: string | null
  voidedBy?: 'LATE_ANSWER' | 'INFORMATION' | null
}

export interface InformationRequest {
  id: string
  items: string[]
  message?: string | null
  until: string
  requestedBy?: Person | null
  requestedAt: string
}

/** One review that needs a person, as the inbox lists and shows it. */
export interface Task {
  id: string
  version: number
  status: TaskStatus
  priority: Priority
  onboardingId: string
  product: string
  externalReference?: string | null
  reason: string
  findings: Finding[]
  candidateRole: 'reviewer' | 'senior-reviewer'
  fourEyes: boolean
  reasonCodes: string[]
  seniorReasonCodes?: string[] | null
  openedAt: string
  dueAt?: string | null
  onboardingDueAt?: string | null
  followUpAt?: string | null
  pausedAt?: string | null
  escalatedAt?: string | null
  claimedBy?: Person | null
  claimedAt?: string | null
  proposal?: Proposal | null
  returnedProposals?: ReturnedProposal[] | null
  informationRequest?: InformationRequest | null
  resumedFor?: 'INFORMATION_RECEIVED' | 'INFORMATION_NOT_RECEIVED' | 'CHECK_RESOLVED' | null
  decision?: { outcome: Outcome; reasonCode: string; note?: string | null; decidedAt: string } | null
  closeReason?: 'DEADLINE_PASSED' | 'ONBOARDING_CANCELLED' | 'NO_LONGER_NEEDED' | null
  closedAt?: string | null
  commentCount?: number | null
}

export interface TaskPage {
  items: Task[]
  nextCursor?: string | null
}

export interface View {
  id: string
  name: string
  builtIn: boolean
  shared: boolean
  owner?: Person | null
  query: string
  count?: number | null
}

export interface Reviewer extends Person {
  senior: boolean
  absentFrom?: string | null
  absentUntil?: string | null
  holding: number
}

export interface Comment {
  id: string
  author: Person
  at: string
  text: string
}

export interface HistoryEntry {
  at: string
  kind: string
  by?: Person | null
  summary: string
  details?: Record<string, unknown> | null
}

export interface BulkResult {
  id: string
  outcome: 'DONE' | 'REFUSED'
  code?: string | null
  detail?: string | null
  task?: Task | null
}

/** What the stream tells of a task: enough for its row. */
export interface TaskNews {
  id: string
  version: number
  status: TaskStatus
  priority: Priority
  assignee?: Person | null
  change: string
}

type Said = components['schemas']
export type Agreed = AllTrue<
  [
    Agrees<Task, Said['Task']>,
    Agrees<View, Said['View']>,
    Agrees<Reviewer, Said['KnownReviewer']>,
    Agrees<Comment, Said['Comment']>,
    Agrees<HistoryEntry, Said['TaskHistoryEntry']>,
    Agrees<BulkResult, Said['BulkResult']>,
  ]
>

/** What one person may do with one task at the moment. The server has the last word; this only spares useless buttons. */
export interface Standing {
  mine: boolean
  ended: boolean
  claim: boolean
  decide: boolean
  confirm: boolean
  sendBack: boolean
  takeBack: boolean
  ask: boolean
  resolve: boolean
  release: boolean
  assign: boolean
  prioritise: boolean
  followUp: boolean
  comment: boolean
  needsSenior: boolean
}

export function standingOf(task: Task, me: Me): Standing {
  const senior = hasAny(me, 'senior-reviewer')
  const acts = actsIn(me)
  const eligible = acts && (senior || task.candidateRole !== 'senior-reviewer')
  const holder = task.claimedBy?.id === me.id
  const mine = holder && task.status === 'CLAIMED'
  const ended = task.status === 'DECIDED' || task.status === 'CLOSED'
  const proposer = task.proposal?.proposedBy.id === me.id
  const proposed = task.status === 'PROPOSED'
  const free = task.status === 'OPEN'
  return {
    mine,
    ended,
    claim: eligible && free,
    decide: eligible && (mine || free),
    confirm: eligible && proposed && !proposer,
    sendBack: eligible && proposed && !proposer,
    takeBack: proposed && proposer,
    ask: eligible && (mine || free),
    resolve: eligible && (mine || free),
    release: mine,
    assign: acts && (mine || (senior && (free || task.status === 'CLAIMED'))),
    prioritise: acts && !ended,
    followUp: acts && !ended && (holder || !task.claimedBy),
    comment: acts,
    needsSenior: acts && !eligible,
  }
}

/** Whether the task may be given to this person: they may decide it, and are not the one whose proposal it waits on. */
export function mayTake(person: Reviewer, task: Pick<Task, 'candidateRole' | 'proposal'>): boolean {
  return (person.senior || task.candidateRole !== 'senior-reviewer') && task.proposal?.proposedBy.id !== person.id
}

/** Whether the code may be given by this person. */
export function isOpenTo(me: Me, task: Task, reasonCode: string): boolean {
  return hasAny(me, 'senior-reviewer') || !task.seniorReasonCodes?.includes(reasonCode)
}

/** What people call a task: the tenant's own reference, or the beginning of the onboarding's id. */
export function nameOf(task: Pick<Task, 'externalReference' | 'onboardingId'>): string {
  return task.externalReference || task.onboardingId.slice(-8)
}
