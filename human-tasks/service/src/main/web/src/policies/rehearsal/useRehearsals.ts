import { useQuery } from '@tanstack/react-query'
import { hasAny } from '../../api/session'
import { useMe } from '../../app/me'
import { rehearsals } from '../api'

/** The version's rehearsals, the latest first; not asked for by who may not read them. */
export function useRehearsals(policy: string) {
  const readable = hasAny(useMe(), 'tenant-admin', 'rule-approver', 'auditor')
  return useQuery({ queryKey: ['policies', 'rehearsals', policy], queryFn: () => rehearsals.list(policy), enabled: readable })
}
