/** What the API answers about policies, by the names that the page has for it. */
import type { components } from '../../api/onboarding-api.gen'
import type { Input } from './cell'

type Said = components['schemas']

export type Status = Said['PolicyStatus']
export type Steps = Said['PolicySteps']
export type PolicyItem = Said['PolicyListItem']
export type Policy = Said['Policy']
export type Findings = Said['PolicyFindings']
export type Gap = Said['Gap']
export type Overlap = Said['Overlap']
/** What is wrong with a version, or worth a look, and where. What is wrong with a single term has no code. */
export type Fault = Pick<Said['TableFault'], 'path' | 'message'> & { code?: string }
export type Change = Said['Change']
export type HistoryEntry = Said['PolicyHistoryEntry']
export type Hindsight = Said['Hindsight']
export type HindsightOutcome = Said['HindsightOutcome']
export type Flip = Said['Flip']
export type Rehearsal = Said['Rehearsal']
export type RehearsalState = Said['RehearsalState']
export type RehearsalResult = Said['RehearsalResult']
export type Shadow = Said['Shadow']
export type Trial = Said['PolicyTrial']
export type CheckKind = Said['CheckType1']
export type Explanation = Said['Explanation']

/** Inputs of one made-up onboarding, by name. */
export type Sample = Record<string, unknown>

export interface Catalogue {
  checks: CheckKind[]
  inputs: Input[]
}

/** Whether a person may act on a version as a checker; the server has the last word. */
export function isMaker(policy: Pick<Policy, 'makers'>, person: string): boolean {
  return policy.makers.includes(person)
}

export function isOver(state: RehearsalState): boolean {
  return state !== 'QUEUED' && state !== 'RUNNING'
}
