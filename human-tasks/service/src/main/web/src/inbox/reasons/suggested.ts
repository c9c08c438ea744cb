import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { bodyOf, humanTasks } from '../../api/client'
import type { components } from '../../api/human-tasks.gen'
import { knownReasons } from '../codes'
import type { Outcome } from '../model'

type Suggested = Record<Outcome, string[]>
type Used = components['schemas']['UsedReasonCodes']

const key = ['reason-codes']
/** One key each, and one for a reason of one's own. */
const most = 8

/** What was given lately in the organisation comes first, what Gangway knows fills the rest. */
export function suggestionsOf(used: Used | undefined): Suggested {
  const of = (outcome: Outcome, lately: string[]) => [...new Set([...lately, ...knownReasons(outcome)])].slice(0, most)
  return { APPROVE: of('APPROVE', used?.approve ?? []), REJECT: of('REJECT', used?.reject ?? []) }
}

/** Reads what was given lately before somebody needs it. */
export function useReasonsAhead(wanted: boolean): void {
  useQuery({ queryKey: key, queryFn: (): Promise<Used> => bodyOf(humanTasks.GET('/v1/reason-codes')), staleTime: 5 * 60_000, enabled: wanted })
}

/** What to suggest where the policy names no reasons. It stays while a form is open: numbers do not change under a finger. */
export function useSuggestedReasons(): Suggested {
  const queries = useQueryClient()
  const [suggested] = useState(() => suggestionsOf(queries.getQueryData<Used>(key)))
  return suggested
}
