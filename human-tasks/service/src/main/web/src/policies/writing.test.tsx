import { button, open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { calls } from './testing/server'

prepare()

const table = async () => open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}`)
const terms = async () => open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}/terms`)

describe('an input method', () => {
  it('keeps its Enter in a cell', async () => {
    await table()
    const name = await screen.findByLabelText('Name of rule Rule_AllClear')
    name.focus()
    fireEvent.keyDown(name, { key: 'Enter', keyCode: 229 })
    expect(document.activeElement).toBe(name)
    fireEvent.keyDown(name, { key: 'Enter' })
    expect(document.activeElement).not.toBe(name)
  })

  it('adds no reason before its word is complete', async () => {
    await terms()
    const field = await screen.findByLabelText<HTMLInputElement>('Add a code, Reviewers may give')
    fireEvent.change(field, { target: { value: 'SHOWN_IN_BRANCH' } })
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
    expect(field.value).toBe('SHOWN_IN_BRANCH')
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(field.value).toBe('')
  })

  it('does not start a rehearsal with the Enter of a word', async () => {
    open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}/rehearsal`)
    const field = await screen.findByLabelText('Last decisions')
    expect(fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })).toBe(false)
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true)
  })
})

describe('what is too long', () => {
  it('is counted and not cut in the name of a product', async () => {
    await terms()
    const name = await screen.findByLabelText<HTMLInputElement>('Displayed name')
    fireEvent.change(name, { target: { value: 'n'.repeat(104) } })
    await see(/^4 characters too many: at most 100 can be sent/)
    expect(name.value).toHaveLength(104)
    expect(name.getAttribute('aria-invalid')).toBe('true')
  })

  it('is not sent as the reason of a rejection', async () => {
    open(`/policies/${(await versionOf('current-account', 'SUBMITTED')).id}`, { as: 'tom', roles: ['rule-approver'] })
    fireEvent.click(await button(/Reject/))
    const dialog = within(await screen.findByRole('dialog'))
    const reason = dialog.getByRole<HTMLTextAreaElement>('textbox')
    fireEvent.change(reason, { target: { value: 'r'.repeat(501) } })
    fireEvent.submit(reason.closest('form')!)
    expect(dialog.getByText(/^1 characters too many/)).toBeTruthy()
    expect(reason.value).toHaveLength(501)
    expect(calls.some(({ path }) => path.endsWith('/rejection'))).toBe(false)
    fireEvent.change(reason, { target: { value: 'Too strict for students.' } })
    fireEvent.submit(reason.closest('form')!)
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/rejection'))).toBe(true))
  })

  it('is counted in the note of a rule', async () => {
    await table()
    const note = await screen.findByLabelText<HTMLTextAreaElement>('Note on rule Rule_AllClear')
    expect(note.hasAttribute('aria-invalid')).toBe(false)
    fireEvent.change(note, { target: { value: 'x'.repeat(510) } })
    await see(/^10 characters too many: at most 500/)
  })
})
