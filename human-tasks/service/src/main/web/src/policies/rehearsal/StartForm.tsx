import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useState } from 'react'
import { asProblem } from '../../api/problem'
import { Button } from '../../ui/Button'
import { leaveToInputMethod } from '../../ui/shortcuts'
import { toast } from '../../ui/toasts'
import { rehearsals } from '../api'
import { Field } from '../../ui/Field'
import { useVersion } from '../version'
import { useWords } from '../words'

export function StartForm({ again, onStarted }: { again: boolean; onStarted: (id: string) => void }) {
  const { policy, keeper } = useVersion()
  const { text } = useWords()
  const client = useQueryClient()
  const [last, setLast] = useState('1000')
  const [tried, setTried] = useState(false)
  const number = Number(last.replaceAll(/[.,\s]/g, ''))
  const wrong = !(Number.isInteger(number) && number >= 1 && number <= 1_000_000)
  const start = useMutation({
    mutationFn: async () => {
      if (keeper && !(await keeper.flush())) {
        throw new Error(text.rehearsal.unsaved)
      }
      return rehearsals.start(policy.id, { last: number })
    },
    onSuccess: async (rehearsal) => {
      client.setQueryData(['policies', 'rehearsal', rehearsal.id], rehearsal)
      await client.invalidateQueries({ queryKey: ['policies', 'rehearsals', policy.id] })
      onStarted(rehearsal.id)
    },
    onError: (error) => {
      const problem = asProblem(error)
      toast(text.failed(problem.detail ?? text.unreachable), { tone: 'bad' })
    },
  })
  return (
    <form
      className="start-form"
      noValidate
      onKeyDown={leaveToInputMethod}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!wrong && !start.isPending) {
          start.mutate()
        }
      }}
    >
      <Field label={text.rehearsal.last} hint={text.rehearsal.lastHint} faults={tried && wrong ? [text.rehearsal.lastFault] : []}>
        {(field) => (
          <input {...field} inputMode="numeric" autoComplete="off" value={last} onChange={(event) => setLast(event.target.value)} />
        )}
      </Field>
      <Button kind="primary" type="submit" icon={Play} disabled={start.isPending}>
        {again ? text.rehearsal.again : text.rehearsal.start}
      </Button>
    </form>
  )
}
