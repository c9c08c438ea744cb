import type { Hindsight } from '../logic/model'
import { OutcomeChip } from '../Status'

/** The end of an id tells those of the same moment apart. */
export function shortId(id: string): string {
  return `…${id.slice(-12)}`
}

export function HindsightView({ hindsight }: { hindsight: Hindsight }) {
  return (
    <span className="hindsight">
      <OutcomeChip outcome={hindsight.outcome} />
      {hindsight.rule && <code>{hindsight.rule}</code>}
    </span>
  )
}
