/** What can be asked of `GET /v1/tasks`, besides paging; also the names in the page's own address. */
export const filterNames = ['status', 'assignee', 'product', 'reason', 'priority', 'openedAfter', 'openedBefore', 'dueAfter', 'dueBefore', 'proposer', 'followUp', 'sort'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Partial<Record<FilterName, string>>

/** Where the page is. An empty filter lifts one that the view brings along. */
export interface Place {
  view: string
  task: string | null
  filters: Filters
}

export const defaultView = 'open'

export function readPlace(search: URLSearchParams): Place {
  return { view: search.get('view') || defaultView, task: search.get('task') || null, filters: readFilters(search) }
}

export function writePlace({ view, task, filters }: Place): URLSearchParams {
  const search = new URLSearchParams({ view })
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== undefined) {
      search.set(name, value)
    }
  }
  if (task) {
    search.set('task', task)
  }
  return search
}

export function readFilters(search: URLSearchParams): Filters {
  const filters: Filters = {}
  for (const name of filterNames) {
    const value = search.get(name)
    if (value !== null) {
      filters[name] = value
    }
  }
  return filters
}

/** What a view asks, changed by what the person asks on top of it; without empty ones. */
export function effective(viewQuery: string, filters: Filters): Filters {
  const merged = { ...readFilters(new URLSearchParams(viewQuery)), ...filters }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''))
}

/** The address's part for reaching `wanted` from a view: only what differs. */
export function onTopOf(viewQuery: string, wanted: Filters): Filters {
  const base = readFilters(new URLSearchParams(viewQuery))
  const difference: Filters = {}
  for (const name of filterNames) {
    if ((wanted[name] ?? '') !== (base[name] ?? '')) {
      difference[name] = wanted[name] ?? ''
    }
  }
  return difference
}

/** Always in the same order, so that equal questions are equal texts. */
export function queryOf(filters: Filters): string {
  const search = new URLSearchParams()
  for (const name of filterNames) {
    const value = filters[name]
    if (value) {
      search.set(name, value)
    }
  }
  return search.toString()
}
