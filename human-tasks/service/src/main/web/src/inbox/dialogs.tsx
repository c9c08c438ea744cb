import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useDraft } from '../app/drafts'
import { useMe } from '../app/me'
import { useFormats, useText } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { fits, LongText, longestText } from '../ui/LongText'
import { ErrorState, Skeleton } from '../ui/State'
import { keys } from './cache'
import { type InformationBody, listReviewers, type ResolutionBody } from './calls'
import { useCodes } from './codes'
import { localValue } from './Filters'
import { codesIn } from './freeCodes'
import { type Finding, mayTake, nameOf, type Person, priorities, type Priority, type Reviewer, type Task, type View } from './model'
import { inboxTexts } from './texts'

interface Answering {
  busy: boolean
  onClose: () => void
}

/** The buttons at the foot of every question. */
function Answers({ busy, onClose, send, kind = 'primary' }: Answering & { send: string; kind?: 'primary' | 'bad' }) {
  const text = useText(inboxTexts)
  return (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button kind={kind} type="submit" disabled={busy} aria-busy={busy}>
        {send}
      </Button>
    </>
  )
}

export function AssignDialog({ tasks, count, busy, onClose, onAssign }: Answering & { tasks: readonly Task[]; count?: number; onAssign: (person: Person) => void }) {
  const text = useText(inboxTexts)
  const me = useMe()
  const reviewers = useQuery({ queryKey: keys.reviewers, queryFn: listReviewers })
  const [chosen, setChosen] = useState<Person | null>(null)
  const [find, setFind] = useState('')
  const [missing, setMissing] = useState(false)
  const people = [...(reviewers.data?.items ?? [])].sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id) || a.holding - b.holding)
  const shown = people.filter((person) => person.name.toLowerCase().includes(find.toLowerCase()))
  const able = (person: Reviewer) => tasks.some((task) => mayTake(person, task))
  const first = shown.find(able)
  return (
    <Dialog
      title={count ? `${text.assign.title} (${text.count(count)})` : text.assign.title}
      onClose={onClose}
      onSubmit={() => (chosen ? onAssign(chosen) : setMissing(true))}
      footer={<Answers busy={busy} onClose={onClose} send={text.assign.send} />}
    >
      {people.length > 8 && <input className="input" aria-label={text.assign.find} placeholder={text.assign.find} value={find} onChange={(event) => setFind(event.target.value)} />}
      {reviewers.isPending && <Skeleton height={120} />}
      {reviewers.isError && <ErrorState error={reviewers.error} onRetry={() => void reviewers.refetch()} />}
      <fieldset className="options" aria-label={text.assign.title}>
        {shown.map((person) => (
          <label key={person.id} className="option" data-off={!able(person)}>
            <input type="radio" name="assignee" data-autofocus={person === first ? '' : undefined} checked={chosen?.id === person.id} disabled={!able(person)} onChange={() => setChosen(person)} />
            <span className="option-name">
              <bdi>{person.name}</bdi>
              {person.id === me.id && ` (${text.you})`}
            </span>
            <span className="option-note">{able(person) ? <PersonNote person={person} /> : text.assign.unable}</span>
          </label>
        ))}
      </fieldset>
      {missing && !chosen && (
        <p className="fault" role="alert">
          {text.assign.missing}
        </p>
      )}
    </Dialog>
  )
}

function PersonNote({ person }: { person: Reviewer }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const [now] = useState(() => Date.now())
  const absent = person.absentUntil && Date.parse(person.absentUntil) > now && (!person.absentFrom || Date.parse(person.absentFrom) <= now)
  return [absent && person.absentUntil && text.assign.absent(formats.dateTime(person.absentUntil)), person.senior && text.assign.senior, text.assign.holding(person.holding)].filter(Boolean).join(' · ')
}

