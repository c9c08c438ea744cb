import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/State'
import { webhooks } from './api'
import { useWords } from './words'

const OVERLAPS = ['PT24H', 'PT168H', 'PT0S'] as const

/** Asks how long the former secret is good, and makes a new one. */
export function Rotation({ name, onSecret, onClose }: { name: string; onSecret: (secret: string) => void; onClose: () => void }) {
  const { text, refusal } = useWords()
  const client = useQueryClient()
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>('PT24H')
  const rotate = useMutation({
    mutationFn: () => webhooks.rotate(name, overlap),
    gcTime: 0,
    onSuccess: ({ webhook: { secret } }) => {
      void client.invalidateQueries({ queryKey: ['webhooks'] })
      if (secret) {
        onSecret(secret)
      }
    },
  })
  return (
    <Dialog
      title={text.rotation.title(name)}
      onClose={onClose}
      onSubmit={() => !rotate.isPending && rotate.mutate()}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="primary" type="submit" disabled={rotate.isPending}>
            {text.rotation.confirm}
          </Button>
        </>
      }
    >
      <fieldset className="field">
        <legend>{text.rotation.says}</legend>
        {OVERLAPS.map((one) => (
          <label key={one} className="checkbox">
            <input type="radio" name="overlap" checked={overlap === one} onChange={() => setOverlap(one)} />
            {text.rotation[one]}
          </label>
        ))}
      </fieldset>
      {overlap === 'PT0S' && <Notice tone="warn">{text.rotation.leaked}</Notice>}
      {rotate.isError && (
        <div role="alert">
          <Notice tone="bad">{refusal(rotate.error)}</Notice>
        </div>
      )}
    </Dialog>
  )
}
