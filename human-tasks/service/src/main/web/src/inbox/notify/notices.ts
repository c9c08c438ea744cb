import { useSyncExternalStore } from 'react'
import { settings } from '../../ui/settings'
import { notifyTexts } from './texts'

/** Whether a person wants to be told; in this browser alone, where several may sign in. */
const key = (person: string) => `gangway.notices.${person}`
const listeners = new Set<() => void>()
const isSupported = () => 'Notification' in globalThis

export function wantsNotices(person: string): boolean {
  try {
    return isSupported() && Notification.permission === 'granted' && localStorage.getItem(key(person)) === 'on'
  } catch {
    return false
  }
}

export function useWantsNotices(person: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => wantsNotices(person),
  )
}

/** Only for a click of the person's: the browser is asked here and nowhere else. */
export async function switchNotices(person: string): Promise<'on' | 'off' | 'denied' | 'missing'> {
  if (!isSupported()) {
    return 'missing'
  }
  const wanted = !wantsNotices(person)
  if (wanted && (await Notification.requestPermission()) !== 'granted') {
    return 'denied'
  }
  localStorage.setItem(key(person), wanted ? 'on' : 'off')
  for (const listener of listeners) {
    listener()
  }
  return wanted ? 'on' : 'off'
}

let unseen = 0
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    unseen = 0
  }
})

/** Tells how many cases are new since the page was last looked at: a number, and nothing about anybody. One notice replaces the last. */
export function noticeNew(person: string, cases: number): void {
  if (cases === 0 || document.visibilityState === 'visible' || !wantsNotices(person)) {
    return
  }
  unseen += cases
  const notice = new Notification(notifyTexts[settings().language].arrived(unseen), { tag: 'gangway-new-cases', icon: '/app/icon.svg' })
  notice.onclick = () => {
    window.focus()
    notice.close()
  }
}