export function PriorityDialog({ now, count, busy, onClose, onChoose }: Answering & { now?: Priority; count?: number; onChoose: (priority: Priority) => void }) {
  const text = useText(inboxTexts)
  const [chosen, setChosen] = useState<Priority>(now ?? 'HIGH')
  return (
    <Dialog
      title={count ? `${text.prioritise.title} (${text.count(count)})` : text.prioritise.title}
      onClose={onClose}
      onSubmit={() => onChoose(chosen)}
      footer={<Answers busy={busy} onClose={onClose} send={text.prioritise.send} />}
    >
      <fieldset className="options" aria-label={text.bar.priority}>
        {priorities.map((priority) => (
          <label key={priority} className="option">
            <input type="radio" name="priority" data-autofocus={priority === chosen ? '' : undefined} checked={chosen === priority} onChange={() => setChosen(priority)} />
            <span className="option-name">{text.priority[priority]}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}

export function FollowUpDialog({ task, busy, onClose, onChoose }: Answering & { task: Task; onChoose: (at: string | null) => void }) {
  const text = useText(inboxTexts)
  const [at, setAt] = useState(localValue(task.followUpAt ?? morning(1)))
  const [bad, setBad] = useState(false)
  const id = useId()
  const presets: [string, string][] = [
    [text.followUp.tomorrow, morning(1)],
    [text.followUp.inDays(3), morning(3)],
    [text.followUp.nextWeek, morning(((8 - new Date().getDay()) % 7) || 7)],
  ]
  const submit = () => {
    const date = new Date(at)
    if (date.getTime() > Date.now()) {
      onChoose(date.toISOString())
    } else {
      setBad(true)
    }
  }
  return (
    <Dialog
      title={text.followUp.title}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          {task.followUpAt && (
            <Button kind="quiet" disabled={busy} onClick={() => onChoose(null)}>
              {text.followUp.clear}
            </Button>
          )}
          <Answers busy={busy} onClose={onClose} send={text.followUp.send} />
        </>
      }
    >
      <div className="choices">
        {presets.map(([words, instant]) => (
          <Button key={words} size="small" onClick={() => setAt(localValue(instant))}>
            {words}
          </Button>
        ))}
      </div>
      <div className="field">
        <label htmlFor={id}>{text.followUp.at}</label>
        <input id={id} className="input" type="datetime-local" data-autofocus value={at} aria-invalid={bad} onChange={(event) => setAt(event.target.value)} />
        {bad && (
          <span className="fault" role="alert">
            {text.followUp.bad}
          </span>
        )}
      </div>
    </Dialog>
  )
}

/** Nine in the morning, that many days from now. */
function morning(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() + days)
  date.setHours(9, 0, 0, 0)
  return date.toISOString()
}

/** How much may be said of what is needed, in characters; the rest of the room is the message's. */
const otherLimit = 500

const commonItems = ['PROOF_OF_ADDRESS', 'PROOF_OF_INCOME', 'IDENTITY_DOCUMENT', 'BANK_STATEMENT', 'SELF_DECLARATION']

/** Stands for what the tenant's list has no code for; what it is, is said in the message. */
const other = 'OTHER'

export function AskDialog({ task, busy, onClose, onAsk }: Answering & { task: Task; onAsk: (body: InformationBody) => void }) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const formats = useFormats()
  const last = task.onboardingDueAt
  const [draft, setDraft] = useDraft(`ask/${task.id}`, { items: [] as string[], other: '', message: '', until: localValue(soonest(3, last)) })
  const [faults, setFaults] = useState<{ items?: string; until?: string }>({})
  const id = useId()
  const submit = () => {
    const words = [draft.other.trim(), draft.message.trim()].filter((one) => one !== '').join('\n\n')
    const items = [...draft.items, ...(draft.other.trim() ? [other] : [])]
    const until = new Date(draft.until)
    const late = last != null && until.getTime() >= Date.parse(last)
    const untilBad = !(until.getTime() > Date.now()) || late
    const untilFault = untilBad ? (last ? text.askApplicant.untilBad(formats.dateTime(last)) : text.askApplicant.untilPast) : undefined
    setFaults({ items: items.length === 0 ? text.askApplicant.itemsMissing : undefined, until: untilFault })
    if (items.length > 0 && !untilBad && fits(draft.other, otherLimit) && fits(draft.message, messageLimit)) {
      onAsk({ items, message: words || undefined, until: until.toISOString() })
    }
  }
  // Both go to the applicant as one message.
  const messageLimit = longestText - (draft.other.trim() ? draft.other.trim().length + 2 : 0)
  const toggle = (item: string) => setDraft({ ...draft, items: draft.items.includes(item) ? draft.items.filter((one) => one !== item) : [...draft.items, item] })
  return (
    <Dialog title={text.askApplicant.title} onClose={onClose} onSubmit={submit} footer={<Answers busy={busy} onClose={onClose} send={text.askApplicant.send} />}>
      <p className="soft">{text.askApplicant.clock}</p>
      <fieldset className="field">
        <legend>{text.askApplicant.items}</legend>
        <div className="choices">
          {commonItems.map((item, at) => (
            <label key={item} className="choice">
              <input type="checkbox" data-autofocus={at === 0 ? '' : undefined} checked={draft.items.includes(item)} onChange={() => toggle(item)} />
              {codes.alone(item)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}other`}>{text.askApplicant.other}</label>
        <LongText id={`${id}other`} className="low" rows={1} limit={otherLimit} value={draft.other} placeholder={text.askApplicant.otherHint} invalid={!!faults.items} onChange={(words) => setDraft({ ...draft, other: words })} />
        {faults.items && (
          <span className="fault" role="alert">
            {faults.items}
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}message`}>{text.askApplicant.message}</label>
        <LongText id={`${id}message`} limit={messageLimit} value={draft.message} onChange={(message) => setDraft({ ...draft, message })} />
      </div>
      <div className="field">
        <label htmlFor={`${id}until`}>{text.askApplicant.until}</label>
        <div className="choices">
          {[1, 3, 7].map((days) => (
            <Button key={days} size="small" onClick={() => setDraft({ ...draft, until: localValue(soonest(days, last)) })}>
              {text.askApplicant.days(days)}
            </Button>
          ))}
        </div>
        <input id={`${id}until`} className="input" type="datetime-local" value={draft.until} aria-invalid={!!faults.until} onChange={(event) => setDraft({ ...draft, until: event.target.value })} />
        {faults.until && (
          <span className="fault" role="alert">
            {faults.until}
          </span>
        )}
      </div>
    </Dialog>
  )
}

/** That many days from now, but well before the onboarding ends by itself. */
function soonest(days: number, last: string | null | undefined): string {
  const now = Date.now()
  const wanted = now + days * 86_400_000
  const end = last ? Date.parse(last) : Infinity
  return new Date(wanted < end ? wanted : Math.max(now, now + (end - now) * 0.75)).toISOString()
}

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

export function useCheckName(): (checkType: string) => string {
  const text = useText(inboxTexts)
  const codes = useCodes()
  return (checkType) => (checkType === 'address' || checkType === 'credit' || checkType === 'criminal-record' ? text.checks[checkType] : codes.alone(checkType))
}

export function AbsenceDialog({ mine, busy, onClose, onSave, onEnd }: Answering & { mine: Reviewer | undefined; onSave: (from: string, until: string) => void; onEnd: () => void }) {
  const text = useText(inboxTexts)
  const id = useId()
  const planned = mine?.absentUntil && Date.parse(mine.absentUntil) > Date.now()
  const [from, setFrom] = useState(localValue(planned ? mine?.absentFrom : new Date().toISOString()))
  const [until, setUntil] = useState(localValue(planned ? mine?.absentUntil : morning(7)))
  const [bad, setBad] = useState(false)
  const submit = () => {
    if (new Date(until) > new Date(from) && new Date(until).getTime() > Date.now()) {
      onSave(new Date(from).toISOString(), new Date(until).toISOString())
    } else {
      setBad(true)
    }
  }
  return (
    <Dialog
      title={text.absence.title}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          {planned && (
            <Button kind="quiet" disabled={busy} onClick={onEnd}>
              {text.absence.end}
            </Button>
          )}
          <Answers busy={busy} onClose={onClose} send={text.absence.send} />
        </>
      }
    >
      <p className="soft">{text.absence.says}</p>
      <div className="two">
        <div className="field">
          <label htmlFor={`${id}from`}>{text.absence.from}</label>
          <input id={`${id}from`} className="input" type="datetime-local" data-autofocus value={from} onChange={(event) => setFrom(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}until`}>{text.absence.until}</label>
          <input id={`${id}until`} className="input" type="datetime-local" value={until} aria-invalid={bad} onChange={(event) => setUntil(event.target.value)} />
        </div>
      </div>
      {bad && (
        <p className="fault" role="alert">
          {text.absence.bad}
        </p>
      )}
    </Dialog>
  )
}

/** A view that is shared is everybody's loss. */
export function DeleteViewDialog({ view, onClose, onDelete }: { view: View; onClose: () => void; onDelete: () => void }) {
  const text = useText(inboxTexts)
  return (
    <Dialog title={text.deleteViewTitle(view.name)} onClose={onClose} onSubmit={onDelete} footer={<Answers busy={false} kind="bad" onClose={onClose} send={text.deleteViewSend} />}>
      <p>{view.shared ? text.deleteViewShared : text.deleteViewOwn}</p>
    </Dialog>
  )
}

export function ReleaseDialog({ count, busy, onClose, onRelease }: Answering & { count: number; onRelease: () => void }) {
  const text = useText(inboxTexts)
  return (
    <Dialog title={text.bulk.releaseTitle(count)} onClose={onClose} onSubmit={onRelease} footer={<Answers busy={busy} onClose={onClose} send={text.bulk.release} />}>
      <p>{text.bulk.releaseSays}</p>
    </Dialog>
  )
}

export interface BulkRow {
  task: Task
  done: boolean
  why: string | null
}

export function BulkResultDialog({ rows, onClose }: { rows: readonly BulkRow[]; onClose: () => void }) {
  const text = useText(inboxTexts)
  const done = rows.filter((row) => row.done).length
  const ordered = [...rows].sort((a, b) => Number(a.done) - Number(b.done))
  return (
    <Dialog
      title={text.bulk.resultTitle(done, rows.length)}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose} data-autofocus>
          {text.bulk.close}
        </Button>
      }
    >
      {done < rows.length && <p className="soft">{text.bulk.refusedStay}</p>}
      <table className="results">
        <tbody>
          {ordered.map((row) => (
            <tr key={row.task.id} data-done={row.done}>
              <th scope="row">
                <bdi>{nameOf(row.task)}</bdi>
              </th>
              <td>
                <strong>{row.done ? text.bulk.done : text.bulk.refused}</strong>
                {row.why && <span> · {row.why}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
