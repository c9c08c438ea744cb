import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { bodyOf, humanTasks } from '../api/client'
import { keys } from '../inbox/cache'
import { listTasks } from '../inbox/calls'
import type { Team } from './model'

export const teamKey = ['team'] as const

/** The team as it is now, read again every half minute while somebody looks. */
export function useTeam() {
  return useQuery({ queryKey: teamKey, queryFn: (): Promise<Team> => bodyOf(humanTasks.GET('/v1/team')), staleTime: 5_000, refetchInterval: 30_000 })
}

/** The tasks of one question, page by page. */
export function useCases(query: string | null) {
  const list = useInfiniteQuery({
    queryKey: keys.list(query ?? ''),
    queryFn: ({ pageParam, signal }) => listTasks(query ?? '', pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 5_000,
    enabled: query !== null,
  })
  return { list, tasks: list.data?.pages.flatMap((page) => page.items) ?? [] }
}
