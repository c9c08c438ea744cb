import { Inbox, PartyPopper } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { State } from '../ui/State'
import { inboxTexts } from './texts'

interface NoCaseProps {
  /** The person has just worked their way to the end. */
  finished: boolean
  /** Something was filtered or searched for on top of the view. */
  narrowed: boolean
  more: boolean
  arrived: number
  onLift: () => void
  onFirst: () => void
  onReread: () => void
}

/** Beside the list where no case is open: what to do, or that there is nothing to do; never the latter while there is. */
export function NoCase({ finished, narrowed, more, arrived, onLift, onFirst, onReread }: NoCaseProps) {
  const text = useText(inboxTexts)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (finished) {
      place.current?.querySelector<HTMLElement>('[data-home]')?.focus()
    }
  }, [finished])
  if (!finished) {
    return (
      <State icon={Inbox} title={text.noCase.title}>
        {text.noCase.says}
      </State>
    )
  }
  const left = arrived > 0 ? [text.allDone.arrived(arrived), onReread, text.refresh(arrived)] : more ? [text.allDone.more, onFirst, text.allDone.first] : narrowed ? [text.allDone.narrowed, onLift, text.filter.clear] : null
  const [says, go, label] = (left ?? []) as [string?, (() => void)?, string?]
  return (
    <div ref={place} className="finished">
      <State icon={left ? Inbox : PartyPopper} title={left ? text.allDone.here : text.allDone.title} actions={go && <Button onClick={go}>{label}</Button>}>
        {says ?? text.allDone.says}
      </State>
    </div>
  )
}
