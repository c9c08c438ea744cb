import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Role } from '../api/session'
import { show } from '../test/render'
import { aTask, anOnboarding, rita, server, Status, views } from '../test/server'
import { InboxPage } from './InboxPage'
import { unsent } from './unsent'

async function open(at: string, answers: Record<string, unknown> = {}, roles?: Role[]) {
  const backend = server({
    'GET /v1/views': { items: views },
    'GET /v1/views/counts': { open: 127 },
    'GET /v1/tasks': { items: [aTask(), aTask({ id: 'b', externalReference: 'CRM-2', status: 'CLAIMED', claimedBy: rita })] },
    'GET /v1/tasks/[ab]': (request: Request) => aTask({ id: request.url.slice(-1) }),
    'GET /onboardings/[^/]*': anOnboarding,
    'GET /explanation': { judgements: [] },
    ...answers,
  })
  show(<InboxPage />, { at, roles })
  return backend
}

afterEach(() => unsent.forget())

it('shows nothing rather than everything where a view is unknown, and says so', async () => {
  const { calls } = await open('/inbox?view=gone')
  expect(await screen.findByText('There is no such view')).toBeTruthy()
  expect(calls.some((call) => call.path === '/v1/tasks')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Show what is open' }))
  expect(await screen.findByText('CRM-1')).toBeTruthy()
})

it('says why there is no list where the views cannot be read', async () => {
  const backend = await open('/inbox', { 'GET /v1/views': new Status(503) })
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(backend.calls.some((call) => call.path === '/v1/tasks')).toBe(false)
  backend.answers['GET /v1/views'] = { items: views }
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('CRM-1')).toBeTruthy()
})

it('asks before a view is deleted', async () => {
  const { calls } = await open('/inbox')
  fireEvent.click(await screen.findByRole('button', { name: 'Delete view Ours' }))
  expect(await screen.findByRole('dialog', { name: 'Delete the view “Ours”?' })).toBeTruthy()
  expect(calls.some((call) => call.method === 'DELETE')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Delete view' }))
  await waitFor(() => expect(calls.some((call) => call.method === 'DELETE')).toBe(true))
})

it('offers an auditor no ticking of rows, no saving and no deleting of views', async () => {
  await open('/inbox?priority=HIGH', {}, ['auditor'])
  await screen.findByText('CRM-1')
  expect([screen.queryByRole('checkbox'), screen.queryByRole('button', { name: 'Save as view' }), screen.queryByRole('button', { name: /Delete view/ })]).toEqual([null, null, null])
})

it('offers a reviewer for several tasks only what they may do with one of them', async () => {
  await open('/inbox')
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Select CRM-1' }))
  const bulk = screen.getByRole('group', { name: 'Selected tasks' })
  expect(within(bulk).getAllByRole('button').map((one) => one.textContent || one.title)).toEqual(['Prioritise', 'Clear selection'])
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select CRM-2' }))
  expect(within(bulk).getAllByRole('button').map((one) => one.textContent || one.title)).toEqual(['Assign', 'Release', 'Prioritise', 'Clear selection'])
})

it('does not call it the last one while the search hides others', async () => {
  await open('/inbox?view=open', { 'GET /v1/tasks/[ab]': aTask({ status: 'CLAIMED', claimedBy: rita }) })
  await screen.findByText('CRM-2')
  fireEvent.change(screen.getByLabelText('Find in this list'), { target: { value: 'CRM-1' } })
  await waitFor(() => expect(screen.queryByText('CRM-2')).toBeNull())
  fireEvent.click(screen.getByText('CRM-1'))
  await screen.findByRole('heading', { level: 1, name: 'CRM-1' })
  await waitFor(() => expect(screen.getByRole('button', { name: 'Release' })).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: /^Reject/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /Risk too high/ }))
  fireEvent.submit(screen.getByRole('form', { name: 'Reject: CRM-1' }))
  expect(await screen.findByText('Nothing more right here')).toBeTruthy()
  expect(screen.queryByText('That was the last one')).toBeNull()
  expect(document.activeElement?.textContent).toBe('Nothing more right here')
  fireEvent.click(within(document.querySelector('.finished') as HTMLElement).getByRole('button', { name: 'Clear filters' }))
  expect(await screen.findByText('CRM-2')).toBeTruthy()
})

it('leaves Enter to the input method', async () => {
  await open('/inbox')
  await screen.findByText('CRM-1')
  const finder = screen.getByLabelText('Find in this list')
  fireEvent.keyDown(finder, { key: 'Enter', isComposing: true })
  fireEvent.keyDown(finder, { key: 'Enter', keyCode: 229 })
  expect(screen.queryByRole('heading', { level: 1, name: 'CRM-1' })).toBeNull()
  fireEvent.keyDown(finder, { key: 'Enter' })
  expect(await screen.findByRole('heading', { level: 1, name: 'CRM-1' })).toBeTruthy()
})

it('finds a product by the name that is shown', async () => {
  const { calls } = await open('/inbox')
  await screen.findByText('CRM-1')
  fireEvent.click(screen.getByRole('button', { name: 'Filter' }))
  fireEvent.change(await screen.findByLabelText('Product'), { target: { value: 'Current account' } })
  fireEvent.click(screen.getByRole('button', { name: 'Show tasks' }))
  await screen.findByRole('button', { name: 'Remove filter: Current account' })
  expect(calls.filter((call) => call.path === '/v1/tasks').at(-1)?.search).toContain('product=current-account')
})

it('counts what is open in the title of the tab, whatever view is shown', async () => {
  await open('/inbox?view=mine')
  await waitFor(() => expect(document.title).toBe('(127) Ours · Inbox · Gangway'))
})
