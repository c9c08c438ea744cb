import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { rita, server, Status } from '../test/server'

beforeEach(() => vi.resetModules())

async function open(me: object = new Status(499)) {
  server({ 'GET /session/me': me })
  const { LanguageProvider, withTexts } = await import('../i18n')
  const { Shell } = await withTexts(import('./Shell'))
  const router = createMemoryRouter([{ path: '*', element: <Shell /> }])
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>,
  )
}

it('does not tell who comes for the first time that a session has ended', async () => {
  await open()
  expect(await screen.findByRole('link', { name: 'Sign in' })).toBeTruthy()
  expect([screen.queryByText(/session has ended/), screen.queryByText(/Sign in with the account of your organisation/) !== null]).toEqual([null, true])
})

it('tells it whoever was here, with what has not been sent', async () => {
  sessionStorage.setItem('gangway.draft-owner', 'rita')
  await open()
  expect(await screen.findByText(/Your session has ended/)).toBeTruthy()
})

it.each([
  ['reviewer', ['Inbox']],
  ['rule-approver', ['Policies']],
  ['tenant-admin', ['Team', 'Policies', 'Webhooks']],
  ['operator', ['Inbox', 'Team', 'Policies', 'Webhooks']],
])('leads a %s only where they may go', async (role, entries) => {
  await open({ ...rita, roles: [role], tenant: { id: 't', name: 'Acme Bank' }, expiresAt: '' })
  const navigation = await screen.findByRole('navigation', { name: 'Main' })
  expect(within(navigation).getAllByRole('link').map((link) => link.textContent)).toEqual(entries)
})
