import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { show } from '../../test/render'
import { server, Status } from '../../test/server'
import { PeopleDialog } from './PeopleDialog'
import { Similar } from './Similar'

const ada = {
  id: 'onboarding-b',
  externalReference: 'CRM-2',
  product: 'current-account',
  status: 'REJECTED',
  createdAt: '2026-10-01T12:00:00Z',
  decidedAt: '2026-10-02T12:00:00Z',
  givenName: 'Ada',
  familyName: 'Lovelace',
  dateOfBirth: '1990-12-10',
  shared: [],
}

it('finds people among all onboardings, without a word of it in any address', async () => {
  const { calls } = server({ 'POST /applicants/search': { items: [ada], nextCursor: null } })
  show(<PeopleDialog onClose={vi.fn()} />)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: ' love ad ' } })
  const link = await screen.findByRole('link', { name: 'Ada Lovelace' })
  expect(link.getAttribute('href')).toBe('/onboardings/onboarding-b')
  expect(screen.getByText('Rejected')).toBeTruthy()
  expect(screen.getByText('1 found, newest first')).toBeTruthy()
  expect(calls.map(({ method, body, search }) => [method, body, search])).toEqual([['POST', { text: 'love ad' }, '']])
})

it('asks for more letters instead of searching for nearly everybody', async () => {
  const { calls } = server({})
  show(<PeopleDialog onClose={vi.fn()} />)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'a' } })
  expect((await screen.findByRole('status')).textContent).toBe('Type at least two letters or digits.')
  expect(calls).toEqual([])
})

it('goes on with the next page, and says that there is one', async () => {
  const { calls } = server({
    'POST /applicants/search': (request: Request) => (request.url.includes('cursor') ? { items: [{ ...ada, id: 'c', givenName: 'Bea' }], nextCursor: null } : { items: [ada], nextCursor: 'more' }),
  })
  show(<PeopleDialog onClose={vi.fn()} />)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'lovelace' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))
  await screen.findByRole('link', { name: 'Bea Lovelace' })
  expect(screen.getByRole('status').textContent).toBe('2 found, newest first')
  expect(calls.at(-1)?.search).toBe('?cursor=more')
})

it('shows who applied before, with what they share and what became of it', async () => {
  server({ 'GET /similar': { items: [{ ...ada, shared: ['NAME_AND_DATE_OF_BIRTH', 'EMAIL'] }], nextCursor: null } })
  show(<Similar onboardingId="onboarding-a" />, { language: 'de' })
  expect(await screen.findByText('gleicher Name und Geburtstag und gleiche E-Mail')).toBeTruthy()
  expect(screen.getByText('Abgelehnt')).toBeTruthy()
})

it('takes no place where nobody is like them, and says so when it could not be asked', async () => {
  server({ 'GET /similar': { items: [], nextCursor: null } })
  const { unmount } = show(<Similar onboardingId="onboarding-a" />)
  await waitFor(() => expect(document.querySelector('.card')).toBeNull())
  unmount()
  server({ 'GET /similar': new Status(403, { code: 'FORBIDDEN' }) })
  show(<Similar onboardingId="onboarding-c" />)
  expect(await screen.findByRole('alert')).toBeTruthy()
})
