import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { show } from '../../test/render'
import { aTask, rita } from '../../test/server'
import { DecisionForm } from '../case/DecisionForm'
import type { Outcome, Task } from '../model'
import { suggestionsOf } from './suggested'

function form(task: Partial<Task> = {}, outcome: Outcome = 'REJECT', roles: ('reviewer' | 'senior-reviewer')[] = ['reviewer']) {
  const decided: string[] = []
  show(<DecisionForm task={aTask({ reasonCodes: [], claimedBy: rita, ...task })} outcome={outcome} blocked={null} onDecide={(code) => decided.push(code)} onCancel={() => undefined} />, { roles })
  return decided
}
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key })
const send = () => fireEvent.submit(screen.getByRole('form'))

it('suggests what was given lately, then what Gangway knows, each once and for its outcome', () => {
  const { APPROVE, REJECT } = suggestionsOf({ approve: ['BRANCH_VOUCHES', 'RISK_ACCEPTED'], reject: [] })
  expect(APPROVE).toEqual(['BRANCH_VOUCHES', 'RISK_ACCEPTED', 'DOCUMENTS_VERIFIED', 'IDENTITY_CONFIRMED'])
  expect(REJECT).toContain('FRAUD_SUSPECTED')
  expect(REJECT).not.toContain('DOCUMENTS_VERIFIED')
  expect(suggestionsOf({ approve: Array.from({ length: 12 }, (_, n) => `CODE_${n}`), reject: [] }).APPROVE).toHaveLength(8)
})

it('takes a number and Enter where the policy names no reasons', () => {
  const decided = form()
  press('2')
  send()
  expect(decided).toEqual(['FRAUD_SUSPECTED'])
})

it('still takes a reason of one’s own', async () => {
  const decided = form()
  const count = screen.getAllByRole('radio').length
  press(String(count))
  const field = await screen.findByLabelText('Reason code')
  await waitFor(() => expect(document.activeElement).toBe(field))
  send()
  expect(decided).toEqual([])
  expect(screen.getByRole('alert').textContent).toBe('Choose a reason.')
  fireEvent.change(field, { target: { value: 'selfie blurred' } })
  expect(screen.getByText('Recorded as SELFIE_BLURRED')).toBeTruthy()
  send()
  expect(decided).toEqual(['SELFIE_BLURRED'])
})

it('leaves a senior’s reason to seniors, chosen or written', () => {
  const decided = form({ seniorReasonCodes: ['FRAUD_SUSPECTED'] })
  expect((screen.getByRole('radio', { name: /Fraud suspected/ }) as HTMLInputElement).disabled).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: /Another reason/ }))
  fireEvent.change(screen.getByLabelText('Reason code'), { target: { value: 'fraud suspected' } })
  send()
  expect(decided).toEqual([])
  expect(screen.getByRole('alert')).toBeTruthy()
})

it('has the policy’s reasons alone where there are any', () => {
  form({ reasonCodes: ['RISK_TOO_HIGH', 'INCOME_TOO_LOW'] })
  expect(screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).value)).toEqual(['RISK_TOO_HIGH', 'INCOME_TOO_LOW'])
})
