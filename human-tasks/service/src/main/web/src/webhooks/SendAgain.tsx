import { useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { useSendAgain } from './useSendAgain'
import { useWords } from './words'

const MOST = 100_000

/** Sends several again: what was given up since some time, or a range of events. */
export function SendAgain({ name, onClose }: { name: string; onClose: () => void }) {
  const { text } = useWords()
  const [how, setHow] = useState<'givenUp' | 'range'>('givenUp')
  const [since, setSince] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const send = useSendAgain(name, onClose)
  const first = numberOf(from)
  const last = to.trim() === '' ? first : numberOf(to)
  const fits = first !== null && last !== null && last >= first && last - first < MOST
  const submit = () => {
    setTried(true)
    if (send.isPending) {
      return
    }
    if (how === 'givenUp' && since !== '') {
      send.mutate({ failedSince: new Date(since).toISOString() })
    } else if (how === 'range' && fits) {
      send.mutate({ from: first, to: last })
    }
  }
  return (
    <Dialog
      title={text.again.title}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="primary" type="submit" disabled={send.isPending}>
            {text.again.confirm}
          </Button>
        </>
      }
    >
      <fieldset className="field">
        <legend>{text.again.says}</legend>
        {(['givenUp', 'range'] as const).map((one) => (
          <label key={one} className="checkbox">
            <input type="radio" name="again" checked={how === one} onChange={() => setHow(one)} />
            {text.again[one]}
          </label>
        ))}
      </fieldset>
      {how === 'givenUp' ? (
        <Field label={text.again.since} faults={tried && since === '' ? [text.again.sinceFault] : []}>
          {(ids) => <input {...ids} type="datetime-local" value={since} onChange={({ target }) => setSince(target.value)} />}
        </Field>
      ) : (
        <div className="range">
          <Field label={text.again.from} faults={tried && first === null ? [text.again.fromFault] : []}>
            {(ids) => <input {...ids} inputMode="numeric" value={from} onChange={({ target }) => setFrom(target.value)} />}
          </Field>
          <Field label={text.again.to} hint={text.again.toHint} faults={tried && first !== null && !fits ? [text.again.toFault] : []}>
            {(ids) => <input {...ids} inputMode="numeric" value={to} onChange={({ target }) => setTo(target.value)} />}
          </Field>
        </div>
      )}
    </Dialog>
  )
}

/** The number of an event; null where it is none. */
function numberOf(typed: string): number | null {
  const number = /^\d{1,15}$/.test(typed.trim()) ? Number(typed) : 0
  return number >= 1 ? number : null
}
