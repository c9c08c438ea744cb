import { useFormats, useText } from '../../i18n'
import { Quote } from '../../ui/Quote'
import { Stored } from '../../ui/Stored'
import { useCodes } from '../codes'
import type { Task } from '../model'
import { inboxTexts } from '../texts'

/** The proposal that waits for a second person, and those that did not stand. */
export function Proposals({ task }: { task: Task }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const codes = useCodes()
  const returned = task.returnedProposals ?? []
  if (!task.proposal && returned.length === 0) {
    return null
  }
  return (
    <section className="proposals" aria-label={text.status.PROPOSED}>
      {returned.map((one) => (
        <div key={one.proposedAt} className="proposal" data-void="true">
          <p>
            <strong>{one.returnedBy ? text.returned.byPerson[one.outcome](one.proposedBy.name, one.returnedBy.name) : text.returned.byEvidence[one.outcome](one.proposedBy.name)}</strong>{' '}
            <span className="soft">
              · {codes.alone(one.reasonCode)} · {formats.dateTime(one.returnedAt)}
            </span>
          </p>
          {one.note && <Quote>{one.note}</Quote>}
          {one.returnNote && <Quote>{one.returnNote}</Quote>}
        </div>
      ))}
      {task.proposal && (
        <div className="proposal" data-outcome={task.proposal.outcome}>
          <p>
            <strong>{text.proposed[task.proposal.outcome]}</strong>{' '}
            <span className="soft">
              · <Stored>{task.proposal.proposedBy.name}</Stored> · {codes.alone(task.proposal.reasonCode)} · {formats.dateTime(task.proposal.proposedAt)}
            </span>
          </p>
          {task.proposal.note && <Quote>{task.proposal.note}</Quote>}
        </div>
      )}
    </section>
  )
}
