import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, CloudOff, LoaderCircle, PencilLine, Redo2, Undo2, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { asProblem } from '../api/problem'
import { Button, IconButton } from '../ui/Button'
import { Notice } from '../ui/State'
import { toast } from '../ui/toasts'
import { policies } from './api'
import { ChangeTable } from './ChangeTable'
import type { Conflict, Saving } from './logic/keeper'
import type { Change } from './logic/model'
import { sectionOf } from './logic/paths'
import type { TermsRequest } from './logic/terms'
import { Question } from './Question'
import { useEditing, useVersion, versionKey } from './version'
import { usePeople, useWords } from './words'

/** Whether the server has what is on the page, and the way back. */
export function SaveState({ section }: { section: string }) {
  const { keeper, kept } = useEditing()
  const { policy } = useVersion()
  const { text } = useWords()
  const { saving, form, faults } = kept
  const elsewhere = [...faults.keys()].map(sectionOf).find((other) => other !== section)
  return (
    <div className="save-state">
      <IconButton size="small" icon={Undo2} label={text.saving.undo} disabled={form.past.length === 0} onClick={() => keeper.undo()} />
      <IconButton size="small" icon={Redo2} label={text.saving.redo} disabled={form.future.length === 0} onClick={() => keeper.redo()} />
      <span role="status" data-kind={saving.kind}>
        <SavingIcon kind={saving.kind} />
        {sentence(saving, kept.saves, faults.size, text.saving)}
      </span>
      {saving.kind === 'faulty' && elsewhere && (
        <Link to={elsewhere === 'table' ? `/policies/${policy.id}` : `/policies/${policy.id}/terms`}>
          {text.saving.elsewhere(text.sections[elsewhere])}
        </Link>
      )}
    </div>
  )
}

function sentence(saving: Saving, saves: number, faults: number, text: ReturnType<typeof useWords>['text']['saving']): string {
  if (saving.kind === 'saved') {
    return saves === 0 ? text.nothing : text.saved
  }
  return saving.kind === 'faulty' ? text.faulty(faults) : text[saving.kind]
}

function SavingIcon({ kind }: { kind: Saving['kind'] }) {
  const Icon = {
    saved: CircleCheck,
    waiting: PencilLine,
    saving: LoaderCircle,
    faulty: CircleAlert,
    conflict: UsersRound,
    unreachable: CloudOff,
    refused: CircleAlert,
  }[kind]
  return <Icon className="icon" aria-hidden />
}

export function ConflictNotice() {
  const { kept } = useVersion()
  return kept?.saving.kind === 'conflict' ? <ConflictQuestion conflict={kept.saving.conflict} /> : null
}

/** Two people in one draft: who did what, and how to go on. Until it is answered, nothing is saved and nothing is lost. */
function ConflictQuestion({ conflict }: { conflict: Conflict }) {
  const { keeper } = useEditing()
  const { text, formats } = useWords()
  const nameOf = usePeople()
  const { by, at, changes, meetings } = conflict
  const takeTheirs = () => {
    keeper.takeTheirs()
    toast(text.conflict.dropped, { lasts: 15_000, action: { label: text.saving.undo, run: () => keeper.undo() } })
  }
  return (
    <section className="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">
        <UsersRound className="icon" aria-hidden />
        {text.conflict.title}
      </h2>
      <p>{by && at ? text.conflict.says(nameOf(by), formats.dateTime(at)) : text.conflict.saysUnknown}</p>
      {changes && changes.length > 0 && <ChangeTable caption={text.conflict.what} showCaption changes={changes} />}
      {meetings.length === 0 ? (
        <p>{text.conflict.apart}</p>
      ) : (
        <ChangeTable
          caption={text.conflict.meet}
          showCaption
          changes={meetings.map(({ path, mine, theirs }) => ({ path, before: theirs, after: mine }))}
          columns={[text.conflict.columnTheirs, text.conflict.columnMine]}
        />
      )}
      <div className="actions">
        <Button kind="primary" onClick={() => void keeper.keepMine()}>
          {meetings.length === 0 ? text.conflict.together : text.conflict.mine}
        </Button>
        <Button onClick={takeTheirs}>{text.conflict.theirs}</Button>
      </div>
    </section>
  )
}

/** What is only on this page, line by line, before somebody lets it go. */
export function Lost({ changes }: { changes: readonly Change[] }) {
  const { text } = useWords()
  return changes.length > 0 ? <ChangeTable caption={text.leave.lost(changes.length)} showCaption changes={changes} /> : null
}

/** The version was submitted or discarded while somebody still typed. */
export function EndedNotice() {
  const { keeper, kept, policy } = useVersion()
  const { text } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [dropping, setDropping] = useState(false)
  const copy = useMutation({
    mutationFn: async (terms: TermsRequest) => {
      const draft = await policies.draft(policy.product, policy.id)
      return policies.save(draft.policy.id, terms, draft.etag)
    },
    onSuccess: async (saved) => {
      client.setQueryData(versionKey(saved.policy.id), saved)
      keeper?.take(saved)
      await navigate(`/policies/${saved.policy.id}`)
    },
    onError: (error) => toast(text.failed(asProblem(error).detail ?? text.unreachable), { tone: 'bad' }),
  })
  const look = useMutation({
    mutationFn: () => policies.get(policy.id),
    onSuccess: (stored) => {
      setDropping(false)
      keeper?.take(stored)
      client.setQueryData(versionKey(policy.id), stored)
    },
    onError: (error) => toast(text.failed(asProblem(error).detail ?? text.unreachable), { tone: 'bad' }),
  })
  if (kept?.saving.kind !== 'refused') {
    return null
  }
  const { problem } = kept.saving
  return (
    <div role="alert">
      <Notice
        tone="bad"
        action={
          <div className="actions">
            {problem.status !== 403 && (
              <Button size="small" disabled={copy.isPending} onClick={() => keeper && copy.mutate(keeper.sent())}>
                {text.ended.copy}
              </Button>
            )}
            <Button size="small" disabled={look.isPending} onClick={() => setDropping(true)}>
              {text.ended.look}
            </Button>
          </div>
        }
      >
        {problem.detail} {text.ended.says}
      </Notice>
      {dropping && (
        <Question
          title={text.ended.dropTitle}
          says={text.ended.dropSays}
          confirm={text.ended.drop}
          kind="bad"
          size="wide"
          pending={look.isPending}
          onConfirm={() => look.mutate()}
          onClose={() => setDropping(false)}
        >
          <Lost changes={keeper?.unsaved() ?? []} />
        </Question>
      )}
    </div>
  )
}
