import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../app/me'
import { useFormats, useText } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ErrorState, Skeleton } from '../ui/State'
import { keys } from './cache'
import { listReviewers } from './calls'
import { mayTake, nameOf, type Person, priorities, type Priority, type Reviewer, type Task, type View } from './model'
import { inboxTexts } from './texts'

export interface Answering {
  busy: boolean
  onClose: () => void
}

/** The buttons at the foot of every question. */
export function Answers({ busy, onClose, send, kind = 'primary' }: Answering & { send: string; kind?: 'primary' | 'bad' }) {
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
