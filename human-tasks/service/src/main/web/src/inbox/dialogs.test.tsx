import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { show } from '../test/render'
import { aTask, rita, server, tom } from '../test/server'
import { AskDialog } from './AskDialog'
import { AssignDialog, DeleteViewDialog } from './dialogs'
import { ResolveDialog } from './ResolveDialog'

const quiet = { busy: false, onClose: () => undefined }
const type = (label: string, words: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: words } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('asks the applicant in the very words that were typed', () => {
  const onAsk = vi.fn()
  show(<AskDialog {...quiet} task={aTask()} onAsk={onAsk} />)
  type('Something else', '3 payslips, 2024 tax return; справка о доходах')
  type('Message to the applicant (optional)', 'Please send them by Friday.')
  press('Ask applicant')
  expect(onAsk).toHaveBeenCalledExactlyOnceWith({ items: ['OTHER'], message: '3 payslips, 2024 tax return; справка о доходах\n\nPlease send them by Friday.', until: expect.any(String) })
})

it('cuts nothing that is pasted, counts it, and does not send it', () => {
  const onAsk = vi.fn()
  show(<AskDialog {...quiet} task={aTask({ id: 'long' })} onAsk={onAsk} />)
  fireEvent.click(screen.getByLabelText('Proof of address'))
  type('Message to the applicant (optional)', 'x'.repeat(2_130))
  expect((screen.getByLabelText('Message to the applicant (optional)') as HTMLTextAreaElement).value).toHaveLength(2_130)
  expect(screen.getByText(/130 characters too many/)).toBeTruthy()
  press('Ask applicant')
  expect(onAsk).not.toHaveBeenCalled()
  type('Message to the applicant (optional)', 'x'.repeat(1_900))
  expect(screen.getByText('1,900 of 2,000 characters')).toBeTruthy()
  press('Ask applicant')
  expect(onAsk).toHaveBeenCalledOnce()
})

it('resolves a check with remarks as they are shown, and with none that are no codes', () => {
  const onResolve = vi.fn()
  show(<ResolveDialog {...quiet} task={aTask()} finding={{ checkType: 'credit', status: 'UNANSWERED', reasons: [], byHand: false }} onResolve={onResolve} />)
  type('Evidence', 'By phone, reference 4711.')
  type('Remarks (optional)', 'Payment default, задолженность')
  expect(screen.getByText('Recorded as PAYMENT_DEFAULT')).toBeTruthy()
  press('Resolve check')
  expect(onResolve).not.toHaveBeenCalled()
  expect(screen.getByText(/Not a code: задолженность/)).toBeTruthy()
  type('Remarks (optional)', 'Payment default')
  press('Resolve check')
  expect(onResolve).toHaveBeenCalledWith(expect.objectContaining({ reasons: ['PAYMENT_DEFAULT'], evidence: 'By phone, reference 4711.' }))
})

it('offers only people who may decide the task', async () => {
  server({ 'GET /reviewers': { items: [{ ...rita, senior: false, holding: 1 }, { ...tom, senior: true, holding: 2 }] } })
  show(<AssignDialog {...quiet} tasks={[aTask({ candidateRole: 'senior-reviewer' })]} onAssign={() => undefined} />)
  const [first, second] = (await screen.findAllByRole('radio')) as HTMLInputElement[]
  expect([first?.disabled, second?.disabled]).toEqual([true, false])
  expect(screen.getByText('may not decide this')).toBeTruthy()
})

it('asks before a shared view is deleted for everybody', () => {
  const onDelete = vi.fn()
  show(<DeleteViewDialog view={{ id: 'v', name: 'Ours', builtIn: false, shared: true, owner: null, query: '', count: 0 }} onClose={() => undefined} onDelete={onDelete} />)
  expect(screen.getByText(/nobody in your organisation will have it any more/)).toBeTruthy()
  expect(onDelete).not.toHaveBeenCalled()
  press('Delete view')
  expect(onDelete).toHaveBeenCalledOnce()
})
