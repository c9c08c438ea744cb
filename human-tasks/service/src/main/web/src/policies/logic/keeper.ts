/**
 * Keeps a draft: what is typed, the way back, and what the server has of it. It saves by itself a moment after the last
 * change, because only the server can check: each save is answered with gaps, overlaps and warnings, or refused with faults.
 * Nothing is ever thrown away that somebody typed, unless they say so.
 */
import { asProblem, type Problem } from '../../api/problem'
import { differences } from './differences'
import { type Meeting, merged, same } from './merge'
import type { Change, Fault, Findings, Policy } from './model'
import { formPath } from './paths'
import { type Form, formOf, localFaults, type LocalFault, type Terms, type TermsRequest, termsOf } from './terms'
import { beginning, changed, redone, settled, type Undoable, undone } from './undo'

export interface Versioned {
  policy: Policy
  etag: string
}

/** Somebody else saved meanwhile. */
export interface Conflict {
  /** What they did since the revision that was seen here; null where the server cannot tell. */
  changes: Change[] | null
  by: string | null
  at: string | null
  theirs: Versioned
  meetings: Meeting[]
}

export type Saving =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'faulty' }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'unreachable' }
  | { kind: 'refused'; problem: Problem }

export interface FormFault {
  local?: LocalFault
  code?: string
  message?: string
}

export interface Kept {
  form: Undoable<Form>
  saving: Saving
  faults: ReadonlyMap<string, readonly FormFault[]>
  findings: Findings
  etag: string
  /** Counts the answers of the server: what depends on the saved draft asks again. */
  saves: number
}

/** What only this page has, and on what it was typed. */
export interface Left {
  form: Form
  base: Terms
  etag: string
}

export interface Store {
  save: (terms: TermsRequest, etag: string) => Promise<Versioned>
  load: () => Promise<Versioned>
  /** Puts aside what is not saved yet, for when the page goes away; null when everything is. */
  putAside?: (left: Left | null) => void
}

/** After the last key of a text, and after a choice or the end of a text; in milliseconds. */
const WHILE_TYPING = 1_200
const AFTER_A_CHOICE = 200
const AGAIN = 5_000

export class Keeper {
  private kept: Kept
  private base: Terms
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private readonly listeners = new Set<() => void>()

  constructor(
    begin: Versioned,
    private readonly store: Store,
  ) {
    this.base = begin.policy.terms
    this.kept = {
      form: beginning(formOf(this.base)),
      saving: { kind: 'saved' },
      faults: new Map(),
      findings: begin.policy.findings,
      etag: begin.etag,
      saves: 0,
    }
  }

  /** Goes on with what was put aside. Who saved meanwhile is met like anybody who saves at the same time. */
  static goOn(left: Left, begin: Versioned, store: Store): Keeper {
    const keeper = new Keeper({ policy: { ...begin.policy, terms: left.base }, etag: left.etag }, store)
    // What was put aside by an older page lacks what has been added to the form since.
    keeper.edit((form) => ({ ...form, ...left.form }))
    keeper.close()
    return keeper
  }

  readonly now = (): Kept => this.kept

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** @param about what is being typed into; null for a choice, which is saved at once */
  edit(change: (form: Form) => Form, about: string | null = null): void {
    this.go(changed(this.kept.form, change(this.kept.form.present), about), about === null ? AFTER_A_CHOICE : WHILE_TYPING)
  }

  /** Whoever leaves a field has said what they wanted to say in it. */
  settle(): void {
    this.kept = { ...this.kept, form: settled(this.kept.form) }
    if (this.timer !== undefined) {
      this.saveIn(AFTER_A_CHOICE)
    }
  }

  undo(): void {
    this.go(undone(this.kept.form), AFTER_A_CHOICE)
  }

  redo(): void {
    this.go(redone(this.kept.form), AFTER_A_CHOICE)
  }

  private go(form: Undoable<Form>, delay: number): void {
    if (form === this.kept.form) {
      return
    }
    const held = ['conflict', 'refused'].includes(this.kept.saving.kind)
    this.publish({ form, saving: held ? this.kept.saving : { kind: 'waiting' } })
    if (!held) {
      this.saveIn(delay)
    }
  }

  /** Whether there is something that only this page has. */
  isUnsaved(): boolean {
    return this.kept.saving.kind !== 'saved'
  }

  /** Saves what there is now; false where something is left that cannot be saved. */
  async flush(): Promise<boolean> {
    this.stop()
    while (this.running) {
      await this.running
    }
    if (this.isUnsaved() && !['conflict', 'refused'].includes(this.kept.saving.kind)) {
      await this.save()
    }
    return !this.isUnsaved()
  }

  /** Theirs and mine together, mine where both said something else. */
  async keepMine(): Promise<boolean> {
    if (this.kept.saving.kind !== 'conflict') {
      return this.flush()
    }
    const { theirs } = this.kept.saving.conflict
    const { result } = merged(this.base, this.sent(), theirs.policy.terms)
    const form = formOf(result, this.kept.form.present)
    this.meet(theirs)
    this.publish({ form: changed(this.kept.form, form, null), saving: { kind: 'waiting' } })
    return this.flush()
  }

  /** Theirs alone. The way back leads to mine. */
  takeTheirs(): void {
    if (this.kept.saving.kind === 'conflict') {
      this.take(this.kept.saving.conflict.theirs)
    }
  }

