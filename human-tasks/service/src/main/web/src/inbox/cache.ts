import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { readFilters } from './address'
import { fitsFilters } from './belongs'
import type { Person, Task, TaskNews, TaskPage } from './model'

export const keys = {
  lists: ['tasks'] as const,
  list: (query: string) => ['tasks', query] as const,
  task: (id: string) => ['task', id] as const,
  comments: (id: string) => ['task', id, 'comments'] as const,
  history: (id: string) => ['task', id, 'history'] as const,
  views: ['views'] as const,
  counts: ['view-counts'] as const,
  reviewers: ['reviewers'] as const,
  about: (onboardingId: string, what: string) => ['onboarding', onboardingId, what] as const,
}

type Pages = InfiniteData<TaskPage, string | null>

/** Puts a task as it is now wherever it is shown; an older version never replaces a newer one. */
export function putTask(queries: QueryClient, task: Task): void {
  queries.setQueryData<Task>(keys.task(task.id), (old) => (old && old.version > task.version ? old : task))
  changeRows(queries, (row) => (row.id === task.id && row.version <= task.version ? task : row))
}

/** Puts what the stream tells into the rows at once; the rest of the task is read when somebody looks at it. */
export function putEvents(queries: QueryClient, events: readonly TaskNews[]): void {
  const latest = new Map(events.map((event) => [event.id, event]))
  changeRows(queries, (row) => {
    const event = latest.get(row.id)
    return event && event.version > row.version ? { ...row, version: event.version, status: event.status, priority: event.priority, claimedBy: event.assignee } : row
  })
}

/** Takes a task that the person has decided out of the lists that do not ask for such tasks. */
export function sweep(queries: QueryClient, task: Task, me: Pick<Person, 'id'>): void {
  for (const { queryKey } of queries.getQueryCache().findAll({ queryKey: keys.lists })) {
    const asked = readFilters(new URLSearchParams(String(queryKey[1])))
    if (!fitsFilters(task, asked, me)) {
      queries.setQueryData<Pages>(queryKey, (old) => old && { ...old, pages: old.pages.map((page) => ({ ...page, items: page.items.filter((row) => row.id !== task.id) })) })
    }
  }
}

/** Whether any list that is loaded shows the task. */
export function isListed(queries: QueryClient, query: string, id: string): boolean {
  const pages = queries.getQueryData<Pages>(keys.list(query))
  return pages?.pages.some((page) => page.items.some((row) => row.id === id)) ?? false
}

function changeRows(queries: QueryClient, change: (row: Task) => Task): void {
  queries.setQueriesData<Pages>({ queryKey: keys.lists }, (old) => {
    if (!old) {
      return old
    }
    let touched = false
    const pages = old.pages.map((page) => {
      const items = page.items.map(change)
      const same = items.every((row, at) => row === page.items[at])
      touched ||= !same
      return same ? page : { ...page, items }
    })
    return touched ? { ...old, pages } : old
  })
}
