import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft, Bell, CalendarClock, ChevronDown, ChevronsUp, ChevronUp, RotateCcw } from 'lucide-react'
import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { asProblem } from '../../api/problem'
import { typed } from '../../app/drafts'
import { useMe } from '../../app/me'
import { useFormats, useText } from '../../i18n'
import { Button, IconButton } from '../../ui/Button'
import { Chip, type Tone } from '../../ui/Chip'
import { useSettled } from '../../ui/hooks'
import { ErrorState, Notice, Skeleton } from '../../ui/State'
import { toast } from '../../ui/toasts'
import { decisionDraft, isOwnDoing, useActions } from '../actions'
import { keys } from '../cache'
import * as calls from '../calls'
import { changesBetween } from '../changes'
import { useCodes } from '../codes'
import { AskDialog, AssignDialog, FollowUpDialog, PriorityDialog, ResolveDialog } from '../dialogs'
import { type Finding, nameOf, type Outcome, standingOf, type Task, type TaskStatus } from '../model'
import { SlaChip } from '../SlaChip'
import { inboxTexts } from '../texts'
import { Applicant, Information } from './Applicant'
import { Checks, EvidenceDialog } from './Checks'
import { type CaseActions, DecisionBar, useStandingWords } from './DecisionBar'
import { DecisionForm, SendBackForm } from './DecisionForm'
import { More, type Tab } from './More'
import { Why } from './Why'

export type Panel = Outcome | 'SEND_BACK'

/** What the keyboard may ask of the open case. */
export interface CaseHandle extends CaseActions {
  comment: () => void
  focus: () => void
}

interface CasePaneProps {
  id: string
  /** The list's row, shown until the task itself has been read. */
  row: Task | undefined
  panel: Panel | null
  onPanel: (panel: Panel | null) => void
  /** A decision was made: go on with the next case. */
  onDecided: () => void
  reopen: (id: string) => void
  steps: { previous?: () => void; next?: () => void; back?: () => void }
  /** The case that shall have the focus as soon as it is there. */
  wantsFocus: RefObject<string | null>
  ref: Ref<CaseHandle>
}

export function CasePane(props: CasePaneProps) {
  const text = useText(inboxTexts)
  const { id, row } = props
  const task = useQuery({ queryKey: keys.task(id), queryFn: ({ signal }) => calls.getTask(id, signal), placeholderData: row, staleTime: 0 })
  if (task.isError && (!task.data || asProblem(task.error).status === 404)) {
    return (
      <article className="case" aria-label={text.keys.case}>
        <CaseTop {...props} />
        <ErrorState error={task.error} onRetry={() => void task.refetch()} />
      </article>
    )
  }
  return task.data ? <Case key={id} task={task.data} {...props} /> : <LoadingCase {...props} />
}

type Asking = 'ask' | 'assign' | 'priority' | 'followUp' | { resolve: Finding } | { evidence: string } | null

