import { button, open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { calls, tell } from './testing/server'

prepare()

const asked = (method: string, path: RegExp) => calls.filter((call) => call.method === method && path.test(call.path)).length
const dialog = async () => within(await screen.findByRole('dialog'))

describe('who approves', () => {
  it('sees in the dialog what they approve', async () => {
    open(`/policies/${(await versionOf('current-account', 'SUBMITTED')).id}`, { as: 'anna', roles: ['rule-approver'] })

    fireEvent.click(await button('Approve'))

    const shown = await dialog()
    await shown.findByText(/changes since Version 2/)
    expect(shown.getByText('Deadline').closest('tr')!.textContent).toContain('4 hours8 hours')
    expect(shown.getByText('< 450')).toBeTruthy()
    expect(shown.getByRole<HTMLButtonElement>('button', { name: 'Approve' }).disabled).toBe(false)
    expect(asked('POST', /approval$/)).toBe(0)
  })

  it('cannot approve what could not be shown', async () => {
    tell('GET', /\/changes$/, { status: 500, body: { status: 500 } })
    open(`/policies/${(await versionOf('current-account', 'SUBMITTED')).id}`, { as: 'anna', roles: ['rule-approver'] })

    fireEvent.click(await button('Approve'))

    const shown = await dialog()
    await shown.findByText('This did not work')
    expect(shown.getByRole<HTMLButtonElement>('button', { name: 'Approve' }).disabled).toBe(true)
  })

  it('sees the difference once more before it comes into force', async () => {
    open(`/policies/${(await versionOf('credit-card', 'APPROVED')).id}`, { as: 'anna', roles: ['rule-approver'] })

    fireEvent.click(await button('Activate'))

    await (await dialog()).findByText(/change.* since Version 1/)
  })
})

describe('what would be lost', () => {
  it('with a draft is named before it is discarded', async () => {
    open(`/policies/${(await versionOf('savings', 'DRAFT')).id}`)

    fireEvent.click(await button('More actions'))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Discard draft' }))

    await (await dialog()).findByText('The first version of this product: there is nothing to compare it with, all of it is new.')
    expect(asked('DELETE', /policies/)).toBe(0)
  })

  it('with text that cannot be saved any more is named before it is dropped', async () => {
    tell('PUT', /\/policies\/[^/]+$/, { status: 409, body: { status: 409, code: 'POLICY_NOT_DRAFT', detail: 'It is no draft any more.' } })
    open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}/terms`)
    const age = await screen.findByLabelText('Minimum age')
    fireEvent.change(age, { target: { value: '19' } })
    fireEvent.blur(age)

    fireEvent.click(await button('Drop it, show what is stored'))

    const shown = await dialog()
    await shown.findByText('1 change that would be lost')
    expect(shown.getByText('Minimum age').closest('tr')!.textContent).toContain('1819')
    fireEvent.click(shown.getByRole('button', { name: 'Cancel' }))
    expect(screen.getByLabelText<HTMLInputElement>('Minimum age').value).toBe('19')
  })

  it('with a shadow is named before it is stopped', async () => {
    open(`/policies/${(await versionOf('current-account', 'SUBMITTED')).id}/rehearsal`, { as: 'anna', roles: ['rule-approver'] })

    fireEvent.click(await button('Stop shadow'))

    const shown = await dialog()
    await shown.findByText(/Compared so far: 212/)
    expect(asked('DELETE', /shadow/)).toBe(0)
    fireEvent.click(shown.getByRole('button', { name: 'Stop shadow' }))
    await waitFor(() => expect(asked('DELETE', /shadow/)).toBe(1))
    await see('Not running')
  })
})
