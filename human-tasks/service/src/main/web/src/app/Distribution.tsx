import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { humanTasks, versionedBodyOf } from '../api/client'
import type { components } from '../api/human-tasks.gen'
import { asProblem } from '../api/problem'
import { useText, words } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ErrorState, Skeleton } from '../ui/State'
import { toast } from '../ui/toasts'

type Choice = components['schemas']['Distribution']
const key = ['distribution']

/** How tasks are given out: the tenant's choice, made by its administrator. */
export function Distribution({ onClose }: { onClose: () => void }) {
  const text = useText(texts)
  const choice = useQuery({ queryKey: key, queryFn: () => versionedBodyOf<Choice>(humanTasks.GET('/v1/distribution')), staleTime: 0, gcTime: 0 })
  if (choice.data) {
    return <Form now={choice.data.body} etag={choice.data.etag ?? ''} onClose={onClose} />
  }
  return (
    <Dialog title={text.title} onClose={onClose}>
      {choice.isError ? <ErrorState error={choice.error} onRetry={() => void choice.refetch()} /> : <Skeleton height={140} />}
    </Dialog>
  )
}

function Form({ now, etag, onClose }: { now: Choice; etag: string; onClose: () => void }) {
  const text = useText(texts)
  const queries = useQueryClient()
  const id = useId()
  const [mode, setMode] = useState(now.mode)
  const [limit, setLimit] = useState(String(now.limitPerPerson))
  const [reassign, setReassign] = useState(now.reassignOnEscalation)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const limitPerPerson = Number(limit)
    if (!Number.isInteger(limitPerPerson) || limitPerPerson < 1) {
      setFault(text.limitBad)
      return
    }
    setBusy(true)
    try {
      const body = { mode, limitPerPerson, reassignOnEscalation: reassign }
      await humanTasks.PUT('/v1/distribution', { body, params: { header: { 'If-Match': etag } } })
      toast(text.saved, { tone: 'good' })
      onClose()
    } catch (error) {
      const problem = asProblem(error)
      setFault(problem.status === 412 ? text.changed : (problem.detail ?? problem.message))
      await queries.invalidateQueries({ queryKey: key })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {text.save}
          </Button>
        </>
      }
    >
      <fieldset className="field">
        <legend>{text.mode}</legend>
        {(['OFF', 'LEAST_LOADED'] as const).map((one) => (
          <label key={one} className="checkbox">
            <input type="radio" name="mode" data-autofocus={one === mode ? '' : undefined} checked={mode === one} onChange={() => setMode(one)} />
            <span>
              {text.modes[one].name}
              <br />
              <small className="soft">{text.modes[one].says}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{text.limit}</label>
        <input id={id} className="input num" inputMode="numeric" value={limit} disabled={mode === 'OFF'} aria-invalid={fault === text.limitBad} onChange={(event) => setLimit(event.target.value)} />
      </div>
      <label className="checkbox">
        <input type="checkbox" checked={reassign} disabled={mode === 'OFF'} onChange={(event) => setReassign(event.target.checked)} />
        {text.reassign}
      </label>
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

const texts = words(
  {
    title: 'Distribution of tasks',
    mode: 'How reviewers get their tasks',
    modes: {
      OFF: { name: 'They take them', says: 'Open tasks wait until somebody claims them.' },
      LEAST_LOADED: { name: 'They are given to whoever holds least', says: 'Among those who may decide it and are not absent.' },
    },
    limit: 'At most this many per person',
    limitBad: 'The limit is a whole number from 1.',
    reassign: 'When a task is escalated, give it to somebody else',
    changed: 'Somebody else has just changed this. Look at it again, then save.',
    saved: 'Distribution saved',
    save: 'Save',
    cancel: 'Cancel',
  },
  {
    title: 'Verteilung der Aufgaben',
    mode: 'Wie Prüfer zu ihren Aufgaben kommen',
    modes: {
      OFF: { name: 'Sie nehmen sie sich', says: 'Offene Aufgaben warten, bis jemand sie übernimmt.' },
      LEAST_LOADED: { name: 'Wer am wenigsten hat, bekommt sie', says: 'Unter denen, die sie entscheiden dürfen und nicht abwesend sind.' },
    },
    limit: 'Höchstens so viele je Person',
    limitBad: 'Die Grenze ist eine ganze Zahl ab 1.',
    reassign: 'Wird eine Aufgabe eskaliert, bekommt sie jemand anderes',
    changed: 'Jemand anderes hat dies gerade geändert. Sehen Sie es noch einmal an, dann speichern Sie.',
    saved: 'Verteilung gespeichert',
    save: 'Speichern',
    cancel: 'Abbrechen',
  },
)
