/** Something decided but not sent yet. */
export interface Held {
  id: string
  send: (how: { keepalive: boolean }) => Promise<void>
  undone: () => void
}

interface Waiting {
  entry: Held
  timer: ReturnType<typeof setTimeout>
}

/**
 * Holds each decision for a moment, in which it can be taken back. Whatever is held when the page goes is sent then: a
 * decision is undone only by its maker, never by a closed tab.
 */
export class UndoQueue {
  private waiting: readonly Waiting[] = []
  private ids: readonly string[] = []
  private readonly listeners = new Set<() => void>()

  constructor(readonly delay = 5_000) {}

  /** Whoever decides the same thing again means the second decision. */
  hold(entry: Held): void {
    const same = this.waiting.find((one) => one.entry.id === entry.id)
    if (same) {
      this.drop(same)
    }
    const timer = setTimeout(() => void this.release(entry.id, false), this.delay)
    this.change([...this.waiting, { entry, timer }])
  }

  /** Takes back the named one, or the last; says whether there was one. */
  undo(id = this.ids.at(-1)): boolean {
    const found = this.waiting.find((one) => one.entry.id === id)
    if (!found) {
      return false
    }
    this.drop(found)
    found.entry.undone()
    return true
  }

  /** Sends all that is held, now. */
  async flush(keepalive: boolean): Promise<void> {
    await Promise.allSettled(this.ids.map((id) => this.release(id, keepalive)))
  }

  /** The ids of what is held; the same array until it changes. */
  held = (): readonly string[] => this.ids

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private async release(id: string, keepalive: boolean): Promise<void> {
    const found = this.waiting.find((one) => one.entry.id === id)
    if (found) {
      this.drop(found)
      await found.entry.send({ keepalive })
    }
  }

  private drop(one: Waiting): void {
    clearTimeout(one.timer)
    this.change(this.waiting.filter((other) => other !== one))
  }

  private change(waiting: readonly Waiting[]): void {
    this.waiting = waiting
    this.ids = waiting.map((one) => one.entry.id)
    this.listeners.forEach((listener) => listener())
  }
}
