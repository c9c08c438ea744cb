import { Copy } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/State'
import { toast } from '../ui/toasts'
import { useWords } from './words'

/** Shows a secret, which nobody can ever read again: whoever closes it too early is asked once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { text } = useWords()
  const id = useId()
  const [copied, setCopied] = useState(false)
  const [asked, setAsked] = useState(false)
  const close = () => (copied || asked ? onClose() : setAsked(true))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setCopied(true)
      toast(text.secret.copied, { tone: 'good' })
    } catch {
      toast(text.secret.notCopied, { tone: 'bad' })
    }
  }
  return (
    <Dialog
      title={text.secret.title}
      onClose={close}
      footer={
        <>
          {asked && !copied && <Button onClick={onClose}>{text.secret.closeAnyway}</Button>}
          <Button kind="primary" onClick={onClose}>
            {text.secret.done}
          </Button>
        </>
      }
    >
      <p>{text.secret.says}</p>
      <div className="secret">
        <input className="input" readOnly value={secret} aria-label={text.secret.title} aria-describedby={id} onFocus={(event) => event.target.select()} />
        <Button icon={Copy} data-autofocus onClick={() => void copy()}>
          {text.secret.copy}
        </Button>
      </div>
      <div id={id}>
        <Notice tone="warn">{text.secret.once}</Notice>
      </div>
      {asked && !copied && (
        <p className="fault" role="alert">
          {text.secret.sure}
        </p>
      )}
    </Dialog>
  )
}
