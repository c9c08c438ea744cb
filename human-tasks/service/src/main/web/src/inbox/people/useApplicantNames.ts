import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Task, TaskPage } from '../model'
import { listNames } from './calls'

/** Names of the applicants of what is listed, asked for page by page; rows that come later wait for none of it. */
export function useApplicantNames(pages: readonly TaskPage[] | undefined): (task: Task) => string | undefined {
  const asked = (pages ?? []).map((page) => [...new Set(page.items.map((row) => row.onboardingId))].sort())
  const names = useQueries({
    queries: asked
      .filter((ids) => ids.length > 0)
      .map((ids) => ({ queryKey: ['applicant-names', ids], queryFn: ({ signal }: { signal: AbortSignal }) => listNames(ids, signal), staleTime: 300_000, retry: false })),
    combine: (answers) => answers.flatMap(({ data }) => data?.items ?? []),
  })
  return useMemo(() => {
    const byId = new Map(names.map((one) => [one.onboardingId, `${one.givenName} ${one.familyName}`]))
    return (task) => byId.get(task.onboardingId)
  }, [names])
}
