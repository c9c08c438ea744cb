import { History } from 'lucide-react'
import { useState } from 'react'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { ErrorState, Skeleton, State } from '../ui/State'
import { Boundary } from './Boundary'
import { Field } from '../ui/Field'
import type { Rehearsal } from './logic/model'
import { ShadowCard } from './Shadow'
import { useRehearsals } from './rehearsal/useRehearsals'
import { useVersion } from './version'
import { useWords } from './words'
import { Shown } from './rehearsal/Shown'
import { StartForm } from './rehearsal/StartForm'

/** The version run over the tenant's own past: asked for, under way, and what came of it. */
export function RehearsalSection() {
  const { policy } = useVersion()
  const { text } = useWords()
  const me = useMe()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRehearsals(policy.id)
  if (!hasAny(me, 'tenant-admin', 'rule-approver', 'auditor')) {
    return (
      <State icon={History} title={text.rehearsal.title}>
        {text.rehearsal.needsRole}
      </State>
    )
  }
  if (list.isError) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (!list.data) {
    return <Skeleton height={160} />
  }
  const shown = list.data.items.find(({ id }) => id === chosen) ?? list.data.items[0]
  const mayStart = hasAny(me, 'tenant-admin', 'rule-approver')
  return (
    <>
      <section className="card" aria-labelledby="rehearsal-title">
        <header className="card-head">
          <h2 id="rehearsal-title">{text.rehearsal.title}</h2>
          <span className="soft">{text.rehearsal.says}</span>
        </header>
        <div className="rehearsal-tools">
          {mayStart && <StartForm again={list.data.items.length > 0} onStarted={setChosen} />}
          {list.data.items.length > 1 && <Earlier items={list.data.items} shown={shown} onChoose={setChosen} />}
        </div>
        {shown ? (
          <Boundary key={shown.id}>
            <Shown listed={shown} />
          </Boundary>
        ) : (
          <State icon={History} title={text.rehearsal.noneYet}>
            {mayStart ? text.rehearsal.noneYetSays : text.rehearsal.noneYetReader}
          </State>
        )}
      </section>
      <Boundary>
        <ShadowCard />
      </Boundary>
    </>
  )
}

function Earlier({ items, shown, onChoose }: { items: Rehearsal[]; shown: Rehearsal | undefined; onChoose: (id: string) => void }) {
  const { text, formats } = useWords()
  return (
    <Field label={text.rehearsal.earlier}>
      {(field) => (
        <select {...field} value={shown?.id ?? ''} onChange={(event) => onChoose(event.target.value)}>
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {`${formats.dateTime(item.requestedAt)} · ${text.rehearsal.states[item.state]}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
