import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../app/me'
import { unsent } from './actions'
import { isListed, keys, putEvents } from './cache'
import { countAgain } from './counts'
import { useLive } from './live'
import type { TaskNews } from './model'
import { noticeNew } from './notify/notices'
import { asRow, type useBelongs } from './useTaskRows'

const none: ReadonlySet<string> = new Set()

interface Watched {
  query: string
  task: string | null
  belongs: ReturnType<typeof useBelongs>
  /** With no row in sight nothing can move under a finger, so that new ones are shown at once. */
  empty: boolean
}

/** What the stream tells: rows change in place, and new ones wait until they are asked for. */
export function useLiveRows({ query, task, belongs, empty }: Watched) {
  const queries = useQueryClient()
  const me = useMe()
  const [arrived, setArrived] = useState(none)
  const readAgain = () => {
    countAgain(queries)
    if (task) {
      void queries.invalidateQueries({ queryKey: keys.task(task) })
    }
  }
  const onEvents = (events: TaskNews[]) => {
    putEvents(queries, events)
    noticeNew(me.id, new Set(events.filter((event) => event.change === 'OPENED').map((event) => event.id)).size)
    if (task && events.some((event) => event.id === task)) {
      void queries.invalidateQueries({ queryKey: keys.task(task) })
    }
    countAgain(queries)
    const isNew = (event: TaskNews) => belongs(asRow(event)) && !isListed(queries, query, event.id) && !unsent.has(event.id)
    const fresh = events.filter(isNew).map((event) => event.id)
    if (fresh.length === 0) {
      return
    }
    if (empty) {
      void queries.invalidateQueries({ queryKey: keys.list(query) })
    } else {
      setArrived((before) => new Set([...before, ...fresh]))
    }
  }
  const connection = useLive(onEvents, () => {
    void queries.invalidateQueries({ queryKey: keys.lists })
    readAgain()
    unsent.retryAll()
  })
  const forget = () => setArrived(none)
  const reread = () => {
    forget()
    void queries.resetQueries({ queryKey: keys.list(query) })
  }
  return { connection, arrived: arrived.size, forget, reread }
}
