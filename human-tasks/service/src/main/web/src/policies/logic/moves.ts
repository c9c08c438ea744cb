import type { components } from '../../api/onboarding-api.gen'

/** What a move does, or would do, in numbers. */
export type Moves = components['schemas']['Moves']

const ANSWERS = ['REJECTED', 'APPROVED', 'EXPIRED', 'CANCELLED']

export interface StatusCount {
  status: string
  onboardings: number
  /** Whether it is an answer, which is for good. */
  decides: boolean
}

/** Answers first, and of them those that hurt most. */
export function statusesOf({ results }: Moves): StatusCount[] {
  const rank = (status: string) => (ANSWERS.includes(status) ? ANSWERS.indexOf(status) : ANSWERS.length)
  return Object.entries(results)
    .flatMap(([status, onboardings]) => (onboardings ? [{ status, onboardings, decides: ANSWERS.includes(status) }] : []))
    .toSorted((one, other) => rank(one.status) - rank(other.status) || one.status.localeCompare(other.status))
}

export function decidedBy(moves: Moves): number {
  return statusesOf(moves)
    .filter(({ decides }) => decides)
    .reduce((sum, { onboardings }) => sum + onboardings, 0)
}

/** Whether a second look finds what the person was shown. */
export function isSame(one: Moves, other: Moves): boolean {
  return one.remaining === other.remaining && JSON.stringify(statusesOf(one)) === JSON.stringify(statusesOf(other))
}
