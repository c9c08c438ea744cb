import { useId, useState } from 'react'
import { useDraft } from '../app/drafts'
import { useFormats, useText } from '../i18n'
import { Dialog } from '../ui/Dialog'
import { fits, LongText } from '../ui/LongText'
import type { ResolutionBody } from './calls'
import { type Answering, Answers } from './dialogs'
import { codesIn } from './freeCodes'
import type { Finding, Task } from './model'
import { inboxTexts } from './texts'
import { useCheckName } from './useCheckName'

export function ResolveDialog({ task, finding, busy, onClose, onResolve }: Answering & { task: Task; finding: Finding; onResolve: (body: ResolutionBody) => void }) {
  const text = useText(inboxTexts)
  const id = useId()
  const formats = useFormats()
  const check = useCheckName()(finding.checkType)
  const [draft, setDraft] = useDraft(`resolve/${task.id}/${finding.checkType}`, { status: 'CLEAR' as 'CLEAR' | 'CONSIDER', score: '', reasons: '', evidence: '' })
  const [faults, setFaults] = useState<{ evidence?: string; score?: string; reasons?: string }>({})
  const remarks = codesIn(draft.reasons)
  const submit = () => {
    const score = draft.score.trim() === '' ? undefined : Number(draft.score)
    const scoreBad = score !== undefined && !(Number.isInteger(score) && score >= 0 && score <= 1000)
    const evidence = draft.evidence.trim()
    setFaults({ evidence: evidence ? undefined : text.resolve.evidenceMissing, score: scoreBad ? text.resolve.scoreBad : undefined, reasons: remarks.not.length > 0 ? text.resolve.reasonsBad(formats.list(remarks.not)) : undefined })
    if (evidence && fits(evidence) && !scoreBad && remarks.not.length === 0) {
      onResolve({ checkType: finding.checkType, status: draft.status, score, reasons: remarks.codes, evidence })
    }
  }
  return (
    <Dialog title={text.checks.resolveOf(check)} onClose={onClose} onSubmit={submit} footer={<Answers busy={busy} onClose={onClose} send={text.resolve.send} />}>
      <fieldset className="field">
        <legend>{text.resolve.status}</legend>
        <div className="choices">
          {(['CLEAR', 'CONSIDER'] as const).map((status) => (
            <label key={status} className="choice">
              <input type="radio" name="resolution" data-autofocus={status === draft.status ? '' : undefined} checked={draft.status === status} onChange={() => setDraft({ ...draft, status })} />
              {text.checks[status]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}evidence`}>{text.resolve.evidence}</label>
        <LongText id={`${id}evidence`} value={draft.evidence} placeholder={text.resolve.evidenceHint} invalid={!!faults.evidence} onChange={(evidence) => setDraft({ ...draft, evidence })} />
        {faults.evidence && (
          <span className="fault" role="alert">
            {faults.evidence}
          </span>
        )}
      </div>
      <div className="two">
        {finding.checkType !== 'criminal-record' && (
          <div className="field">
            <label htmlFor={`${id}score`}>{text.resolve.score}</label>
            <input id={`${id}score`} className="input num" inputMode="numeric" value={draft.score} aria-invalid={!!faults.score} onChange={(event) => setDraft({ ...draft, score: event.target.value })} />
            {faults.score && (
              <span className="fault" role="alert">
                {faults.score}
              </span>
            )}
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}reasons`}>{text.resolve.reasons}</label>
          <input id={`${id}reasons`} className="input" value={draft.reasons} placeholder={text.resolve.reasonsHint} aria-invalid={!!faults.reasons} onChange={(event) => setDraft({ ...draft, reasons: event.target.value })} />
          <span className="hint" aria-live="polite">
            {remarks.codes.length > 0 && text.decision.recordedAs(remarks.codes.join(', '))}
          </span>
          {faults.reasons && (
            <span className="fault" role="alert">
              {faults.reasons}
            </span>
          )}
        </div>
      </div>
    </Dialog>
  )
}
