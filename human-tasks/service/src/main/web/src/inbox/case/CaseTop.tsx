import { ArrowLeft, CalendarClock, ChevronDown, ChevronsUp, ChevronUp } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { useMe } from '../../app/me'
import { useFormats, useText } from '../../i18n'
import { IconButton } from '../../ui/Button'
import { Chip, type Tone } from '../../ui/Chip'
import { Skeleton } from '../../ui/State'
import { useCodes } from '../codes'
import { nameOf, type Task, type TaskStatus } from '../model'
import { SlaChip } from '../SlaChip'
import { inboxTexts } from '../texts'

export interface Steps {
  previous?: () => void
  next?: () => void
  back?: () => void
}

/** What the case is called, and how it stands. */
export function CaseTitle({ task, ref }: { task: Task; ref: Ref<HTMLHeadingElement> }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const codes = useCodes()
  const ended = task.status === 'DECIDED' || task.status === 'CLOSED'
  return (
    <div className="case-title">
      <h1 ref={ref} tabIndex={-1} data-home>
        <bdi>{nameOf(task)}</bdi>
      </h1>
      <span className="case-product">{codes.alone(task.product)}</span>
      <span className="case-chips">
        <StatusChip task={task} />
        {task.priority !== 'NORMAL' && (
          <Chip tone={task.priority === 'HIGH' ? 'warn' : 'neutral'} icon={task.priority === 'HIGH' ? ChevronsUp : ChevronDown}>
            {text.priorityOf(text.priority[task.priority])}
          </Chip>
        )}
        {!ended && task.status !== 'AWAITING_APPLICANT' && task.status !== 'AWAITING_PROCESS' && <SlaChip task={task} />}
        {task.followUpAt && !ended && (
          <Chip icon={CalendarClock} tone="plain">
            {text.followUp.due(formats.dateTime(task.followUpAt))}
          </Chip>
        )}
      </span>
    </div>
  )
}

const statusTones: Record<TaskStatus, Tone> = {
  OPEN: 'accent',
  CLAIMED: 'neutral',
  PROPOSED: 'accent',
  AWAITING_APPLICANT: 'info',
  AWAITING_PROCESS: 'info',
  DECIDED: 'good',
  CLOSED: 'neutral',
}

function StatusChip({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const me = useMe()
  const holder = task.status === 'CLAIMED' && task.claimedBy ? (task.claimedBy.id === me.id ? text.you : task.claimedBy.name) : null
  const rejected = task.decision?.outcome === 'REJECT'
  return (
    <Chip tone={rejected ? 'bad' : statusTones[task.status]}>
      {task.decision ? text.done[task.decision.outcome] : text.status[task.status]}
      {holder && (
        <>
          : <bdi>{holder}</bdi>
        </>
      )}
    </Chip>
  )
}

export function CaseTop({ steps, children }: { steps: Steps; children?: ReactNode }) {
  const text = useText(inboxTexts)
  return (
    <header className="case-top">
      {steps.back && <IconButton icon={ArrowLeft} label={text.back} onClick={steps.back} />}
      {children ?? <div className="case-title" />}
      <span className="case-steps">
        <IconButton size="small" icon={ChevronUp} label={text.previousTask} disabled={!steps.previous} onClick={steps.previous} />
        <IconButton size="small" icon={ChevronDown} label={text.nextTask} disabled={!steps.next} onClick={steps.next} />
      </span>
    </header>
  )
}

export function LoadingCase({ steps }: { steps: Steps }) {
  const text = useText(inboxTexts)
  return (
    <article className="case" aria-label={text.loadingCase} aria-busy>
      <CaseTop steps={steps}>
        <div className="case-title">
          <Skeleton width={160} height={20} />
        </div>
      </CaseTop>
      <div className="case-body" role="status" aria-label={text.loadingCase}>
        <Skeleton height={72} />
        <Skeleton height={180} />
        <Skeleton height={140} />
      </div>
    </article>
  )
}
