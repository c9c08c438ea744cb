import { useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { toast } from '../../ui/toasts'
import { Problem } from '../../api/problem'
import { saying } from '../actions'
import { useCodes } from '../codes'
import { inboxTexts } from '../texts'
import { unsent, useUnsent } from '.'
import type { Unsent } from './queue'
import { unsentTexts } from './texts'

interface UnsentDialogProps {
  leaving: boolean
  onOpen: (id: string) => void
  onSignOut: () => void
  onClose: () => void
}

/** Each decision that has not arrived, why, and what its maker can do about it. */
export function UnsentDialog({ leaving, onOpen, onSignOut, onClose }: UnsentDialogProps) {
  const text = useText(unsentTexts)
  const all = useUnsent()
  const waiting = all.some((one) => one.state === 'waiting')
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      footer={
        <>
          {leaving && (
            <Button kind={all.length > 0 ? 'bad' : 'plain'} onClick={onSignOut}>
              {all.length > 0 ? text.signOut : text.signOutNow}
            </Button>
          )}
          {waiting && <Button onClick={unsent.retryAll}>{text.retryAll}</Button>}
          <Button kind="primary" data-autofocus onClick={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      {all.length > 0 && <p className="soft">{leaving ? text.leaving : text.says}</p>}
      {all.length === 0 && <p>{text.none}</p>}
      <ul className="unsent-list">
        {all.map((entry) => (
          <li key={entry.decided.id} data-state={entry.state}>
            <Entry entry={entry} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Entry({ entry: { decided, state, why }, onOpen }: { entry: Unsent; onOpen: (id: string) => void }) {
  const text = useText(unsentTexts)
  const words = useText(inboxTexts)
  const codes = useCodes()
  const { id, name, confirms, fourEyes, outcome, reasonCode } = decided
  const what = confirms ? words.bar.confirm[outcome] : fourEyes ? { APPROVE: words.bar.proposeApproval, REJECT: words.bar.proposeRejection }[outcome] : words.outcome[outcome]
  const because = why && saying(words, new Problem(why.status, { code: why.code, detail: why.detail ?? undefined, claimedBy: why.winner ?? undefined }))
  const action = (label: string, run: () => void) => (
    <Button size="small" aria-label={text.of(label, name)} onClick={run}>
      {label}
    </Button>
  )
  return (
    <>
      <p>
        <bdi>
          <strong>{name}</strong>
        </bdi>{' '}
        · {what} · {codes.alone(reasonCode)}
      </p>
      <p className="soft" role="status">
        {text.state[state]} {because}
      </p>
      <div className="choices">
        {state === 'held' && action(text.takeBack, () => unsent.undo(id))}
        {state === 'held' && action(text.sendNow, () => void unsent.send(id))}
        {state === 'waiting' && action(text.retry, () => void unsent.send(id))}
        {state === 'refused' && action(text.open, () => onOpen(id))}
        {(state === 'waiting' || state === 'refused') &&
          action(text.giveUp, () => {
            unsent.giveUp(id)
            toast(text.gaveUp(name))
          })}
      </div>
    </>
  )
}