function Case({ task, panel, onPanel, onDecided, reopen, steps, wantsFocus, ref }: CasePaneProps & { task: Task }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const codes = useCodes()
  const me = useMe()
  const queries = useQueryClient()
  const { run, busy, decide } = useActions()
  const [asking, setAsking] = useState<Asking>(null)
  const [tab, setTab] = useState<Tab>('comments')
  const heading = useRef<HTMLHeadingElement>(null)
  const pane = useRef<HTMLElement>(null)
  const standing = standingOf(task, me)
  useEffect(() => {
    if (wantsFocus.current === task.id) {
      wantsFocus.current = null
      heading.current?.focus()
    }
  }, [task.id, wantsFocus])
  const about = useAbout(task)
  const news = useNews(task)

  const done = () => setAsking(null)
  const then = async (action: Promise<Task | null>) => {
    if (await action) {
      done()
    }
  }
  // Whoever begins to decide an open task takes it first, so that a lost race is known before anything is typed.
  const holding = async (next: () => void) => {
    const held = standing.mine || (standing.claim && (await run(task, () => calls.claim(task))))
    if (held || typed(decisionDraft(task.id), { note: '' }).note !== '') {
      next()
    }
  }
  const actions: CaseActions = {
    claim: () => standing.claim && void run(task, () => calls.claim(task), text.bar.claimed),
    release: () => standing.release && void run(task, () => calls.release(task), text.bar.released),
    approve: () => (standing.confirm ? actions.confirm() : standing.decide && void holding(() => onPanel('APPROVE'))),
    reject: () => (standing.sendBack || standing.takeBack ? onPanel('SEND_BACK') : standing.decide && void holding(() => onPanel('REJECT'))),
    confirm: () => {
      if (standing.confirm && task.proposal) {
        const { outcome, reasonCode } = task.proposal
        decide({ task, confirms: true, outcome, reasonCode, note: '' }, reopen)
        onDecided()
      }
    },
    sendBack: () => (standing.sendBack || standing.takeBack) && onPanel('SEND_BACK'),
    ask: () => standing.ask && void holding(() => setAsking('ask')),
    assign: () => standing.assign && setAsking('assign'),
    priority: () => standing.change && setAsking('priority'),
    followUp: () => standing.change && setAsking('followUp'),
    copy: () => void navigator.clipboard.writeText(window.location.href).then(() => toast(text.bar.copied)),
  }
  useImperativeHandle(ref, () => ({
    ...actions,
    comment: () => {
      setTab('comments')
      requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>('.comment-field')?.focus())
    },
    focus: () => heading.current?.focus(),
  }))

  const name = nameOf(task)
  // A form that somebody has typed into does not vanish because the task was taken away.
  const deciding = panel !== null && panel !== 'SEND_BACK' && !standing.ended ? panel : null
  const says = useStandingWords(task, standing)
  const returning = panel === 'SEND_BACK' && (standing.sendBack || standing.takeBack)
  const refresh = () => queries.invalidateQueries({ queryKey: ['onboarding', task.onboardingId] })
  return (
    <article className="case" aria-label={name} ref={pane}>
      <CaseTop steps={steps}>
        <div className="case-title">
          <h1 ref={heading} tabIndex={-1}>
            {name}
          </h1>
          <span className="case-product">{codes.alone(task.product)}</span>
          <span className="case-chips">
            <StatusChip task={task} />
            {task.priority !== 'NORMAL' && (
              <Chip tone={task.priority === 'HIGH' ? 'warn' : 'neutral'} icon={task.priority === 'HIGH' ? ChevronsUp : ChevronDown}>
                {text.priorityOf(text.priority[task.priority])}
              </Chip>
            )}
            {!standing.ended && task.status !== 'AWAITING_APPLICANT' && task.status !== 'AWAITING_PROCESS' && <SlaChip task={task} />}
            {task.followUpAt && !standing.ended && (
              <Chip icon={CalendarClock} tone="plain">
                {text.followUp.due(formats.dateTime(task.followUpAt))}
              </Chip>
            )}
          </span>
        </div>
      </CaseTop>
      <div className="case-body">
        {news.words && (
          <Notice tone="warn" icon={Bell} live action={<Button size="small" onClick={news.dismiss}>{text.changed.dismiss}</Button>}>
            <strong>{text.changed.by}</strong> {news.words}. {text.changed.kept}
          </Notice>
        )}
        {task.resumedFor && !standing.ended && <Notice icon={RotateCcw}>{text.resumed[task.resumedFor]}</Notice>}
        <Why task={task} explanation={about.explanation.data} />
        <ProposalCard task={task} />
        <div className="case-columns">
          <div className="case-column">
            <Checks
              task={task}
              records={about.onboarding.data?.checks}
              mayResolve={standing.resolve}
              onEvidence={(checkType) => setAsking({ evidence: checkType })}
              onResolve={(finding) => void holding(() => setAsking({ resolve: finding }))}
            />
            <Information entries={about.information.data?.items} />
          </div>
          <div className="case-column">
            {about.onboarding.isError ? (
              <section className="card" aria-label={text.applicant.title}>
                <h2>{text.applicant.title}</h2>
                <ErrorState error={about.onboarding.error} onRetry={() => void about.onboarding.refetch()} />
              </section>
            ) : (
              <Applicant onboarding={about.onboarding.data} />
            )}
          </div>
        </div>
        <More task={task} tab={tab} onTab={setTab} />
        <p className="case-foot soft">
          {task.dueAt && `${text.sla.due(formats.dateTime(task.dueAt))}. `}
          {task.onboardingDueAt && !standing.ended && `${text.sla.ends(formats.dateTime(task.onboardingDueAt))}.`}
        </p>
      </div>
      <section className="case-bar" aria-label={text.bar.region}>
        {deciding && (
          <DecisionForm
            task={task}
            outcome={deciding}
            blocked={standing.mine ? null : (says ?? text.status[task.status])}
            onCancel={() => {
              onPanel(null)
              heading.current?.focus()
            }}
            onDecide={(reasonCode, note) => {
              decide({ task, confirms: false, outcome: deciding, reasonCode, note }, reopen)
              onDecided()
            }}
          />
        )}
        {returning && (
          <SendBackForm
            task={task}
            own={standing.takeBack}
            busy={busy}
            onCancel={() => {
              onPanel(null)
              heading.current?.focus()
            }}
            onSend={(note) =>
              void run(task, () => calls.returnProposal(task, note), standing.takeBack ? text.sendBack.taken : text.sendBack.sent).then((changed) => {
                if (changed) {
                  onPanel(null)
                }
              })
            }
          />
        )}
        {!deciding && !returning && <DecisionBar task={task} standing={standing} actions={actions} busy={busy} />}
      </section>
      {asking === 'ask' && <AskDialog task={task} busy={busy} onClose={done} onAsk={(body) => void then(run(task, () => calls.askApplicant(task, body), text.askApplicant.sent)).then(refresh)} />}
      {asking === 'assign' && <AssignDialog busy={busy} onClose={done} onAssign={(person) => void then(run(task, () => calls.assign(task, person.id), text.assign.sent(person.name)))} />}
      {asking === 'priority' && <PriorityDialog now={task.priority} busy={busy} onClose={done} onChoose={(priority) => void then(run(task, () => calls.setPriority(task, priority), text.prioritise.sent(text.priority[priority])))} />}
      {asking === 'followUp' && (
        <FollowUpDialog task={task} busy={busy} onClose={done} onChoose={(at) => void then(run(task, () => calls.setFollowUp(task, at), at ? text.followUp.sent(formats.dateTime(at)) : text.followUp.cleared))} />
      )}
      {asking !== null && typeof asking === 'object' && 'resolve' in asking && (
        <ResolveDialog task={task} finding={asking.resolve} busy={busy} onClose={done} onResolve={(body) => void then(run(task, () => calls.resolveCheck(task, body), text.resolve.sent)).then(refresh)} />
      )}
      {asking !== null && typeof asking === 'object' && 'evidence' in asking && <EvidenceDialog task={task} checkType={asking.evidence} onClose={done} />}
    </article>
  )
}

