import type { ReactNode } from 'react'
import { ErrorState, Skeleton } from '../../ui/State'

interface Listing<T> {
  data: { items: T[] } | undefined
  isPending: boolean
  isError: boolean
  error: unknown
  refetch: () => unknown
}

/** A list that is read when somebody looks at it: its skeleton, its error, its nothing, or what it has. */
export function Loaded<T>({ query, empty, children }: { query: Listing<T>; empty: string; children: (items: T[]) => ReactNode }) {
  if (query.isPending) {
    return <Skeleton height={64} />
  }
  if (query.isError || !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  return query.data.items.length === 0 ? <p className="soft">{empty}</p> : children(query.data.items)
}
