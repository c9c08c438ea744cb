import { CalendarClock, ChevronsUp, CircleCheck, CircleX, Ellipsis, Hand, Link2, MessageCircleQuestion, Printer, Undo2, UserRoundPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe } from '../../app/me'
import { useFormats, useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { Menu, MenuItem } from '../../ui/Menu'
import type { Outcome, Standing, Task } from '../model'
import { printTexts } from '../print/texts'
import { inboxTexts } from '../texts'

export interface CaseActions {
  claim: () => void
  release: () => void
  /** Opens the form. Never confirms what somebody else proposed. */
  approve: () => void
  reject: () => void
  confirm: () => void
  sendBack: () => void
  ask: () => void
  assign: () => void
  priority: () => void
  followUp: () => void
  copy: () => void
}

/** What can be done with the case now; always at the foot of it. */
export function DecisionBar({ task, standing, actions, blind, busy }: { task: Task; standing: Standing; actions: CaseActions; blind: boolean; busy: boolean }) {
  const text = useText(inboxTexts)
  const words = useStandingWords(task, standing)
  const says = blind && (standing.decide || standing.confirm) ? text.bar.blind : words
  const off = busy || blind
  return (
    <div className="bar">
      {says && <p className="bar-says" role={blind ? 'alert' : undefined}>{says}</p>}
      <div className="bar-buttons">
        {standing.decide && (
          <>
            <Button kind="good" icon={CircleCheck} shortcut="a" disabled={off} onClick={actions.approve}>
              {task.fourEyes ? text.bar.proposeApproval : text.bar.approve}
            </Button>
            <Button kind="bad-quiet" icon={CircleX} shortcut="r" disabled={off} onClick={actions.reject}>
              {task.fourEyes ? text.bar.proposeRejection : text.bar.reject}
            </Button>
          </>
        )}
        {standing.confirm && task.proposal && <ConfirmButtons outcome={task.proposal.outcome} actions={actions} blind={blind} busy={busy} />}
        {standing.sendBack && !standing.confirm && <SendBackButton actions={actions} busy={busy} />}
        {standing.takeBack && (
          <Button icon={Undo2} shortcut="r" disabled={busy} onClick={actions.sendBack}>
            {text.bar.takeBack}
          </Button>
        )}
        {standing.ask && (
          <Button icon={MessageCircleQuestion} shortcut="i" disabled={busy} onClick={actions.ask}>
            {text.bar.ask}
          </Button>
        )}
        {standing.claim && (
          <Button icon={Hand} shortcut="c" disabled={busy} onClick={actions.claim}>
            {text.bar.claim}
          </Button>
        )}
        {standing.release && (
          <Button kind="quiet" shortcut="e" disabled={busy} onClick={actions.release}>
            {text.bar.release}
          </Button>
        )}
        <More standing={standing} actions={actions} />
      </div>
    </div>
  )
}

function ConfirmButtons({ outcome, actions, blind, busy }: { outcome: Outcome; actions: CaseActions; blind: boolean; busy: boolean }) {
  const text = useText(inboxTexts)
  return (
    <>
      <Button kind={outcome === 'APPROVE' ? 'good' : 'bad'} icon={outcome === 'APPROVE' ? CircleCheck : CircleX} shortcut="y" disabled={busy || blind} onClick={actions.confirm}>
        {text.bar.confirm[outcome]}
      </Button>
      <SendBackButton actions={actions} busy={busy} />
    </>
  )
}

function SendBackButton({ actions, busy }: { actions: CaseActions; busy: boolean }) {
  const text = useText(inboxTexts)
  return (
    <Button icon={Undo2} shortcut="r" disabled={busy} onClick={actions.sendBack}>
      {text.bar.sendBack}
    </Button>
  )
}

function More({ standing, actions }: { standing: Standing; actions: CaseActions }) {
  const text = useText(inboxTexts)
  const { print } = useText(printTexts)
  const item = (icon: typeof Link2, label: string, run: () => void, allowed: boolean, close: () => void, key?: string): ReactNode =>
    allowed && (
      <MenuItem
        icon={icon}
        note={key && <kbd>{key}</kbd>}
        onChoose={() => {
          close()
          run()
        }}
      >
        {label}
      </MenuItem>
    )
  return (
    <span className="bar-more">
      <Menu label={text.bar.more} icon={Ellipsis} up kind="plain">
        {(close) => (
          <>
            {item(UserRoundPlus, text.bar.assign, actions.assign, standing.assign, close, 'S')}
            {item(ChevronsUp, text.bar.priority, actions.priority, standing.prioritise, close, 'P')}
            {item(CalendarClock, text.bar.followUp, actions.followUp, standing.followUp, close, 'L')}
            {item(Link2, text.bar.copy, actions.copy, true, close)}
            {item(Printer, print, () => window.print(), true, close)}
          </>
        )}
      </Menu>
    </span>
  )
}

/** One sentence where the buttons alone would leave a question. */
export function useStandingWords(task: Task, standing: Standing): string | null {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const me = useMe()
  if (task.decision) {
    const who = task.claimedBy?.id === me.id ? text.you : (task.claimedBy?.name ?? text.bar.somebody)
    return text.bar.decided[task.decision.outcome](who, formats.dateTime(task.decision.decidedAt))
  }
  if (task.status === 'CLOSED') {
    return text.bar.closed[task.closeReason ?? ''] ?? text.status.CLOSED
  }
  if (task.status === 'AWAITING_APPLICANT') {
    return task.informationRequest ? text.bar.waits(formats.dateTime(task.informationRequest.until)) : text.status.AWAITING_APPLICANT
  }
  if (task.status === 'AWAITING_PROCESS') {
    return text.bar.process
  }
  if (standing.takeBack) {
    return text.bar.yours
  }
  if (task.status === 'CLAIMED' && !standing.mine && task.claimedBy) {
    return text.bar.heldBy(task.claimedBy.name)
  }
  if (standing.needsSenior) {
    return text.bar.notEligible
  }
  if (task.status === 'PROPOSED' && task.claimedBy && !standing.sendBack && task.claimedBy.id !== me.id) {
    return text.bar.heldBy(task.claimedBy.name)
  }
  if (standing.sendBack && !standing.confirm) {
    return text.bar.seniorReason
  }
  return standing.decide || standing.confirm ? null : text.bar.readOnly
}
