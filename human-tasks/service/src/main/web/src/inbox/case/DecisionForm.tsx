import { CircleCheck, CircleX, Lock, Undo2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useDraft } from '../../app/drafts'
import { useMe } from '../../app/me'
import { useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { decisionDraft } from '../actions'
import { useCodes } from '../codes'
import { codesIn } from '../dialogs'
import { isOpenTo, nameOf, type Outcome, type Task } from '../model'
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
  const [draft, setDraft] = useDraft(decisionDraft(task.id), { reasonCode: '', note: '' })
  const [fault, setFault] = useState<string | null>(null)
  const allowed = task.reasonCodes.filter((code) => isOpenTo(me, task, code))
  const only = task.reasonCodes.length === 1 ? allowed[0] : undefined
  const reasonCode = draft.reasonCode || only || ''
  useEffect(() => {
    const checked = form.current?.querySelector<HTMLElement>('input:checked')
    ;(checked ?? form.current?.querySelector<HTMLElement>('input:not(:disabled), textarea'))?.focus()
  }, [outcome])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (blocked) {
      return
    }
    const code = task.reasonCodes.length > 0 ? reasonCode : (codesIn(reasonCode)[0] ?? '')
    if (task.reasonCodes.length > 0 ? allowed.includes(code) : code !== '') {
      onDecide(code, draft.note)
    } else {
      setFault(task.reasonCodes.length > 0 || !reasonCode ? text.decision.reasonMissing : text.decision.reasonForm)
      form.current?.querySelector<HTMLElement>('input:not(:disabled)')?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = Number(event.key)
    const picked = task.reasonCodes[digit - 1]
    const writing = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text')
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      submit(event)
    } else if (!writing && picked && allowed.includes(picked)) {
      event.preventDefault()
      setDraft({ ...draft, reasonCode: picked })
      form.current?.querySelectorAll<HTMLElement>('input[type=radio]')[digit - 1]?.focus()
    }
  }
  const label = task.fourEyes ? { APPROVE: text.bar.proposeApproval, REJECT: text.bar.proposeRejection }[outcome] : text.decision.title[outcome]
  return (
    <form ref={form} className="decision" data-keys="own" aria-label={`${label}: ${nameOf(task)}`} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {task.reasonCodes.length > 0 ? (
        <Reasons task={task} allowed={allowed} chosen={reasonCode} fault={fault} onChoose={(code) => setDraft({ ...draft, reasonCode: code })} />
      ) : (
        <div className="field">
          <label htmlFor={`${id}code`}>{text.decision.reasonFree}</label>
          <input id={`${id}code`} className="input" type="text" value={draft.reasonCode} placeholder={text.decision.reasonFreeHint} aria-invalid={!!fault} onChange={(event) => setDraft({ ...draft, reasonCode: event.target.value })} />
        </div>
      )}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}note`}>{text.decision.noteOptional}</label>
        <textarea id={`${id}note`} className="input" maxLength={2000} rows={2} value={draft.note} placeholder={text.decision.notePlaceholder} onChange={(event) => setDraft({ ...draft, note: event.target.value })} />
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
        {task.reasonCodes.length > 0 && <span className="decision-keys">{text.decision.keys}</span>}
      </div>
    </form>
  )
}

function Reasons({ task, allowed, chosen, fault, onChoose }: { task: Task; allowed: string[]; chosen: string; fault: string | null; onChoose: (code: string) => void }) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  // Chromium lets Tab wander through a group that has a disabled radio; one stop is what a group is expected to be.
  const stop = allowed.includes(chosen) ? chosen : allowed[0]
  return (
    <fieldset className="field" aria-invalid={!!fault}>
      <legend>{text.decision.reason}</legend>
      <div className="reasons">
        {task.reasonCodes.map((code, at) => {
          const senior = task.seniorReasonCodes?.includes(code)
          return (
            <label key={code} className="reason" title={senior ? text.decision.seniorOnly : undefined} data-off={!allowed.includes(code)}>
              <input type="radio" name="reasonCode" value={code} checked={chosen === code} tabIndex={code === stop ? 0 : -1} disabled={!allowed.includes(code)} onChange={() => onChoose(code)} />
              <span>{codes.alone(code)}</span>
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
    if (note.trim()) {
      onSend(note.trim())
    } else {
      setMissing(true)
      field.current?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
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
        <textarea id={id} ref={field} className="input" maxLength={2000} value={note} aria-invalid={missing} onChange={(event) => setNote(event.target.value)} />
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
