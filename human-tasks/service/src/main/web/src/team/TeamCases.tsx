import { X } from 'lucide-react'
import { type Ref, useImperativeHandle, useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../app/me'
import { useText } from '../i18n'
import { useCodes } from '../inbox/codes'
import { nameOf, type Task } from '../inbox/model'
import { SlaChip } from '../inbox/SlaChip'
import { inboxTexts } from '../inbox/texts'
import { type Selected, useSelection } from '../inbox/useSelection'
import { Button, IconButton } from '../ui/Button'
import { ErrorState, Skeleton } from '../ui/State'
import { Stored } from '../ui/Stored'
import { casesOf, nobody, reassigns, returnedTo } from './model'
import { Reassign } from './Reassign'
import { Span } from './Span'
import { teamTexts } from './texts'
import { useCases } from './useTeam'

/** What the keyboard may ask of the cases that are shown. */
export interface CasesHandle {
  selectAll: () => void
  reassign: () => void
}

interface TeamCasesProps {
  person: string
  name: string
  returned: number
  onClose: () => void
  ref: Ref<CasesHandle>
}

/** What lies with one person, or with nobody; whoever may gives it to others from here. */
export function TeamCases({ person, name, returned, onClose, ref }: TeamCasesProps) {
  const text = useText(teamTexts).cases
  const me = useMe()
  const { list, tasks } = useCases(casesOf(person))
  const selection = useSelection(tasks)
  const { selected, toggle, select } = selection
  const [asking, setAsking] = useState(false)
  const gives = reassigns(me)
  const all = tasks.length > 0 && tasks.every((task) => selected.has(task.id))
  const selectAll = () => gives && select(all ? new Map() : new Map(tasks.map((task) => [task.id, task])))
  useImperativeHandle(ref, () => ({ selectAll, reassign: () => selected.size > 0 && setAsking(true) }))
  return (
    <section className="team-cases" aria-label={person === nobody ? text.unassigned : text.of(name)}>
      <header className="team-cases-head">
        <h2 tabIndex={-1} data-home>
          {person === nobody ? text.unassigned : text.of(name)}
        </h2>
        <IconButton icon={X} label={text.close} onClick={onClose} />
      </header>
      {gives && tasks.length > 0 && (
        <div className="team-tools">
          <label className="checkbox">
            <input type="checkbox" checked={all} onChange={selectAll} />
            {text.all}
          </label>
          <span className="soft num" role="status">
            {selected.size > 0 && text.selected(selected.size)}
          </span>
          <Button size="small" kind="primary" shortcut="s" disabled={selected.size === 0} onClick={() => setAsking(true)}>
            {text.reassign}
          </Button>
        </div>
      )}
      {list.isPending && (
        <div role="status" aria-label={text.loading}>
          <Skeleton height={120} />
        </div>
      )}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && tasks.length === 0 && <p className="soft">{text.empty}</p>}
      <CaseList tasks={tasks} label={person === nobody ? text.unassigned : text.of(name)} selected={gives ? selected : null} onSelect={toggle} />
      {list.hasNextPage && (
        <Button size="small" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {text.more}
        </Button>
      )}
      {returned > 0 && <CameBack person={person} />}
      {asking && <Reassign selected={selected} onSelect={select} onClose={() => setAsking(false)} />}
    </section>
  )
}

/** Nobody holds them: their proposer is only who knows most about them. */
function CameBack({ person }: { person: string }) {
  const text = useText(teamTexts).cases
  const { tasks } = useCases(returnedTo(person))
  return (
    <>
      <h3>{text.returned}</h3>
      <CaseList tasks={tasks} label={text.returned} selected={null} onSelect={() => undefined} />
    </>
  )
}

interface CaseListProps {
  tasks: readonly Task[]
  label: string
  /** Null: they cannot be ticked. */
  selected: Selected | null
  onSelect: (task: Task, range: boolean) => void
}

function CaseList({ tasks, label, selected, onSelect }: CaseListProps) {
  const text = useText(teamTexts).cases
  const words = useText(inboxTexts)
  const codes = useCodes()
  return (
    <ul className="team-list" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id} data-selected={selected?.has(task.id)}>
          {selected && <input type="checkbox" aria-label={text.select(nameOf(task))} checked={selected.has(task.id)} onClick={(event) => onSelect(task, event.shiftKey)} onChange={() => undefined} />}
          <Link to={`/inbox?view=open&task=${encodeURIComponent(task.id)}`} className="team-case">
            <strong>
              <Stored>{nameOf(task)}</Stored>
            </strong>{' '}
            <span className="soft">{codes.alone(task.product)}</span>
          </Link>
          <span className="team-case-more">
            <span className="soft">
              {/* What is open or on its way is told by the moment and the clock beside it. */}
              {(task.status === 'CLAIMED' || task.status === 'PROPOSED') && `${words.status[task.status]} ${task.claimedAt ? '' : '· '}`}
              <Span since={task.claimedAt ?? task.openedAt} words={task.claimedAt ? text.since : text.waits} />
            </span>
            <SlaChip task={task} />
          </span>
        </li>
      ))}
    </ul>
  )
}
