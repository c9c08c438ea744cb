import { useQuery, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '../api/problem'
import { useText } from '../i18n'
import { toast } from '../ui/toasts'
import { saying } from './actions'
import { keys } from './cache'
import * as calls from './calls'
import { countingPause } from './counts'
import type { View } from './model'
import { inboxTexts } from './texts'

/** The views that there are, how much is in each, and how they come and go. */
export function useViews(current: string) {
  const text = useText(inboxTexts)
  const queries = useQueryClient()
  const views = useQuery({ queryKey: keys.views, queryFn: calls.listViews, staleTime: 60_000 })
  // What is due changes with the time alone, which no stream tells.
  const counts = useQuery({ queryKey: keys.counts, queryFn: calls.viewCounts, staleTime: countingPause, refetchInterval: 60_000 })
  const all = views.data?.items
  const view = all?.find((one) => one.id === current)
  const countOf = (one: View) => counts.data?.[one.id] ?? one.count ?? undefined
  const change = async <T>(action: () => Promise<T>, said: string): Promise<T | null> => {
    try {
      const done = await action()
      toast(said, { tone: 'good' })
      await queries.invalidateQueries({ queryKey: keys.views })
      return done
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
      return null
    }
  }
  /** Says whether it is gone. */
  const remove = async (one: View): Promise<boolean> => (await change(() => calls.deleteView(one.id).then(() => true), text.viewDeleted(one.name))) ?? false
  /** The new view, or null where it could not be saved. */
  const save = (name: string, shared: boolean, query: string): Promise<View | null> => change(() => calls.createView({ name, shared, query }), text.filter.saved(name))
  return { views, all, view, isUnknown: all !== undefined && !view, countOf, remove, save }
}
