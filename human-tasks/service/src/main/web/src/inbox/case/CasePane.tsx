import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell, RotateCcw } from 'lucide-react'
import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { asProblem } from '../../api/problem'
import { typed } from '../../app/drafts'
import { useMe } from '../../app/me'
import { useFormats, useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { ErrorState, Notice } from '../../ui/State'
import { toast } from '../../ui/toasts'
import { useActions } from '../actions'
import { keys } from '../cache'
import * as calls from '../calls'
import { AskDialog } from '../AskDialog'
import { AssignDialog, PriorityDialog } from '../dialogs'
import { type Finding, nameOf, type Outcome, standingOf, type Task } from '../model'
import { decisionDraft } from '../own'
import { ResolveDialog } from '../ResolveDialog'
import { inboxTexts } from '../texts'
import { FollowUpDialog } from '../TimeDialogs'
import { useReasonsAhead } from '../reasons/suggested'
import { OwnUnsent } from '../unsent/OwnUnsent'
import { useAbout, useNews } from './about'
import { Similar } from '../people/Similar'
import { Applicant, Information } from './Applicant'
import { CaseTitle, CaseTop, LoadingCase, type Steps } from './CaseTop'
import { Checks, EvidenceDialog } from './Checks'
import { type CaseActions, DecisionBar, useStandingWords } from './DecisionBar'
import { ConfirmForm, DecisionForm, SendBackForm } from './DecisionForm'
import { More, type Tab } from './More'
import { Proposals } from './Proposals'
import { Why } from './Why'

export type Panel = Outcome | 'CONFIRM' | 'SEND_BACK'

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
  steps: Steps
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

function Case({ task, panel, onPanel, onDecided, steps, wantsFocus, ref }: CasePaneProps & { task: Task }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
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
  useReasonsAhead(standing.decide && task.reasonCodes.length === 0)
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
  // Nobody decides about somebody whose data they could not see.
  const blind = about.onboarding.isError && !about.onboarding.data
  const seeing = (next: () => void) => (blind ? toast(text.bar.blind, { tone: 'bad' }) : next())
  const deciding = (outcome: Outcome) => seeing(() => void holding(() => onPanel(outcome)))
  const confirm = () => {
    if (standing.confirm && task.proposal && !blind) {
      const { outcome, reasonCode } = task.proposal
      decide({ task, confirms: true, outcome, reasonCode, note: '' })
      onDecided()
    }
  }
  const actions: CaseActions = {
    claim: () => standing.claim && void run(task, () => calls.claim(task), text.bar.claimed),
    release: () => standing.release && void run(task, () => calls.release(task), text.bar.released),
    approve: () => {
      if (standing.confirm && task.proposal) {
        toast(text.bar.keysOf[task.proposal.outcome])
      } else if (standing.decide) {
        deciding('APPROVE')
      }
    },
    reject: () => (standing.sendBack || standing.takeBack ? onPanel('SEND_BACK') : standing.decide && deciding('REJECT')),
    confirm: () => standing.confirm && seeing(() => onPanel('CONFIRM')),
    sendBack: () => (standing.sendBack || standing.takeBack) && onPanel('SEND_BACK'),
    ask: () => standing.ask && void holding(() => setAsking('ask')),
    assign: () => standing.assign && setAsking('assign'),
    priority: () => standing.prioritise && setAsking('priority'),
    followUp: () => standing.followUp && setAsking('followUp'),
    copy: () => void navigator.clipboard.writeText(window.location.href).then(() => toast(text.bar.copied)),
  }
  useImperativeHandle(ref, () => ({
    ...actions,
    comment: () => {
      if (!standing.comment) {
        return
      }
      setTab('comments')
      requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>('.comment-field')?.focus())
    },
    focus: () => heading.current?.focus(),
  }))

  const name = nameOf(task)
  // A form that somebody has typed into does not vanish because the task was taken away.
  const outcome = (panel === 'APPROVE' || panel === 'REJECT') && !standing.ended ? panel : null
  const confirming = panel === 'CONFIRM' && standing.confirm ? task.proposal : null
  const says = useStandingWords(task, standing)
  const returning = panel === 'SEND_BACK' && (standing.sendBack || standing.takeBack)
  const stay = () => {
    onPanel(null)
    heading.current?.focus()
  }
  const refresh = () => queries.invalidateQueries({ queryKey: ['onboarding', task.onboardingId] })
  return (
    <article className="case" aria-label={name} ref={pane}>
      <CaseTop steps={steps}>
        <CaseTitle task={task} ref={heading} />
      </CaseTop>
      <div className="case-body">
        {news.words && (
          <Notice tone="warn" icon={Bell} live action={<Button size="small" onClick={news.dismiss}>{text.changed.dismiss}</Button>}>
            <strong>{text.changed.by}</strong> {news.words}. {text.changed.kept}
          </Notice>
        )}
        <OwnUnsent id={task.id} />
        {task.resumedFor && !standing.ended && <Notice icon={RotateCcw}>{text.resumed[task.resumedFor]}</Notice>}
        <Why task={task} explanation={about.explanation.data} />
        <Proposals task={task} />
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
            <Similar onboardingId={task.onboardingId} />
          </div>
        </div>
        <More task={task} tab={tab} mayComment={standing.comment} onTab={setTab} />
        <p className="case-foot soft">
          {task.dueAt && `${text.sla.due(formats.dateTime(task.dueAt))}. `}
          {task.onboardingDueAt && !standing.ended && `${text.sla.ends(formats.dateTime(task.onboardingDueAt))}.`}
        </p>
      </div>
      <section className="case-bar" aria-label={text.bar.region} tabIndex={-1} data-home>
        {outcome && (
          <DecisionForm
            key={outcome}
            task={task}
            outcome={outcome}
            blocked={blind ? text.bar.blind : standing.mine ? null : (says ?? text.status[task.status])}
            onCancel={stay}
            onDecide={(reasonCode, note) => {
              decide({ task, confirms: false, outcome, reasonCode, note })
              onDecided()
            }}
          />
        )}
        {confirming && <ConfirmForm task={task} proposal={confirming} onConfirm={confirm} onCancel={stay} />}
        {returning && (
          <SendBackForm
            task={task}
            own={standing.takeBack}
            busy={busy}
            onCancel={stay}
            onSend={(note) =>
              void run(task, () => calls.returnProposal(task, note), standing.takeBack ? text.sendBack.taken : text.sendBack.sent).then((changed) => {
                if (changed) {
                  stay()
                }
              })
            }
          />
        )}
        {!outcome && !confirming && !returning && <DecisionBar task={task} standing={standing} actions={{ ...actions, confirm }} blind={blind} busy={busy} />}
      </section>
      {asking === 'ask' && <AskDialog task={task} busy={busy} onClose={done} onAsk={(body) => void then(run(task, () => calls.askApplicant(task, body), text.askApplicant.sent)).then(refresh)} />}
      {asking === 'assign' && <AssignDialog tasks={[task]} busy={busy} onClose={done} onAssign={(person) => void then(run(task, () => calls.assign(task, person.id), text.assign.sent(person.name)))} />}
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
