import { Archive, CalendarClock, CircleCheck, CircleX, Clock, FlaskConical, type LucideIcon, PencilLine, Stamp, Trash2 } from 'lucide-react'
import { Chip, type Tone } from '../ui/Chip'
import type { PolicyItem, Status, Steps } from './logic/model'
import type { Words } from './words'
import { useWords, wordOf } from './words'

const LOOKS: Record<Status, [LucideIcon, Tone]> = {
  DRAFT: [PencilLine, 'neutral'],
  SUBMITTED: [Clock, 'warn'],
  APPROVED: [Stamp, 'info'],
  SCHEDULED: [CalendarClock, 'accent'],
  ACTIVE: [CircleCheck, 'good'],
  RETIRED: [Archive, 'neutral'],
  REJECTED: [CircleX, 'bad'],
  DISCARDED: [Trash2, 'neutral'],
}

export function StatusChip({ status }: { status: Status }) {
  const { text } = useWords()
  const [icon, tone] = LOOKS[status] ?? LOOKS.RETIRED
  return (
    <Chip icon={icon} tone={tone}>
      {wordOf(text.statuses, status)}
    </Chip>
  )
}

const OUTCOME_TONES: Record<string, Tone> = { APPROVE: 'good', REVIEW: 'warn', REJECT: 'bad', NOT_ACCEPTED: 'bad' }

export function OutcomeChip({ outcome }: { outcome: string }) {
  const { text } = useWords()
  return <Chip tone={OUTCOME_TONES[outcome] ?? 'neutral'}>{wordOf(text.outcomes, outcome)}</Chip>
}

/** Marks the rule that applies to the sample, without moving anything. */
export function HitMark() {
  const { text } = useWords()
  return (
    <span className="rule-hit" title={text.table.hit}>
      <FlaskConical className="icon" aria-hidden />
      <span className="sr-only">{text.table.hit}</span>
    </span>
  )
}

/** The last thing that somebody did to a version. */
export function lastStep(item: PolicyItem, { text, formats }: Words, nameOf: (id: string) => string): string {
  const names = Object.keys(text.steps).filter((name): name is keyof Steps => name !== 'replaced')
  const taken = names.flatMap((name) => {
    const step = item.steps[name]
    return step ? [{ name, step }] : []
  })
  const last = taken.toSorted((one, other) => one.step.at.localeCompare(other.step.at)).at(-1)
  if (!last) {
    return ''
  }
  if (item.status === 'RETIRED' && last.name !== 'retired') {
    return text.steps.replaced
  }
  return text.steps[last.name](nameOf(last.step.by), formats.dateTime(last.step.at))
}
