import { useQuery } from '@tanstack/react-query'
import { Braces, CircleAlert, CircleCheck, CircleMinus, CircleQuestionMark, Clock, Hand, PenLine } from 'lucide-react'
import { useFormats, useText } from '../../i18n'
import { marksSpelledOut } from '../../i18n/bidi'
import { Button } from '../../ui/Button'
import { Chip, type Tone } from '../../ui/Chip'
import { Dialog } from '../../ui/Dialog'
import { ScrollRegion } from '../../ui/ScrollRegion'
import { Quote } from '../../ui/Quote'
import { ErrorState, Skeleton } from '../../ui/State'
import { keys } from '../cache'
import { getEvidence, type OnboardingCheck } from '../calls'
import { useCodes } from '../codes'
import type { Finding, FindingStatus, Task } from '../model'
import { useNames } from '../names'
import { inboxTexts } from '../texts'
import { useCheckName } from '../useCheckName'

const looks: Record<FindingStatus, [Tone, typeof Clock]> = {
  CLEAR: ['good', CircleCheck],
  CONSIDER: ['warn', CircleAlert],
  UNANSWERED: ['bad', CircleQuestionMark],
  WAIVED: ['neutral', CircleMinus],
  SKIPPED: ['neutral', CircleMinus],
}

// What needs a look comes first.
const order: FindingStatus[] = ['CONSIDER', 'UNANSWERED', 'WAIVED', 'CLEAR', 'SKIPPED']

interface ChecksProps {
  task: Task
  /** The process owner's own records of the checks, once they are there. */
  records: readonly OnboardingCheck[] | undefined
  mayResolve: boolean
  onEvidence: (checkType: string) => void
  onResolve: (finding: Finding) => void
}

export function Checks({ task, records, mayResolve, onEvidence, onResolve }: ChecksProps) {
  const text = useText(inboxTexts)
  const findings = [...task.findings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  return (
    <section className="card" aria-label={text.checks.title}>
      <h2>{text.checks.title}</h2>
      <ul className="checks">
        {findings.map((finding) => (
          <li key={finding.checkType}>
            <CheckView
              finding={finding}
              record={records?.find((record) => record.type === finding.checkType)}
              onEvidence={() => onEvidence(finding.checkType)}
              onResolve={mayResolve && finding.status === 'UNANSWERED' ? () => onResolve(finding) : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CheckView({ finding, record, onEvidence, onResolve }: { finding: Finding; record: OnboardingCheck | undefined; onEvidence: () => void; onResolve?: () => void }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const name = useCheckName()(finding.checkType)
  const nameOf = useNames()
  const [tone, icon] = looks[finding.status]
  const resolution = record?.resolution
  const late = finding.lateAnswer
  return (
    <article className="check" aria-label={`${name}: ${text.checks[finding.status]}`} data-status={finding.status}>
      <div className="check-head">
        <h3>{name}</h3>
        <Chip tone={tone} icon={icon}>
          {text.checks[finding.status]}
        </Chip>
        {finding.score != null && (
          <span className="check-score">
            {text.checks.score} <strong className="num">{formats.number(finding.score)}</strong>
          </span>
        )}
        <span className="check-actions">
          <Button size="small" kind="quiet" icon={Braces} aria-label={text.checks.evidenceOf(name)} onClick={onEvidence}>
            <span>{text.checks.evidence}</span>
          </Button>
        </span>
      </div>
      <Reasons reasons={finding.reasons} />
      {finding.status === 'UNANSWERED' && (
        <div className="check-missing">
          {onResolve && (
            <Button size="small" icon={PenLine} onClick={onResolve}>
              {text.checks.resolve}
            </Button>
          )}
          {!!record?.attempts && <p className="soft">{text.checks.asked(record.attempts)}</p>}
        </div>
      )}
      {finding.byHand && (
        <div className="check-aside">
          <Hand className="icon" aria-hidden />
          <div>
            <p>{resolution ? text.checks.byHandBy((resolution.by && nameOf(resolution.by)) ?? text.bar.somebody, formats.dateTime(resolution.at)) : text.checks.byHand}</p>
            {resolution?.evidence && <Quote>{resolution.evidence}</Quote>}
          </div>
        </div>
      )}
      {late && (
        <div className="check-aside" data-tone="info">
          <Clock className="icon" aria-hidden />
          <div>
            <p>{text.checks.late(formats.dateTime(late.receivedAt))}</p>
            <p>
              <strong>{text.checks[late.status]}</strong>
              {late.score != null && ` · ${text.checks.score} ${formats.number(late.score)}`}
            </p>
            <Reasons reasons={late.reasons} />
          </div>
        </div>
      )}
    </article>
  )
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const codes = useCodes()
  return (
    reasons.length > 0 && (
      <ul className="check-reasons">
        {reasons.map((reason) => (
          <li key={reason} title={reason}>
            {codes.alone(reason)}
          </li>
        ))}
      </ul>
    )
  )
}

/** The very events that arrived for one check, as they came. */
export function EvidenceDialog({ task, checkType, onClose }: { task: Task; checkType: string; onClose: () => void }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const name = useCheckName()(checkType)
  const evidence = useQuery({ queryKey: keys.about(task.onboardingId, `evidence/${checkType}`), queryFn: () => getEvidence(task.onboardingId, checkType), staleTime: 0 })
  return (
    <Dialog title={text.checks.evidenceOf(name)} onClose={onClose} size="wide">
      {evidence.isPending && <Skeleton height={140} />}
      {evidence.isError && <ErrorState error={evidence.error} onRetry={() => void evidence.refetch()} />}
      {evidence.data?.items.length === 0 && <p>{text.checks.noEvidence}</p>}
      {evidence.data?.items.map((item) => (
        <article key={item.eventId} className="evidence">
          <header className="evidence-head">
            <code>{item.type}</code>
            <Chip>{text.disposition[item.disposition] ?? item.disposition}</Chip>
            <span className="soft">{text.checks.received(formats.dateTime(item.receivedAt), item.deliveries)}</span>
          </header>
          <ScrollRegion className="evidence-payload" label={item.type}>
            <pre>{marksSpelledOut(JSON.stringify(item.payload, null, 2) ?? '')}</pre>
          </ScrollRegion>
        </article>
      ))}
    </Dialog>
  )
}
