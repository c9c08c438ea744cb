import type { components } from '../api/human-tasks.gen'
import { hasAny, type Me } from '../api/session'
import type { Unit } from '../inbox/sla'

export type Team = components['schemas']['Team']
export type TeamMember = components['schemas']['TeamMember']
export type TeamLoad = components['schemas']['TeamLoad']

/** What stands in the address for what nobody holds, as in the list's `assignee`. */
export const nobody = 'none'

/** What the list is asked for to see what lies with a person, or with nobody. */
export function casesOf(person: string): string {
  const status = person === nobody ? 'OPEN,PROPOSED' : 'CLAIMED,PROPOSED,AWAITING_APPLICANT,AWAITING_PROCESS'
  return new URLSearchParams({ status, assignee: person, sort: 'due' }).toString()
}

export function returnedTo(person: string): string {
  return new URLSearchParams({ status: 'OPEN,CLAIMED,AWAITING_APPLICANT,AWAITING_PROCESS', returnedTo: person, sort: 'due' }).toString()
}

/** Sees the cases too, and not only their number. */
export const seesCases = (me: Me): boolean => hasAny(me, 'senior-reviewer', 'operator')

/** Gives the cases of others to others. */
export const reassigns = (me: Me): boolean => hasAny(me, 'senior-reviewer')

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long ago that was, in whole units. */
export function spanSince(moment: string, now: number): { amount: number; unit: Unit } {
  const span = Math.max(0, now - Date.parse(moment))
  if (span < hour) {
    return { amount: Math.floor(span / minute), unit: 'minute' }
  }
  return span < 2 * day ? { amount: Math.floor(span / hour), unit: 'hour' } : { amount: Math.floor(span / day), unit: 'day' }
}
