import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/State'
import { toast } from '../ui/toasts'
import { webhooks } from './api'
import { useWords } from './words'

/** Names what is lost with a webhook before it is deleted. */
export function Removal({ name, onRemoved, onClose }: { name: string; onRemoved: () => void; onClose: () => void }) {
  const { text, refusal } = useWords()
  const client = useQueryClient()
  const waiting = useQuery({ queryKey: ['webhooks', 'waiting', name], queryFn: () => webhooks.deliveries(name, 'PENDING', undefined, 100), staleTime: 0 })
  const remove = useMutation({
    mutationFn: () => webhooks.remove(name),
    onSuccess: () => {
      toast(text.removal.done(name))
      void client.invalidateQueries({ queryKey: ['webhooks', 'list'] })
      onRemoved()
    },
  })
  const count = waiting.data?.items.length ?? 0
  return (
    <Dialog
      title={text.removal.title(name)}
      onClose={onClose}
      onSubmit={() => !remove.isPending && remove.mutate()}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="bad" type="submit" disabled={remove.isPending || waiting.isPending}>
            {text.remove}
          </Button>
        </>
      }
    >
      <p>{text.removal.says}</p>
      <ul className="lost">
        <li>{text.removal.settings}</li>
        <li>{text.removal.deliveries}</li>
        {count > 0 && <li>{text.removal.waiting(count, waiting.data?.next != null)}</li>}
      </ul>
      <p className="soft">{text.removal.feed}</p>
      {remove.isError && (
        <div role="alert">
          <Notice tone="bad">{refusal(remove.error)}</Notice>
        </div>
      )}
    </Dialog>
  )
}
