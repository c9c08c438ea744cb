import type { components } from '../api/human-tasks.gen'
import { actsIn, hasAny, type Me } from '../api/session'

type Said = components['schemas']

export type Person = Said['Reviewer']

export type TaskStatus = Said['TaskStatus']
export type Priority = Said['Priority']
export type Outcome = Said['ReviewOutcome']
export type FindingStatus = Said['Status']

export const statuses: TaskStatus[] = ['OPEN', 'CLAIMED', 'PROPOSED', 'AWAITING_APPLICANT', 'AWAITING_PROCESS', 'DECIDED', 'CLOSED']
export const priorities: Priority[] = ['HIGH', 'NORMAL', 'LOW']

export type Finding = Said['Finding']
export type Proposal = Said['Proposal']

/** One review that needs a person, as the inbox lists and shows it. */
export type Task = Said['Task']
export type TaskPage = Said['TaskList']
export type View = Said['View']
export type Reviewer = Said['KnownReviewer']
export type Comment = Said['Comment']
export type HistoryEntry = Said['TaskHistoryEntry']
export type BulkResult = Said['BulkResult']

/** What the stream tells of a task: enough for its row. */
export type TaskNews = Said['TaskNews']

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
  // Whoever has claimed a proposed task means to answer it; nobody else can until then.
  const second = eligible && proposed && !proposer && (holder || !task.claimedBy)
  return {
    mine,
    ended,
    claim: eligible && free,
    decide: eligible && (mine || free),
    confirm: second && isOpenTo(me, task, task.proposal?.reasonCode ?? ''),
    sendBack: second,
    takeBack: proposed && proposer && (holder || !task.claimedBy),
    ask: eligible && (mine || free),
    resolve: eligible && (mine || free),
    release: mine || (proposed && holder),
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
