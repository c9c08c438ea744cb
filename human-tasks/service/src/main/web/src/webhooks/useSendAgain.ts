import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '../ui/toasts'
import { webhooks } from './api'
import type { RedeliveryRequest } from './model'
import { useWords } from './words'

/** Sends again, says how many, and shows where they stand now. */
export function useSendAgain(name: string, onSent?: () => void) {
  const { text, refusal } = useWords()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: RedeliveryRequest) => webhooks.sendAgain(name, wanted),
    onSuccess: ({ queued }) => {
      toast(text.again.queued(queued), { tone: queued > 0 ? 'good' : 'info' })
      void client.invalidateQueries({ queryKey: ['webhooks', 'deliveries', name] })
      onSent?.()
    },
    onError: (error) => toast(refusal(error), { tone: 'bad' }),
  })
}
