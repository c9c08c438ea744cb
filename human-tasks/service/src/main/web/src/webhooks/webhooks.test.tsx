import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, it, vi } from 'vitest'
import type { Role } from '../api/session'
import { axeFindings } from '../test/axe'
import { show } from '../test/render'
import { server, Status } from '../test/server'
import { answering } from '../test/setup'
import type { Attempt, Delivery, Webhook } from './model'
import { WebhooksPage } from './WebhooksPage'

const crm: Webhook = {
  name: 'crm',
  url: 'https://crm.example.com/gangway',
  types: ['gangway.onboarding.OnboardingApproved'],
  products: [],
  ordered: true,
  headers: [],
  status: 'ENABLED',
  disabledAt: null,
  failingSince: null,
  previousSecretUntil: null,
  changedBy: 'rita',
  changedAt: '2026-11-20T12:00:00Z',
}

const givenUp: Delivery = {
  sequence: 4711,
  eventId: '0192f000-0000-7000-8000-000000004711',
  type: 'gangway.onboarding.OnboardingApproved',
  onboardingId: null,
  status: 'GIVEN_UP',
  attempts: 1,
  dueAt: null,
  endedAt: '2026-11-20T12:00:00Z',
}

const attempt: Attempt = { number: 1, at: '2026-11-20T12:00:00Z', status: null, fault: 'TLS', latencyMillis: 87, body: null }

const usual = {
  'GET /v1/webhooks': { items: [crm] },
  'GET /v1/webhooks/crm': crm,
  'GET /v1/policies': { items: [], nextCursor: null },
  'GET /deliveries': { items: [givenUp], next: null },
  'GET /deliveries/4711': { delivery: givenUp, attempts: [{ ...attempt, fault: null, status: 500, body: '<b>down</b>' }] },
}

/** The test server's answers have no headers; here each has an ETag, which counts the times that the webhook was read. */
function open(at: string, answers: Record<string, unknown> = {}, roles: Role[] = ['tenant-admin'], language: 'en' | 'de' = 'en') {
  const { calls } = server({ ...usual, ...answers })
  const { handle } = answering
  const tags: (string | null)[] = []
  let read = 0
  answering.handle = async (request) => {
    if (request.method === 'PUT') {
      tags.push(request.headers.get('If-Match'))
    }
    const answer = await handle(request)
    answer.headers.set('ETag', `"${request.method === 'GET' && request.url.endsWith('/crm') ? ++read : read}"`)
    return answer
  }
  const { container } = show(
    <Routes>
      <Route path="/webhooks/*" element={<WebhooksPage />} />
    </Routes>,
    { roles, language, at },
  )
  return { calls, tags, container }
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const onThePage = () => within(screen.getByRole('main')).queryAllByRole('button')
const asked = (calls: { method: string; path: string; body: unknown }[], method: string, end: string) => calls.filter((call) => call.method === method && call.path.endsWith(end))

async function makeCrm(url = 'https://crm.example.com/gangway') {
  fireEvent.click(await button('New webhook'))
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'crm' } })
  fireEvent.change(screen.getByLabelText('Address'), { target: { value: url } })
  fireEvent.click(await button('Make webhook'))
}

it('shows a secret once, asks before it is closed uncopied, and keeps it nowhere', async () => {
  const { tags } = open('/webhooks', { 'PUT /crm': { ...crm, secret: 'whsec_once' } })
  await makeCrm()
  expect(await screen.findByDisplayValue('whsec_once')).toBeTruthy()
  expect(tags).toEqual([null])
  expect(screen.getByText(/shown this once and never again/)).toBeTruthy()
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }))
  expect(screen.getByText(/You have not copied it yet/)).toBeTruthy()
  fireEvent.click(await button('Close without it'))
  expect(await screen.findByRole('heading', { level: 1, name: 'crm' })).toBeTruthy()
  expect(document.body.innerHTML).not.toContain('whsec_once')
})

it('copies a secret', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  const { calls } = open('/webhooks/crm', { 'POST /secret': { ...crm, secret: 'whsec_new' } })
  fireEvent.click(await button('New secret'))
  fireEvent.click(screen.getByLabelText(/it has leaked/))
  fireEvent.click(await button('Make a new secret'))
  fireEvent.click(await button('Copy'))
  await screen.findByText('The secret was copied.')
  expect(writeText).toHaveBeenCalledWith('whsec_new')
  expect(asked(calls, 'POST', '/secret')[0]?.body).toEqual({ overlap: 'PT0S' })
})