  /** What was written on another way, such as a document that was uploaded. */
  take(written: Versioned): void {
    this.stop()
    this.meet(written)
    const form = formOf(written.policy.terms, this.kept.form.present)
    this.publish({ form: changed(this.kept.form, form, null), saving: { kind: 'saved' }, faults: new Map() })
  }

  /** The terms as they would be sent now. */
  sent(): TermsRequest {
    return termsOf(this.kept.form.present, this.base)
  }

  /** What only this page has, and would be lost with it. */
  unsaved(): Change[] {
    return differences(this.base, this.sent())
  }

  /** What another call than a save was told about a change by somebody else. */
  async notice(problem: Problem): Promise<void> {
    await this.compare(problem)
  }

  /** Somebody said that what is not saved may be lost. */
  drop(): void {
    this.stop()
    this.store.putAside?.(null)
  }

  /** Begins to save what waits for it. */
  open(): void {
    if (this.kept.saving.kind === 'waiting' && this.timer === undefined) {
      this.saveIn(AFTER_A_CHOICE)
    }
  }

  /** No more saves until it is opened again. */
  close(): void {
    this.stop()
  }

  private meet({ policy, etag }: Versioned): void {
    this.base = policy.terms
    this.kept = { ...this.kept, etag, findings: policy.findings, saves: this.kept.saves + 1 }
  }

  private saveIn(delay: number): void {
    this.stop()
    this.timer = setTimeout(() => {
      this.timer = undefined
      void (this.running ?? this.save())
    }, delay)
  }

  private stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private async save(): Promise<void> {
    this.running = this.saveNow()
    await this.running
  }

  private async saveNow(): Promise<void> {
    try {
      await this.saveForm(this.kept.form.present)
    } finally {
      this.running = null
    }
    if (this.kept.saving.kind === 'waiting' && this.timer === undefined) {
      this.saveIn(AFTER_A_CHOICE)
    }
  }

  private async saveForm(form: Form): Promise<void> {
    const local = localFaults(form)
    if (local.size > 0) {
      this.publish({ saving: { kind: 'faulty' }, faults: new Map([...local].map(([path, fault]) => [path, [{ local: fault }]])) })
      return
    }
    const terms = termsOf(form, this.base)
    if (same(terms, this.base)) {
      this.publish({ saving: { kind: 'saved' }, faults: new Map() })
      return
    }
    this.publish({ saving: { kind: 'saving' } })
    try {
      this.meet(await this.store.save(terms, this.kept.etag))
      this.answer(form, { kind: 'saved' }, new Map())
    } catch (error) {
      await this.explain(form, asProblem(error))
    }
  }

  private async explain(form: Form, problem: Problem): Promise<void> {
    const faults = faultsOf(problem)
    if ((problem.status === 400 || problem.status === 422) && faults.length > 0) {
      this.answer(form, { kind: 'faulty' }, byPath(faults, form))
    } else if (problem.status === 412) {
      await this.compare(problem)
    } else if (problem.isTransient || problem.isSignedOut) {
      this.publish({ saving: { kind: 'unreachable' } })
      this.saveIn(AGAIN)
    } else {
      this.publish({ saving: { kind: 'refused', problem } })
    }
  }

  private async compare(problem: Problem): Promise<void> {
    try {
      const theirs = await this.store.load()
      if (theirs.policy.status !== 'DRAFT') {
        this.publish({ saving: { kind: 'refused', problem } })
        return
      }
      const { conflicts } = merged(this.base, this.sent(), theirs.policy.terms)
      const { changes, changedBy, changedAt } = problem.document
      this.publish({
        saving: {
          kind: 'conflict',
          conflict: {
            changes: Array.isArray(changes) ? (changes as Change[]) : null,
            by: typeof changedBy === 'string' ? changedBy : null,
            at: typeof changedAt === 'string' ? changedAt : null,
            theirs,
            meetings: conflicts,
          },
        },
      })
    } catch {
      this.publish({ saving: { kind: 'unreachable' } })
      this.saveIn(AGAIN)
    }
  }

  /** What is typed while the server thinks is not what it answered about. */
  private answer(form: Form, saving: Saving, faults: Kept['faults']): void {
    const isMeant = form === this.kept.form.present
    this.publish({ saving: isMeant ? saving : { kind: 'waiting' }, faults })
  }

  private publish(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change }
    this.store.putAside?.(this.isUnsaved() ? { form: this.kept.form.present, base: this.base, etag: this.kept.etag } : null)
    for (const listener of this.listeners) {
      listener()
    }
  }
}

/** Faults of the table and violations of the terms: to a person they are the same. */
export function faultsOf(problem: Problem): Fault[] {
  const { faults } = problem.document
  const ofTable = Array.isArray(faults) ? (faults as Fault[]) : []
  return [...ofTable, ...problem.violations.map(({ field, message }) => ({ path: field, message }))]
}

function byPath(faults: readonly Fault[], form: Form): Map<string, FormFault[]> {
  const found = new Map<string, FormFault[]>()
  for (const { path, code, message } of faults) {
    const at = formPath(path, form)
    found.set(at, [...(found.get(at) ?? []), { code, message }])
  }
  return found
}
