import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Role } from '../../api/session'
import { show } from '../../test/render'
import { aTask, anOnboarding, rita, server, Status, views } from '../../test/server'
import { InboxPage } from '../InboxPage'
import { unsent } from '../unsent'

function open(next: unknown, roles?: Role[]) {
  const backend = server({
    'GET /v1/views': { items: views },
    'GET /v1/views/counts': { open: 2 },
    'GET /v1/tasks': { items: [aTask()] },
    'GET /v1/tasks/b': aTask({ id: 'b', externalReference: 'CRM-2', status: 'CLAIMED', claimedBy: rita }),
    'GET /onboardings/[^/]*': anOnboarding,
    'GET /explanation': { judgements: [] },
    'POST /v1/tasks/next': next,
  })
  show(<InboxPage />, { roles })
  return backend
}

afterEach(() => unsent.forget())

it('takes the next case by one key and opens it, though the list does not show it', async () => {
  const { calls } = open(aTask({ id: 'b', externalReference: 'CRM-2', status: 'CLAIMED', claimedBy: rita }))
  await screen.findByText('CRM-1')
  fireEvent.keyDown(document.body, { key: 'n' })
  expect(await screen.findByRole('heading', { level: 1, name: 'CRM-2' })).toBeTruthy()
  expect(screen.getByText(/CRM-2.* is yours/)).toBeTruthy()
  expect(calls.find((call) => call.path === '/v1/tasks/next')?.body).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})

it('says that nothing waits', async () => {
  open(undefined)
  fireEvent.click(await screen.findByRole('button', { name: 'Take next' }))
  expect(await screen.findByText(/Nothing waits for you/)).toBeTruthy()
})

it('repeats the same call where nobody knows what became of it, and a new one afterwards', async () => {
  const { calls, answers } = open(new Status(503))
  const button = await screen.findByRole('button', { name: 'Take next' })
  const ids = () => calls.filter((call) => call.path === '/v1/tasks/next').map((call) => (call.body as { id: string }).id)
  fireEvent.click(button)
  await waitFor(() => expect([ids().length, (button as HTMLButtonElement).disabled]).toEqual([1, false]))
  answers['POST /v1/tasks/next'] = undefined
  fireEvent.click(button)
  await waitFor(() => expect([ids().length, (button as HTMLButtonElement).disabled]).toEqual([2, false]))
  fireEvent.click(button)
  await waitFor(() => expect(ids()).toHaveLength(3))
  const [first, second, third] = ids()
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

it('offers an auditor nothing to take', async () => {
  open(undefined, ['auditor'])
  await screen.findByText('CRM-1')
  expect(screen.queryByRole('button', { name: 'Take next' })).toBeNull()
})
