import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Square } from 'lucide-react'
import { useState } from 'react'
import { asProblem } from '../../api/problem'
import { hasAny } from '../../api/session'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/State'
import { toast } from '../../ui/toasts'
import { rehearsals } from '../api'
import { isOver, type Rehearsal } from '../logic/model'
import { Question } from '../Question'
import { useWords } from '../words'

export function Progress({ rehearsal }: { rehearsal: Rehearsal }) {
  const { text, formats } = useWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { state, progress } = rehearsal
  const total = progress.total || null // 0 until they are counted
  const mayCancel = hasAny(useMe(), 'tenant-admin', 'rule-approver') && !isOver(state)
  const cancel = useMutation({
    mutationFn: () => rehearsals.cancel(rehearsal.id),
    onSuccess: (cancelled) => client.setQueryData(['policies', 'rehearsal', rehearsal.id], cancelled),
    onSettled: () => setAsking(false),
    onError: (error) => toast(text.failed(asProblem(error).detail ?? text.unreachable), { tone: 'bad' }),
  })
  const done = formats.number(progress.done)
  return (
    <div className="progress">
      <p role="status">
        <strong>{text.rehearsal.states[state]}</strong>{' '}
        {total === null ? text.rehearsal.doneOnly(done) : text.rehearsal.done(done, formats.number(total))}
        {progress.flips > 0 && `, ${text.rehearsal.soFar(formats.number(progress.flips))}`}
      </p>
      {!isOver(state) && <progress aria-label={text.rehearsal.progress} {...(total ? { max: total, value: progress.done } : {})} />}
      {mayCancel && (
        <Button size="small" icon={Square} disabled={cancel.isPending} onClick={() => setAsking(true)}>
          {text.rehearsal.cancel}
        </Button>
      )}
      {mayCancel && asking && (
        <Question
          title={text.rehearsal.cancelTitle}
          says={text.rehearsal.cancelSays(done)}
          confirm={text.rehearsal.cancel}
          kind="bad"
          pending={cancel.isPending}
          onConfirm={() => cancel.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
      {state === 'FAILED' && <Notice tone="bad">{text.rehearsal.failed}</Notice>}
    </div>
  )
}
