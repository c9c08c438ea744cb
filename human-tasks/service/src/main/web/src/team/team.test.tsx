import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Role } from '../api/session'
import { show } from '../test/render'
import { aTask, rita, server, tom } from '../test/server'
import { TeamPage } from './TeamPage'

const nothing = { tasks: 0, overdue: 0, toConfirm: 0, awaiting: 0, oldestSince: null, averageSince: null }
const team = {
  unassigned: { ...nothing, tasks: 12, overdue: 3, oldestSince: new Date(Date.now() - 50 * 3_600_000).toISOString(), averageSince: new Date(Date.now() - 5 * 3_600_000).toISOString() },
  members: [
    { ...rita, senior: true, load: nothing, returned: 0 },
    { ...tom, senior: false, load: { ...nothing, tasks: 2 }, returned: 1 },
  ],
}

function open(roles: Role[], at = '/team', language: 'en' | 'de' = 'en') {
  const backend = server({
    'GET /v1/team': team,
    'GET /v1/tasks': (request: Request) => ({ items: request.url.includes('returnedTo') ? [aTask({ id: 'c', externalReference: 'CRM-3' })] : [aTask({ status: 'CLAIMED', claimedBy: tom }), aTask({ id: 'b', externalReference: 'CRM-2', status: 'CLAIMED', claimedBy: tom })] }),
    'GET /v1/reviewers': { items: [{ ...rita, senior: true, holding: 0 }] },
    'POST /bulk/assignment': { results: [{ id: 'a', outcome: 'DONE', task: aTask() }, { id: 'b', outcome: 'REFUSED', code: 'TASK_CHANGED' }] },
  })
  show(<TeamPage />, { roles, at, language })
  return backend
}
const cells = async (name: RegExp) => within(await screen.findByRole('row', { name })).getAllByRole('cell').map((cell) => cell.textContent)

it('says who has what and how long it has waited', async () => {
  open(['senior-reviewer'])
  expect(await cells(/Not assigned/)).toEqual(['12', '3', '0', '0', '2 d', '5 h', '0'])
  expect(await cells(/Tom Weber/)).toEqual(['2', '0', '0', '0', '–', '–', '1'])
  expect(screen.getByText('Senior')).toBeTruthy()
})

it('gives several cases to somebody else by keys, and keeps what was refused', async () => {
  const { calls } = open(['senior-reviewer'])
  await screen.findByText('Tom Weber')
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.activeElement as Element, { key: 'j' })
  fireEvent.keyDown(document.activeElement as Element, { key: 'j' })
  expect(document.activeElement?.textContent).toBe('Tom Weber')
  fireEvent.click(document.activeElement as Element)
  await screen.findByText('CRM-2')
  expect(calls.some((call) => call.path === '/v1/tasks' && call.search.includes('assignee=tom'))).toBe(true)
  expect(await screen.findByText('CRM-3')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'x' })
  expect(screen.getByText('2 selected')).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 's' })
  fireEvent.click(await screen.findByRole('radio', { name: /Rita Castillo/ }))
  fireEvent.submit(screen.getByRole('radio', { name: /Rita Castillo/ }).closest('form') as HTMLFormElement)
  expect(await screen.findByText(/The task has changed in the meantime/)).toBeTruthy()
  expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ assignee: 'rita', tasks: [{ id: 'a', version: 3 }, { id: 'b', version: 3 }] })
  const buttons = screen.getByRole('dialog').querySelectorAll('footer button')
  fireEvent.click(buttons[0] as Element)
  await waitFor(() => expect(screen.getByText('1 selected')).toBeTruthy())
  await waitFor(() => expect(calls.filter((call) => call.path === '/v1/team').length).toBeGreaterThan(1))
})

it('shows an operator the cases without a way to give them away', async () => {
  open(['operator'], '/team?person=tom')
  expect(await screen.findByText('CRM-2')).toBeTruthy()
  expect([screen.queryByRole('checkbox'), screen.queryByRole('button', { name: /Give to/ })]).toEqual([null, null])
})

it('shows an administrator numbers alone, and asks for no cases', async () => {
  const { calls } = open(['tenant-admin'], '/team?person=tom')
  await screen.findByText('Tom Weber')
  expect(screen.queryByRole('link', { name: 'Tom Weber' })).toBeNull()
  expect(screen.getByText(/not the cases/)).toBeTruthy()
  expect(calls.some((call) => call.path === '/v1/tasks')).toBe(false)
})

it('speaks German', async () => {
  open(['senior-reviewer'], '/team?person=none', 'de')
  expect(await cells(/Nicht zugewiesen/)).toEqual(['12', '3', '0', '0', '2 Tg.', '5 Std.', '0'])
  expect(await screen.findByRole('heading', { name: 'Fälle, die niemand hat' })).toBeTruthy()
})
