/** What the API answers about policies. The OpenAPI document leaves every member optional; here is what is always there. */
import type { Terms, TableOutcome } from './terms'
import type { Input } from './cell'

export type Status = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'SCHEDULED' | 'ACTIVE' | 'RETIRED' | 'REJECTED' | 'DISCARDED'

export interface Step {
  by: string
  at: string
}

export interface Steps {
  created: Step
  submitted?: Step | null
  approved?: Step | null
  rejected?: (Step & { reason: string }) | null
  activated?: Step | null
  retired?: Step | null
  discarded?: Step | null
}

export interface PolicyItem {
  id: string
  product: string
  /** What people call the product; a server that knows of no such name does not send it. */
  displayName?: string | null
  version: number
  status: Status
  basedOn?: string | null
  activeFrom?: string | null
  steps: Steps
}

export interface Policy extends PolicyItem {
  terms: Terms
  findings: Findings
  makers: string[]
}

export type Sample = Record<string, string | number | boolean | null>

export interface Gap {
  example: Sample
  region: Record<string, string>
}

export interface Overlap {
  rule: string
  otherRule: string
  example: Sample
  sameResult: boolean
}

export interface Fault {
  path: string
  code?: string
  message: string
}

export interface Findings {
  acceptable: boolean
  gaps: Gap[]
  gapsComplete: boolean
  overlaps: Overlap[]
  overlapsComplete: boolean
  unreachableRules: string[]
  faults: Fault[]
  warnings: Fault[]
}

export interface Change {
  path: string
  before?: unknown
  after?: unknown
}

export interface HistoryEntry {
  at: string
  kind: string
  by: string
  reason?: string
  activeFrom?: string
  basedOn?: string
  [detail: string]: unknown
}

export interface InFlight {
  total: number
  byVersion: { version: number; onboardings: number }[]
}

export type HindsightOutcome = TableOutcome | 'NOT_ACCEPTED'

export interface Hindsight {
  outcome: HindsightOutcome
  reason?: string | null
  rule?: string | null
}

export interface Flip {
  onboardingId: string
  before: Hindsight
  after: Hindsight
  /** Null while the onboarding is undecided, and where it is not kept any more. */
  finalStatus: string | null
}

export type RehearsalState = 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED'

export interface Rehearsal {
  id: string
  policyId: string
  policyVersion: number
  scope: { last?: number | null; from?: string | null; to?: string | null }
  state: RehearsalState
  requestedBy: string
  requestedAt: string
  startedAt?: string | null
  endedAt?: string | null
  progress: { total?: number | null; done: number; flips: number }
  result?: RehearsalResult | null
}

export interface RehearsalResult {
  rehearsed: number
  flips: number
  flipsStored: number
  before: Partial<Record<HindsightOutcome, number>>
  after: Partial<Record<HindsightOutcome, number>>
  matrix: { before: HindsightOutcome; after: HindsightOutcome; onboardings: number }[]
  rules: { rule: string; text?: string | null; hits: number }[]
  neverHit: { rule: string; text?: string | null }[]
  withoutResults: number
  duration?: string | null
}

export interface Shadow {
  policyId: string
  running: boolean
  since?: string | null
  until?: string | null
  compared: number
  agreed: number
  matrix: { decided: HindsightOutcome; shadow: HindsightOutcome; onboardings: number }[]
  differences: { items: { onboardingId: string; at: string; decided: Hindsight; shadow: Hindsight }[] }
}

export interface Trial {
  outcome: TableOutcome
  reason: string
  rule: string
  ruleText: string
  table?: { outcome: TableOutcome; reason: string; rule: string; ruleText: string } | null
}

export interface CheckKind {
  type: string
  label: string
  parameters: { name: string; label: string; min: number; max: number; default?: number | null }[]
  reactions: string[]
}

export interface Catalogue {
  checks: CheckKind[]
  inputs: Input[]
}

export interface Page<T> {
  items: T[]
  nextCursor?: string | null
}

/** Whether a person may act on a version as a checker; the server has the last word. */
export function isMaker(policy: Pick<Policy, 'makers'>, person: string): boolean {
  return policy.makers.includes(person)
}

export function isOver(state: RehearsalState): boolean {
  return state !== 'QUEUED' && state !== 'RUNNING'
}
