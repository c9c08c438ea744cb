import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useRef, useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Role } from '../../api/session'
import { show } from '../../test/render'
import { aTask, anOnboarding, rita, server, Status, tom } from '../../test/server'
import { useShortcuts } from '../../ui/shortcuts'
import type { Task } from '../model'
import { inboxShortcuts } from '../shortcuts'
import { inboxTexts } from '../texts'
import { unsent } from '../unsent'
import { type CaseHandle, CasePane, type Panel } from './CasePane'

function Desk({ task }: { task: Task }) {
  const theCase = useRef<CaseHandle>(null)
  const wantsFocus = useRef<string | null>(null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const nothing = () => undefined
  useShortcuts(inboxShortcuts(inboxTexts.in('en'), { acts: true, inCase: () => true, step: nothing, open: nothing, close: nothing, select: nothing, filter: nothing, find: nothing, people: nothing, takeNext: nothing, theCase, undo: nothing, views: nothing, view: nothing, names: [] }))
  return <CasePane ref={theCase} id={task.id} row={task} panel={panel} onPanel={setPanel} onDecided={nothing} wantsFocus={wantsFocus} steps={{}} />
}

async function open(task: Task, answers: Record<string, unknown> = {}, how: { roles?: Role[]; language?: 'en' | 'de' } = {}) {
  const backend = server({
    [`GET /v1/tasks/${task.id}`]: task,
    'GET /onboardings/onboarding-a': anOnboarding,
    'GET /explanation': { judgements: [] },
    'GET /reviewers': { items: [{ ...tom, senior: true, holding: 1 }] },
    ...answers,
  })
  show(<Desk task={task} />, how)
  await screen.findByRole('heading', { level: 1, name: 'CRM-1' })
  return backend
}

const key = (name: string) => fireEvent.keyDown(document.body, { key: name })
const proposed = (outcome: 'APPROVE' | 'REJECT') => aTask({ status: 'PROPOSED', fourEyes: true, proposal: { outcome, reasonCode: 'RISK_TOO_HIGH', note: null, proposedBy: tom, proposedAt: '2026-11-20T13:00:00Z' } })

beforeEach(() => unsent.forget())
afterEach(() => unsent.forget())

it('never confirms a proposal by `a`, and says which key does', async () => {
  await open(proposed('REJECT'))
  key('a')
  expect(await screen.findByText('A rejection is proposed here: Y confirms it, R sends it back.')).toBeTruthy()
  expect([unsent.list(), screen.queryByRole('form')]).toEqual([[], null])
})

it('names what is confirmed before it is', async () => {
  await open(proposed('REJECT'))
  key('y')
  expect(await screen.findByText('Tom Weber proposed to reject: risk too high. Enter confirms the rejection.')).toBeTruthy()
  expect(unsent.list()).toEqual([])
  const confirm = screen.getByRole('button', { name: 'Confirm rejection' })
  expect(document.activeElement).toBe(confirm)
  fireEvent.click(confirm)
  expect(unsent.list().map(({ decided, state }) => [decided.confirms, decided.outcome, state])).toEqual([[true, 'REJECT', 'held']])
})

it('offers reasons of the outcome only', async () => {
  await open(aTask({ status: 'CLAIMED', claimedBy: rita }))
  key('a')
  await screen.findByRole('form', { name: 'Approve: CRM-1' })
  expect(screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).value)).toEqual(['DOCUMENTS_VERIFIED'])
})

it('decides nothing while the applicant could not be loaded', async () => {
  await open(aTask(), { 'GET /onboardings/onboarding-a': new Status(404) })
  const approve = await screen.findByRole('button', { name: /^Approve/ })
  await waitFor(() => expect((approve as HTMLButtonElement).disabled).toBe(true))
  expect(screen.getByText(/data could not be loaded, so nothing can be decided now/)).toBeTruthy()
  key('a')
  expect(screen.queryByRole('form', { name: 'Approve: CRM-1' })).toBeNull()
})

it('offers a reviewer no assignment of what is open, and an auditor no comment and no decision', async () => {
  await open(aTask())
  fireEvent.click(screen.getByRole('button', { name: 'More actions' }))
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['PriorityP', 'Follow-upL', 'Copy address', 'Print'])
  expect(screen.getByLabelText('Write a comment')).toBeTruthy()
})

it('only shows things to an auditor', async () => {
  await open(aTask(), {}, { roles: ['auditor'] })
  await screen.findByText('No comments yet.')
  expect(screen.queryByLabelText('Write a comment')).toBeNull()
  expect(screen.queryByRole('button', { name: /Approve|Claim|Ask/ })).toBeNull()
})

it('names the person who entered a result by hand', async () => {
  const task = aTask({ findings: [{ checkType: 'credit', status: 'CLEAR', reasons: [], byHand: true }] })
  await open(task, { 'GET /onboardings/onboarding-a': { ...anOnboarding, checks: [{ type: 'credit', status: 'CLEAR', resolution: { by: 'tom', at: '2026-11-20T13:00:00Z' } }] } })
  expect(await screen.findByText(/Entered by hand by Tom Weber/)).toBeTruthy()
})

it('tells history and timeline in German, with the names of people', async () => {
  await open(
    aTask(),
    {
      'GET /history': { items: [{ at: '2026-11-20T13:00:00Z', kind: 'PROPOSED', by: tom, summary: 'Proposed: REJECT, RISK_TOO_HIGH', details: { outcome: 'REJECT', reasonCode: 'RISK_TOO_HIGH' } }] },
      'GET /timeline': { items: [{ at: '2026-11-20T13:00:00Z', kind: 'review-assigned', summary: 'The review was given to a reviewer', by: 'tom', to: 'tom', reviewId: 'x' }] },
    },
    { language: 'de' },
  )
  fireEvent.click(screen.getByRole('tab', { name: 'Verlauf' }))
  const step = (await screen.findByText(/Entscheidung vorgeschlagen/)).closest('li')
  expect(step?.textContent).toMatch(/Entscheidung vorgeschlagen · Tom Weber.*ErgebnisAblehnenGrundRisiko zu hoch/)
  fireEvent.click(screen.getByRole('tab', { name: 'Zeitleiste' }))
  const entry = (await screen.findByText(/Einer Person zugewiesen/)).closest('li')
  expect(entry?.textContent).toMatch(/Einer Person zugewiesen · Tom Weber.*AnTom Weber$/)
})

it('names the check and what it found where the reason only says that a check was not clear', async () => {
  const findings = [
    { checkType: 'address', status: 'CLEAR' as const, score: 80, reasons: [], byHand: false },
    { checkType: 'credit', status: 'CONSIDER' as const, score: 431, reasons: ['PAYMENT_DEFAULT'], byHand: false },
    { checkType: 'criminal-record', status: 'UNANSWERED' as const, reasons: [], byHand: false },
  ]
  await open(aTask({ findings }))
  expect(screen.getByText('A person is asked because: Credit: score 431, payment default · Criminal record: No answer.', { exact: false })).toBeTruthy()
})

it('keeps a reason of the policy, which says more than the checks', async () => {
  await open(aTask({ reason: 'NEW_TO_COUNTRY', findings: [{ checkType: 'credit', status: 'CONSIDER', score: 431, reasons: [], byHand: false }] }))
  expect(screen.getByText(/A person is asked because: new to country/)).toBeTruthy()
})
