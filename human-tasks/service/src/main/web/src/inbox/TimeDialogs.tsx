import { useId, useState } from 'react'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { type Answering, Answers } from './dialogs'
import type { Reviewer, Task } from './model'
import { localValue, morning } from './moments'
import { inboxTexts } from './texts'

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