it('keeps what was typed when somebody else was quicker, and saves it over theirs only when told to', async () => {
  let times = 0
  const { tags } = open('/webhooks/crm', { 'PUT /crm': () => (++times === 1 ? new Status(412, { code: 'WEBHOOK_CHANGED' }) : crm) })
  fireEvent.click(await button('Change'))
  fireEvent.change(screen.getByLabelText('Address'), { target: { value: 'https://mine.example.com' } })
  fireEvent.click(await button('Save'))
  await screen.findByText(/Somebody else changed this webhook/)
  expect(screen.getByDisplayValue('https://mine.example.com')).toBeTruthy()
  fireEvent.click(await button('Save mine over it'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(tags).toEqual(['"1"', '"2"'])
})

it.each([
  ['en', 'Only addresses that begin with https:// are called.'],
  ['de', 'Nur Adressen, die mit https:// beginnen, werden aufgerufen.'],
] as const)('says in words (%s) why an address is refused, beside the address', async (language, words) => {
  open('/webhooks/crm', { 'PUT /crm': new Status(422, { code: 'WEBHOOK_TARGET_NOT_ALLOWED', fault: 'NOT_HTTPS', detail: 'Only https is called.' }) }, ['tenant-admin'], language)
  fireEvent.click(await button(language === 'en' ? 'Change' : 'Ändern'))
  fireEvent.click(await button(language === 'en' ? 'Save' : 'Speichern'))
  await screen.findByText(words)
  const address = screen.getByLabelText(language === 'en' ? 'Address' : 'Adresse')
  expect(document.getElementById(address.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).toBe(words)
})

it('does not save a header whose value was not typed anew', async () => {
  const { calls } = open('/webhooks/crm', { 'GET /v1/webhooks/crm': { ...crm, headers: ['X-Key'] }, 'PUT /crm': crm })
  fireEvent.click(await button('Change'))
  expect(screen.getByText(/Saving replaces all headers/)).toBeTruthy()
  fireEvent.click(await button('Save'))
  await screen.findByText(/Each header needs a name and its value/)
  expect(asked(calls, 'PUT', '/crm')).toEqual([])
  fireEvent.change(screen.getByLabelText('Header 1: value'), { target: { value: 'again' } })
  fireEvent.click(await button('Save'))
  await waitFor(() => expect(asked(calls, 'PUT', '/crm')).toHaveLength(1))
  expect(asked(calls, 'PUT', '/crm')[0]?.body).toMatchObject({ headers: { 'X-Key': 'again' }, types: crm.types, enabled: true })
})

it('sends one again, and a range', async () => {
  const { calls } = open('/webhooks/crm', { 'POST /redeliveries': { queued: 1 } }, ['operator'])
  fireEvent.click(await button('Send again: event 4711'))
  await screen.findByText('1 message is sent again.')
  fireEvent.click(await button('Send several again'))
  fireEvent.click(screen.getByLabelText('A range of event numbers'))
  fireEvent.change(screen.getByLabelText('First number'), { target: { value: '4001' } })
  fireEvent.change(screen.getByLabelText('Last number'), { target: { value: '4100' } })
  fireEvent.click(await button('Send again'))
  await waitFor(() => expect(asked(calls, 'POST', '/redeliveries').map(({ body }) => body)).toEqual([{ from: 4711 }, { from: 4001, to: 4100 }]))
})

it('sends again what was given up since a time', async () => {
  const { calls } = open('/webhooks/crm', { 'POST /redeliveries': { queued: 0 } })
  fireEvent.click(await button('Send several again'))
  fireEvent.change(screen.getByLabelText('Since'), { target: { value: '2026-11-28T08:00' } })
  fireEvent.click(await button('Send again'))
  await screen.findByText(/Nothing to send again/)
  expect(asked(calls, 'POST', '/redeliveries')[0]?.body).toEqual({ failedSince: new Date('2026-11-28T08:00').toISOString() })
})

it('shows what a receiver said as text, never as HTML', async () => {
  const { container } = open('/webhooks/crm', {}, ['auditor'])
  fireEvent.click(await button('Event 4711'))
  expect((await screen.findByText('<b>down</b>')).tagName).toBe('PRE')
  expect(container.querySelector('pre b')).toBeNull()
})

it('says what came of a test message', async () => {
  open('/webhooks/crm', { 'POST /test': attempt }, ['operator'])
  fireEvent.click(await button('Send a test message'))
  await screen.findByText('The receiver did not take it.')
  expect(screen.getByText(/the certificate is not valid/)).toBeTruthy()
})

it('asks before it deletes, and names what is lost', async () => {
  const { calls } = open('/webhooks/crm', { 'DELETE /crm': undefined })
  fireEvent.click(await button('Delete'))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText('1 message that waits and will never be delivered')
  expect(asked(calls, 'DELETE', '/crm')).toEqual([])
  fireEvent.click(dialog.getByRole('button', { name: 'Delete' }))
  await screen.findByText('crm was deleted.')
})

it.each([
  ['auditor', ['Event 4711']],
  ['operator', ['Send a test message', 'Send several again', 'Event 4711', 'Send again: event 4711']],
] as const)('offers an %s only what they may', async (role, offered) => {
  open('/webhooks/crm', {}, [role])
  await button('Event 4711')
  expect(onThePage().map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual(offered)
})

it('offers an auditor no new webhook', async () => {
  open('/webhooks', {}, ['auditor'])
  await screen.findByRole('link', { name: 'crm' })
  expect(onThePage()).toEqual([])
})

it('has nothing that axe objects to', async () => {
  const { container } = open('/webhooks/crm', { 'GET /v1/webhooks/crm': { ...crm, status: 'FAILED', disabledAt: '2026-11-20T12:00:00Z', headers: ['X-Key'] } })
  await button('Event 4711')
  expect(await axeFindings(container)).toEqual([])
  fireEvent.click(await button('Change'))
  fireEvent.click(screen.getAllByLabelText('Only these')[0] as HTMLElement)
  fireEvent.click(await button('Save'))
  expect(await axeFindings(screen.getByRole('dialog'))).toEqual([])
})
