type LastThing = (keepalive: boolean) => Promise<void>

const lastThings = new Set<LastThing>()

/** What must still be sent before the person goes: on signing out it is waited for, when the page is closed it is sent on the way. */
export function beforeLeaving(lastThing: LastThing): void {
  lastThings.add(lastThing)
}

export async function leave(keepalive: boolean): Promise<void> {
  await Promise.allSettled([...lastThings].map((lastThing) => lastThing(keepalive)))
}

globalThis.addEventListener?.('pagehide', () => void leave(true))
