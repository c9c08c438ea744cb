import { asProblem } from '../../api/problem'
import type { Outcome, Person, Task } from '../model'

/** A decision as the person made it: all that is needed to send it, also after the page was loaded again. */
export interface Decided {
  /** Of the task. */
  id: string
  /** The version that the person saw: of any other it is refused. */
  version: number
  name: string
  by: string
  fourEyes: boolean
  /** Confirming somebody else's proposal, instead of deciding. */
  confirms: boolean
  outcome: Outcome
  reasonCode: string
  note: string
}

/** What the server had against it. */
export interface Refusal {
  status: number
  code: string
  detail: string | null
  winner: Person | null
}

/**
 * `held` may still be taken back; `sending` is on its way; `waiting` did not get through and is tried again; `refused` was
 * answered with no, and needs the person.
 */
export type State = 'held' | 'sending' | 'waiting' | 'refused'

export interface Unsent {
  decided: Decided
  state: State
  why: Refusal | null
}

interface Ways {
  send: (decided: Decided, keepalive: boolean) => Promise<Task>
  /** Where the list outlives the page. */
  keep: (all: readonly Unsent[]) => void
  kept: () => readonly Unsent[]
  /** Whether it makes sense to try at all. */
  mayTry: () => boolean
  /** How long a decision can be taken back, in milliseconds. */
  delay: number
}

export interface Listener {
  sent?: (decided: Decided, task: Task) => void
  undone?: (decided: Decided) => void
  /** It stays in the list, waiting or refused. */
  failed?: (entry: Unsent) => void
}

const firstPause = 5_000
const longestPause = 60_000

/**
 * Everything that was decided and has not arrived. Each decision is held for a moment, in which it can be taken back; after
 * that it stays in the list until it was sent, or its maker gives it up. A closed or reloaded page sends what is held.
 */
export class UnsentQueue {
  private entries: readonly Unsent[] = []
  private hidden: readonly string[] = []
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly watchers = new Set<() => void>()
  private readonly listeners = new Set<Listener>()
  private retrying: ReturnType<typeof setTimeout> | undefined
  private pause = firstPause

  constructor(private readonly ways: Ways) {}

  get delay(): number {
    return this.ways.delay
  }

  /** Whoever decides the same thing again means the second decision. */
  hold(decided: Decided): void {
    this.drop(decided.id)
    this.timers.set(
      decided.id,
      setTimeout(() => void this.send(decided.id), this.delay),
    )
    this.change([...this.entries, { decided, state: 'held', why: null }])
  }

  /** Takes back the named one, or the last that is held; says whether there was one. */
  undo(id = this.entries.findLast((one) => one.state === 'held')?.decided.id): boolean {
    const found = this.entries.find((one) => one.decided.id === id)
    if (found?.state !== 'held') {
      return false
    }
    this.drop(found.decided.id)
    for (const listener of this.listeners) {
      listener.undone?.(found.decided)
    }
    return true
  }

  /** The person does not want it any more. What was typed for it stays a draft. */
  giveUp(id: string): void {
    this.drop(id)
  }

  /** Sends one now, whether it was held or did not get through before. */
  async send(id: string, keepalive = false): Promise<void> {
    const entry = this.entries.find((one) => one.decided.id === id)
    if (!entry || entry.state === 'sending') {
      return
    }
    this.stopTimer(id)
    this.put({ ...entry, state: 'sending', why: null })
    try {
      const task = await this.ways.send(entry.decided, keepalive)
      this.pause = firstPause
      if (this.isStill(entry.decided)) {
        this.drop(id)
      }
      for (const listener of this.listeners) {
        listener.sent?.(entry.decided, task)
      }
    } catch (error) {
      this.failed(entry.decided, error)
    }
  }

  /** Tries again whatever did not get through. */
  retryAll = (): void => {
    clearTimeout(this.retrying)
    this.retrying = undefined
    if (this.ways.mayTry()) {
      this.entries.filter((one) => one.state === 'waiting').forEach((one) => void this.send(one.decided.id))
    }
  }

  /** Sends all that can be sent, now. */
  async flush(keepalive: boolean): Promise<void> {
    const open = this.entries.filter((one) => one.state === 'held' || one.state === 'waiting')
    await Promise.allSettled(open.map((one) => this.send(one.decided.id, keepalive)))
  }

  /**
   * Goes on with what an earlier page of the same person left behind. It may have arrived without the page hearing of it: the
   * server takes the same decision of the same person twice for one.
   */
  restore(): void {
    const known = this.ways.kept().filter((one) => !this.has(one.decided.id))
    if (known.length > 0) {
      this.change([...this.entries, ...known.map((one): Unsent => (one.state === 'refused' ? one : { ...one, state: 'waiting' }))])
      this.retryAll()
    }
  }

  /** The session is over for good, or somebody else is here. */
  forget(): void {
    for (const one of this.entries) {
      this.stopTimer(one.decided.id)
    }
    clearTimeout(this.retrying)
    this.change([])
  }

  /** The same array until it changes. */
  list = (): readonly Unsent[] => this.entries

  /** The tasks that their person is done with: all but the refused. The same array until it changes. */
  done = (): readonly string[] => this.hidden

  has(id: string): boolean {
    return this.entries.some((one) => one.decided.id === id)
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private failed(decided: Decided, error: unknown): void {
    if (!this.isStill(decided)) {
      return
    }
    const problem = asProblem(error)
    const again = problem.isTransient || problem.isSignedOut
    const winner = (problem.document.claimedBy as Person | undefined) ?? null
    const { status, code, detail } = problem
    const entry: Unsent = { decided, state: again ? 'waiting' : 'refused', why: { status, code, detail, winner } }
    this.put(entry)
    if (again) {
      this.retrying ??= setTimeout(this.retryAll, this.pause)
      this.pause = Math.min(this.pause * 2, longestPause)
    }
    for (const listener of this.listeners) {
      listener.failed?.(entry)
    }
  }

  /** A second decision may have taken its place while the first was on its way. */
  private isStill(decided: Decided): boolean {
    return this.entries.some((one) => one.decided === decided)
  }

  private put(entry: Unsent): void {
    this.change(this.entries.map((one) => (one.decided.id === entry.decided.id ? entry : one)))
  }

  private drop(id: string): void {
    this.stopTimer(id)
    if (this.has(id)) {
      this.change(this.entries.filter((one) => one.decided.id !== id))
    }
  }

  private stopTimer(id: string): void {
    clearTimeout(this.timers.get(id))
    this.timers.delete(id)
  }

  private change(entries: readonly Unsent[]): void {
    this.entries = entries
    this.hidden = entries.filter((one) => one.state !== 'refused').map((one) => one.decided.id)
    this.ways.keep(entries)
    for (const watcher of this.watchers) {
      watcher()
    }
  }
}
