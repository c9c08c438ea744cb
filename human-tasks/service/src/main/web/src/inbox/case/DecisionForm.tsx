import { CircleCheck, CircleX, Lock, Undo2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useDraft } from '../../app/drafts'
import { useMe } from '../../app/me'
import { useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { composing } from '../../ui/shortcuts'
import { fits, LongText } from '../../ui/LongText'
import { reasonsFor, useCodes } from '../codes'
import { codeOf } from '../freeCodes'
import { isOpenTo, nameOf, type Outcome, type Proposal, type Task } from '../model'
import { decisionDraft } from '../own'
import { OwnReason, ownReason } from '../reasons/OwnReason'
import { useSuggestedReasons } from '../reasons/suggested'
import { reasonTexts } from '../reasons/texts'
import { inboxTexts } from '../texts'

interface DecisionFormProps {
  task: Task
  outcome: Outcome
  /** Why it cannot be decided at the moment, such as that somebody else has taken the task. */
  blocked: string | null
  onDecide: (reasonCode: string, note: string) => void
  onCancel: () => void
}

/** Why, in one key each: the reasons are numbered. What is typed stays until it was really sent. */
export function DecisionForm({ task, outcome, blocked, onDecide, onCancel }: DecisionFormProps) {
  const text = useText(inboxTexts)
  const me = useMe()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useDraft(decisionDraft(task.id), { reasonCode: '', own: '', note: '' })
  const [fault, setFault] = useState<string | null>(null)
  const suggested = useSuggestedReasons()
  // A policy without reasons takes any: some are suggested, and the person may have one of their own.
  const free = task.reasonCodes.length === 0
  const offered = free ? [...suggested[outcome], ownReason] : reasonsFor(outcome, task.reasonCodes)
  const allowed = offered.filter((code) => isOpenTo(me, task, code))
  const only = offered.length === 1 ? allowed[0] : undefined
  // What was chosen for the other outcome is no reason for this one.
  const chosen = (offered.includes(draft.reasonCode) ? draft.reasonCode : '') || only || ''
  const own = chosen === ownReason
  useEffect(() => {
    const checked = form.current?.querySelector<HTMLElement>('input:checked')
    ;(checked ?? form.current?.querySelector<HTMLElement>('input:not(:disabled), textarea'))?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (blocked) {
      return
    }
    const code = own ? codeOf(draft.own) : chosen
    const known = code !== null && (own ? isOpenTo(me, task, code) : allowed.includes(code))
    if (known && fits(draft.note)) {
      onDecide(code, draft.note)
    } else if (known) {
      form.current?.querySelector('textarea')?.focus()
    } else {
      setFault(!own || !draft.own.trim() ? text.decision.reasonMissing : code === null ? text.decision.reasonForm : text.decision.seniorOnly)
      form.current?.querySelector<HTMLElement>(own ? 'input[type=text]' : 'input:not(:disabled)')?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = Number(event.key)
    const picked = offered[digit - 1]
    const writing = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text')
    if (composing(event.nativeEvent)) {
      // Safari sends the form with the Enter that only ends a word.
      if (event.key === 'Enter') {
        event.preventDefault()
      }
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      submit(event)
    } else if (!writing && picked && allowed.includes(picked)) {
      event.preventDefault()
      setDraft({ ...draft, reasonCode: picked })
      form.current?.querySelectorAll<HTMLElement>('input[type=radio]')[digit - 1]?.focus()
      if (picked === ownReason) {
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input[type=text]')?.focus())
      }
    }
  }
  const label = task.fourEyes ? { APPROVE: text.bar.proposeApproval, REJECT: text.bar.proposeRejection }[outcome] : text.decision.title[outcome]
  return (
    <form ref={form} className="decision" data-keys="own" aria-label={`${label}: ${nameOf(task)}`} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <Reasons task={task} offered={offered} allowed={allowed} chosen={chosen} fault={fault} onChoose={(code) => setDraft({ ...draft, reasonCode: code })} />
      {own && <OwnReason words={draft.own} faulty={!!fault} onWrite={(words) => setDraft({ ...draft, own: words })} />}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}note`}>{text.decision.noteOptional}</label>
        <LongText id={`${id}note`} rows={2} value={draft.note} placeholder={text.decision.notePlaceholder} onChange={(note) => setDraft({ ...draft, note })} />
      </div>
      {blocked && (
        <p className="fault" role="alert">
          {blocked} {text.changed.kept}
        </p>
      )}
      <div className="bar-buttons">
        <Button disabled={blocked !== null} kind={outcome === 'APPROVE' ? 'good' : 'bad'} icon={outcome === 'APPROVE' ? CircleCheck : CircleX} type="submit">
          {label}
        </Button>
        <Button onClick={onCancel}>{text.decision.cancel}</Button>
        <span className="decision-keys">{text.decision.keys}</span>
      </div>
    </form>
  )
}

function Reasons({ task, offered, allowed, chosen, fault, onChoose }: { task: Task; offered: readonly string[]; allowed: string[]; chosen: string; fault: string | null; onChoose: (code: string) => void }) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const words = useText(reasonTexts)
  // Chromium lets Tab wander through a group that has a disabled radio; one stop is what a group is expected to be.
  const stop = allowed.includes(chosen) ? chosen : allowed[0]
  return (
    <fieldset className="field" aria-invalid={!!fault}>
      <legend>{text.decision.reason}</legend>
      <div className="reasons">
        {offered.map((code, at) => {
          const senior = task.seniorReasonCodes?.includes(code)
          return (
            <label key={code} className="reason" title={senior ? text.decision.seniorOnly : undefined} data-off={!allowed.includes(code)}>
              <input type="radio" name="reasonCode" value={code} checked={chosen === code} tabIndex={code === stop ? 0 : -1} disabled={!allowed.includes(code)} onChange={() => onChoose(code)} />
              <span>{code === ownReason ? words.another : codes.alone(code)}</span>
              {senior && (
                <span className="reason-senior">
                  <Lock className="icon" aria-hidden />
                  {text.decision.seniorOnly}
                </span>
              )}
              {at < 9 && <kbd aria-hidden>{at + 1}</kbd>}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Sending a proposal back, or taking one's own back: the other person needs to know why. */
export function SendBackForm({ task, own, busy, onSend, onCancel }: { task: Task; own: boolean; busy: boolean; onSend: (note: string) => void; onCancel: () => void }) {
  const text = useText(inboxTexts)
  const id = useId()
  const [note, setNote] = useDraft(`return/${task.id}`, '')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (note.trim() && fits(note)) {
      onSend(note.trim())
    } else {
      setMissing(!note.trim())
      field.current?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event.nativeEvent)) {
      return
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      submit(event)
    }
  }
  const label = own ? text.sendBack.takeBackTitle : text.sendBack.title
  return (
    <form className="decision" data-keys="own" aria-label={`${label}: ${nameOf(task)}`} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <div className="field">
        <label htmlFor={id}>{text.sendBack.note}</label>
        <LongText id={id} ref={field} value={note} invalid={missing && !note.trim()} onChange={setNote} />
        {missing && !note.trim() && (
          <span className="fault" role="alert">
            {text.sendBack.noteMissing}
          </span>
        )}
      </div>
      <div className="bar-buttons">
        <Button kind="primary" icon={Undo2} type="submit" disabled={busy}>
          {own ? text.bar.takeBack : text.bar.sendBack}
        </Button>
        <Button onClick={onCancel}>{text.decision.cancel}</Button>
      </div>
    </form>
  )
}

/** What the other person proposed, once more in words, before it becomes the decision. */
export function ConfirmForm({ task, proposal, onConfirm, onCancel }: { task: Task; proposal: Proposal; onConfirm: () => void; onCancel: () => void }) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const { outcome, proposedBy, reasonCode } = proposal
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onConfirm()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
  }
  const label = text.bar.confirm[outcome]
  return (
    <form className="decision" data-keys="own" aria-label={`${label}: ${nameOf(task)}`} onSubmit={submit} onKeyDown={onKeyDown}>
      <p>{text.bar.confirms[outcome](proposedBy.name, codes.inline(reasonCode))}</p>
      <div className="bar-buttons">
        <Button ref={button} kind={outcome === 'APPROVE' ? 'good' : 'bad'} icon={outcome === 'APPROVE' ? CircleCheck : CircleX} type="submit">
          {label}
        </Button>
        <Button onClick={onCancel}>{text.decision.cancel}</Button>
      </div>
    </form>
  )
}
