import { CircleCheck, CirclePause, CircleX, Clock, Flame, Hourglass, RefreshCw } from 'lucide-react'
import { useFormats, useText } from '../i18n'
import { Chip, type Tone } from '../ui/Chip'
import { useNow } from '../ui/hooks'
import type { Task } from './model'
import { type Sla, slaOf } from './sla'
import { type InboxTexts, inboxTexts } from './texts'

const looks: Record<Sla['kind'], [Tone, typeof Clock]> = {
  left: ['neutral', Clock],
  soon: ['warn', Hourglass],
  over: ['bad', Flame],
  applicant: ['info', CirclePause],
  process: ['info', RefreshCw],
  ended: ['neutral', CircleCheck],
  none: ['plain', Clock],
}

const rejected: [Tone, typeof Clock] = ['neutral', CircleX]

/** The clock of a task: an icon, a colour, and words that say the same. */
export function SlaChip({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const sla = slaOf(task, useNow())
  const [tone, icon] = task.decision?.outcome === 'REJECT' ? rejected : looks[sla.kind]
  return (
    <Chip tone={tone} icon={icon} title={task.dueAt ? text.sla.due(formats.dateTime(task.dueAt)) : undefined}>
      <span className="num">{slaText(text, task, sla)}</span>
    </Chip>
  )
}

function slaText(text: InboxTexts, task: Task, sla: Sla): string {
  switch (sla.kind) {
    case 'left':
    case 'soon':
      return text.sla.left(text.sla[sla.unit](sla.amount))
    case 'over':
      return text.sla.over(text.sla[sla.unit](sla.amount))
    case 'ended':
      return task.decision ? text.done[task.decision.outcome] : text.status[task.status]
    default:
      return text.sla[sla.kind]
  }
}
