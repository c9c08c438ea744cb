import { useFormats, useText } from '../../i18n'
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
          {one.note && <blockquote>{one.note}</blockquote>}
          {one.returnNote && <blockquote>{one.returnNote}</blockquote>}
        </div>
      ))}
      {task.proposal && (
        <div className="proposal" data-outcome={task.proposal.outcome}>
          <p>
            <strong>{text.proposed[task.proposal.outcome]}</strong>{' '}
            <span className="soft">
              · <bdi>{task.proposal.proposedBy.name}</bdi> · {codes.alone(task.proposal.reasonCode)} · {formats.dateTime(task.proposal.proposedAt)}
            </span>
          </p>
          {task.proposal.note && <blockquote>{task.proposal.note}</blockquote>}
        </div>
      )}
    </section>
  )
}
