import { ShieldCheck, Users } from 'lucide-react'
import { useFormats, useText } from '../../i18n'
import { Chip } from '../../ui/Chip'
import { Stored } from '../../ui/Stored'
import type { Explanation } from '../calls'
import { useCodes } from '../codes'
import type { Task } from '../model'
import { inboxTexts } from '../texts'
import { useFindingWords } from '../useFindingWords'
import { askingJudgement, type Condition, conditionsOf, demandInWords, inputLabel } from '../why'

/** Reasons that only repeat that a check was not clear: which one, and what it found, says more. */
const general = new Set(['CHECK_TO_CONSIDER', 'CHECK_UNANSWERED'])

/** One sentence on what is asked, and what made the policy ask a person: rule, value, threshold. */
export function Why({ task, explanation }: { task: Task; explanation: Explanation | undefined }) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const findingWords = useFindingWords()
  const judgement = explanation && askingJudgement(explanation.judgements)
  const conditions = judgement ? conditionsOf(judgement) : []
  const asked = () => {
    switch (task.status) {
      case 'PROPOSED':
        return task.proposal ? text.ask.confirm[task.proposal.outcome](task.proposal.proposedBy.name) : text.status.PROPOSED
      case 'AWAITING_APPLICANT':
        return text.ask.waiting
      case 'AWAITING_PROCESS':
        return text.ask.process
      case 'DECIDED':
      case 'CLOSED':
        return text.ask.ended
      default:
        return text.ask.decide(codes.alone(task.product))
    }
  }
  return (
    <section className="why" aria-label={text.ask.region}>
      <p className="why-asked">
        <strong>{asked()}</strong> {text.ask.because((general.has(task.reason) && findingWords(task.findings)) || codes.inline(task.reason))}
      </p>
      {conditions.length > 0 && (
        <ul className="why-conditions">
          {conditions.map((condition) => (
            <ConditionView key={condition.input} condition={condition} />
          ))}
        </ul>
      )}
      {judgement && conditions.length === 0 && judgement.rule?.text?.startsWith('always') && <p className="soft">{text.ask.always}</p>}
      {judgement?.rule?.description && <p className="why-note">“<Stored>{judgement.rule.description}</Stored>”</p>}
      <p className="why-chips">
        {explanation?.policy?.version != null && <Chip>{text.ask.by(String(explanation.policy.version))}</Chip>}
        {task.fourEyes && (
          <Chip icon={Users} title={text.fourEyesHint}>
            {text.fourEyes}
          </Chip>
        )}
        {task.candidateRole === 'senior-reviewer' && <Chip icon={ShieldCheck}>{text.ask.senior}</Chip>}
      </p>
    </section>
  )
}

function ConditionView({ condition }: { condition: Condition }) {
  const text = useText(inboxTexts)
  const codes = useCodes()
  const formats = useFormats()
  const { saw } = condition
  const value = typeof saw === 'number' ? formats.number(saw) : typeof saw === 'string' ? codes.alone(saw) : text.ask.unknown
  return (
    <li>
      <span className="why-input">{text.ask.inputs[condition.input] ?? inputLabel(condition.input)}</span>
      <strong className="why-value num">{value}</strong>
      <span className="why-demands">
        {text.ask.demands} <code>{demandInWords(condition.demands, codes.alone).replace(/^not /, `${text.ask.not} `)}</code>
      </span>
      <Track condition={condition} />
    </li>
  )
}

/** Where a score stands on its scale; a picture of what is said beside it. */
function Track({ condition }: { condition: Condition }) {
  const end = { creditScore: 1000, regionScore: 100 }[condition.input]
  if (end === undefined || typeof condition.saw !== 'number') {
    return null
  }
  const limits = [...condition.demands.matchAll(/\d+(?:\.\d+)?/g)].map((match) => Number(match[0])).filter((limit) => limit <= end)
  return (
    <span className="track" aria-hidden>
      {limits.map((limit) => (
        <i key={limit} style={{ insetInlineStart: `${(limit / end) * 100}%` }} />
      ))}
      <b style={{ insetInlineStart: `${(condition.saw / end) * 100}%` }} />
    </span>
  )
}
