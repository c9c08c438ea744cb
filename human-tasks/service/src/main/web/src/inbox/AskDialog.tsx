import { useId, useState } from 'react'
import { useDraft } from '../app/drafts'
import { useFormats, useText } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { fits, LongText, longestText } from '../ui/LongText'
import type { InformationBody } from './calls'
import { useCodes } from './codes'
import { type Answering, Answers } from './dialogs'
import type { Task } from './model'
import { localValue, soonest } from './moments'
import { inboxTexts } from './texts'

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
        <LongText id={`${id}other`} className="input low" rows={1} limit={otherLimit} value={draft.other} placeholder={text.askApplicant.otherHint} invalid={!!faults.items} onChange={(words) => setDraft({ ...draft, other: words })} />
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
