import { CalendarClock, ChevronDown, ChevronsUp, MessageSquare, Users } from 'lucide-react'
import { memo } from 'react'
import { Link } from 'react-router'
import { useMe } from '../app/me'
import { useText } from '../i18n'
import { Stored } from '../ui/Stored'
import { useNow } from '../ui/hooks'
import { useCodes } from './codes'
import { nameOf, type Task } from './model'
import { SlaChip } from './SlaChip'
import { inboxTexts } from './texts'
import { useFindingWords } from './useFindingWords'

interface TaskRowProps {
  task: Task
  /** Undefined until it is known, and where the person was erased. */
  applicant: string | undefined
  to: string
  current: boolean
  /** Undefined: it cannot be ticked. */
  selected: boolean | undefined
  /** It has changed and is no longer what the list asks for; it stays until the list is read again. */
  moved: boolean
  onOpen: (id: string, byKeyboard: boolean) => void
  onSelect: (task: Task, range: boolean) => void
}

/** Drawn again only when something of it has changed: its handlers are the same from one drawing of the list to the next. */
export const TaskRow = memo(function TaskRow({ task, applicant, to, current, selected, moved, onOpen, onSelect }: TaskRowProps) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const me = useMe()
  const findingWords = useFindingWords()
  const name = nameOf(task)
  const holder = task.claimedBy && task.status !== 'OPEN' ? task.claimedBy : null
  const holderName = holder && (holder.id === me.id ? text.you : holder.name)
  const about = task.status === 'PROPOSED' && task.proposal ? text.proposed[task.proposal.outcome] : findingWords(task.findings) || codes.alone(task.reason)
  // What the row shows as a sign, or not at all.
  const signs = [task.priority !== 'NORMAL' && text.priorityOf(text.priority[task.priority]), task.fourEyes && text.fourEyes, text.status[task.status]]
  return (
    <div className="row" data-current={current} data-selected={selected} data-moved={moved} data-status={task.status}>
      {selected !== undefined && (
        <input type="checkbox" className="row-check" aria-label={text.select(name)} checked={selected} onClick={(event) => onSelect(task, event.shiftKey)} onChange={() => undefined} />
      )}
      <Link
        to={to}
        className="row-link"
        data-task={task.id}
        aria-current={current ? 'true' : undefined}
        onClick={(event) => {
          if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
            event.preventDefault()
            onOpen(task.id, event.detail === 0)
          }
        }}
      >
        <span className="row-line">
          {task.priority === 'HIGH' && <ChevronsUp className="icon prio-high" aria-hidden />}
          {task.priority === 'LOW' && <ChevronDown className="icon prio-low" aria-hidden />}
          <strong className="row-name" title={name}>
            <Stored>{name}</Stored>
          </strong>
          <span className="row-product">{codes.alone(task.product)}</span>
          <SlaChip task={task} />
        </span>
        <span className="row-line row-second">
          <span className="row-reason">
            {applicant && (
              <>
                <bdi>{applicant}</bdi> ·{' '}
              </>
            )}
            {task.status === 'PROPOSED' && task.proposal ? <b>{about}</b> : about}
            {moved && <em> · {text.moved}</em>}
          </span>
          <span className="row-marks">
            <FollowUpMark task={task} />
            {task.fourEyes && <Users className="icon" aria-hidden />}
            {!!task.commentCount && (
              <span className="row-comments num">
                <MessageSquare className="icon" aria-hidden />
                <span aria-hidden>{task.commentCount}</span>
                <span className="sr-only">{text.commentCount(task.commentCount)}</span>
              </span>
            )}
            {holder && (
              <span className="avatar" data-me={holder.id === me.id} title={holderName ?? undefined} aria-hidden>
                {initials(holder.name)}
              </span>
            )}
          </span>
        </span>
        <span className="sr-only">
          {signs.filter(Boolean).join(', ')}
          {holderName && (
            <>
              , <Stored>{holderName}</Stored>
            </>
          )}
        </span>
      </Link>
    </div>
  )
})

function FollowUpMark({ task }: { task: Task }) {
  const now = useNow()
  return task.followUpAt ? <CalendarClock className="icon" data-due={Date.parse(task.followUpAt) <= now} aria-hidden /> : null
}

export function initials(name: string): string {
  const words = name.split(/[\s.@_-]+/).filter(Boolean)
  return ((words[0]?.[0] ?? '?') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase()
}
