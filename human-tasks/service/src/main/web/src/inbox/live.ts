import { useEffect, useEffectEvent, useState } from 'react'
import { call } from '../api/client'
import { asProblem } from '../api/problem'
import { isSignedOut } from '../api/session'
import type { TaskNews } from './model'

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline'

/** How long events are gathered before the page is touched, in milliseconds. */
const gather = 200
const longestPause = 30_000

/** Listens to the stream for as long as the page is open, and finds back to it by itself. */
export function useLive(onEvents: (events: TaskNews[]) => void, onReconnected: () => void): Connection {
  const [connection, setConnection] = useState<Connection>('connecting')
  const told = useEffectEvent(onEvents)
  const back = useEffectEvent(onReconnected)
  useEffect(() => listen({ told: (events) => told(events), back: () => back(), state: setConnection }), [])
  return connection
}

interface Listener {
  told: (events: TaskNews[]) => void
  back: () => void
  state: (connection: Connection) => void
}

function listen({ told, back, state }: Listener): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let flush: ReturnType<typeof setTimeout> | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined
  let gathered: TaskNews[] = []
  let pause = 1_000
  let wasLive = false

  const lost = () => {
    // A short break is nobody's business.
    quiet ??= setTimeout(() => state(navigator.onLine ? 'reconnecting' : 'offline'), navigator.onLine ? 2_500 : 0)
  }
  const found = () => {
    clearTimeout(quiet)
    quiet = undefined
    pause = 1_000
    state('live')
    if (wasLive) {
      back()
    }
    wasLive = true
  }
  const open = () => {
    source = new EventSource('/v1/tasks/stream')
    source.onopen = found
    source.addEventListener('task', (message) => {
      gathered.push(JSON.parse(message.data as string) as TaskNews)
      flush ??= setTimeout(() => {
        flush = undefined
        told(gathered)
        gathered = []
      }, gather)
    })
    source.onerror = () => {
      lost()
      if (source?.readyState === EventSource.CLOSED) {
        again()
      }
    }
  }
  // The browser gives up on any answer that is not a stream. Ask why: the session may be over, which ends the waiting.
  const again = () => {
    source?.close()
    clearTimeout(retry)
    retry = setTimeout(() => {
      call('GET', '/session/me')
        .then(open)
        .catch((error: unknown) => {
          if (!isSignedOut() && !asProblem(error).isSignedOut) {
            lost()
            again()
          }
        })
    }, pause * (0.75 + Math.random() / 2))
    pause = Math.min(pause * 2, longestPause)
  }
  const online = () => {
    pause = 500
    again()
  }
  const offline = () => {
    clearTimeout(quiet)
    quiet = undefined
    state('offline')
  }
  open()
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  return () => {
    source?.close()
    clearTimeout(retry)
    clearTimeout(flush)
    clearTimeout(quiet)
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
  }
}