/** What onboarding-api knows; asked only when the person stays for a moment, so that leafing through is cheap. */
function useAbout(task: Task) {
  const id = task.onboardingId
  const stays = useSettled(id, 120) === id
  const options = { enabled: stays, staleTime: 15_000 }
  const onboarding = useQuery({ queryKey: keys.about(id, 'onboarding'), queryFn: ({ signal }) => calls.getOnboarding(id, signal), ...options })
  const explanation = useQuery({ queryKey: keys.about(id, 'explanation'), queryFn: ({ signal }) => calls.getExplanation(id, signal), ...options })
  const information = useQuery({ queryKey: keys.about(id, 'information'), queryFn: ({ signal }) => calls.getInformation(id, signal), ...options })
  const queries = useQueryClient()
  const version = useRef(task.version)
  useEffect(() => {
    if (version.current !== task.version) {
      version.current = task.version
      void queries.invalidateQueries({ queryKey: ['onboarding', id] })
    }
  }, [task.version, id, queries])
  return { onboarding, explanation, information }
}

/** What others changed since the person last took notice, in words. */
function useNews(task: Task): { words: string | null; dismiss: () => void } {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const [seen, setSeen] = useState(task)
  if (task.version !== seen.version && isOwnDoing(task)) {
    setSeen(task)
  }
  const said = changesBetween(seen, task).filter((change) => change !== 'comments')
  const words = said.map((change) => {
    switch (change) {
      case 'status':
        return text.changed.status(text.status[task.status])
      case 'holder':
        return task.claimedBy ? text.changed.holder(task.claimedBy.name) : text.changed.nobody
      case 'priority':
        return text.changed.priority(text.priority[task.priority])
      default:
        return text.changed[change]
    }
  })
  return { words: words.length > 0 ? formats.list(words) : null, dismiss: () => setSeen(task) }
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
  const holder = task.status === 'CLAIMED' && task.claimedBy ? `: ${task.claimedBy.id === me.id ? text.you : task.claimedBy.name}` : ''
  const rejected = task.decision?.outcome === 'REJECT'
  return (
    <Chip tone={rejected ? 'bad' : statusTones[task.status]}>
      {task.decision ? text.done[task.decision.outcome] : text.status[task.status]}
      {holder}
    </Chip>
  )
}

/** The proposal that waits for a second person, and those that did not stand. */
function ProposalCard({ task }: { task: Task }) {
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
              · {task.proposal.proposedBy.name} · {codes.alone(task.proposal.reasonCode)} · {formats.dateTime(task.proposal.proposedAt)}
            </span>
          </p>
          {task.proposal.note && <blockquote>{task.proposal.note}</blockquote>}
        </div>
      )}
    </section>
  )
}

function CaseTop({ steps, children }: Pick<CasePaneProps, 'steps'> & { children?: React.ReactNode }) {
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

function LoadingCase({ steps }: Pick<CasePaneProps, 'steps'>) {
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
