import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useMe } from '../app/me'
import { fitsFilters, type Row } from './belongs'
import { keys } from './cache'
import { listTasks } from './calls'
import type { Filters } from './address'
import { nameOf, type Task, type TaskNews } from './model'
import { useCodes } from './codes'
import { unsent } from './unsent'

/** The rows of one question, page by page; without those whose decision is on its way. */
export function useTaskRows(asked: string | null, find: string) {
  const query = asked ?? ''
  const queries = useQueryClient()
  const codes = useCodes()
  const held = useSyncExternalStore(unsent.subscribe, unsent.done)
  const list = useInfiniteQuery({
    queryKey: keys.list(query),
    queryFn: ({ pageParam, signal }) => listTasks(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 5_000,
    enabled: asked !== null,
  })
  const loaded = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const wanted = find.trim().toLowerCase()
  const rows = useMemo(() => {
    const present = held.length === 0 ? loaded : loaded.filter((row) => !held.includes(row.id))
    if (!wanted) {
      return present
    }
    const words = (row: Task) => [nameOf(row), row.id, row.onboardingId, row.product, codes.alone(row.product), codes.alone(row.reason), row.claimedBy?.name ?? ''].join('\n').toLowerCase()
    return present.filter((row) => words(row).includes(wanted))
  }, [loaded, held, wanted, codes])

  // Coming back to a list that was read far down should not read all of it again.
  useEffect(
    () => () => {
      queries.setQueryData<typeof list.data>(keys.list(query), (old) => (old && old.pages.length > 2 ? { pages: old.pages.slice(0, 2), pageParams: old.pageParams.slice(0, 2) } : old))
    },
    [queries, query],
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  // Searching means all of the list, not only what happens to be loaded.
  useEffect(() => {
    if (wanted && hasNextPage && !isFetchingNextPage) {
      void fetchNextPage()
    }
  }, [wanted, hasNextPage, isFetchingNextPage, fetchNextPage])

  return { list, rows, loaded: loaded.length, searching: wanted !== '' && hasNextPage }
}

/** Whether a task that has just changed belongs to what the list asks for, as far as its row can tell. */
export function useBelongs(filters: Filters): (task: Row) => boolean {
  const me = useMe()
  return (task) => fitsFilters(task, filters, me)
}

export const asRow = (event: TaskNews): Row => ({ status: event.status, claimedBy: event.assignee, priority: event.priority })
