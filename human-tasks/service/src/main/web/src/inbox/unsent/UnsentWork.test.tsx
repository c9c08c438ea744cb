import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { keepTyped } from '../../app/drafts'
import { show } from '../../test/render'
import { aTask, server, Status } from '../../test/server'
import { unsent } from '.'
import type { Decided } from './queue'
import { UnsentWork } from './UnsentWork'

const aDecision = (id: string): Decided => ({ id, version: 3, name: `CRM-${id}`, by: 'rita', fourEyes: false, confirms: false, outcome: 'REJECT', reasonCode: 'RISK_TOO_HIGH', note: 'seen' })

function Header() {
  const [shown, onShow] = useState<boolean | 'leaving'>(false)
  return <UnsentWork shown={shown} onShow={onShow} onSignOut={() => undefined} />
}

async function sixDecisionsThatDoNotArrive() {
  const ids = ['1', '2', '3', '4', '5', '6']
  for (const id of ids) {
    unsent.hold(aDecision(id))
  }
  await unsent.flush(false)
  return ids
}

afterEach(() => unsent.forget())

it('counts in the header what has not arrived, and names each in the list until it was sent', async () => {
  const backend = server({ 'POST /decision': () => Promise.reject(new TypeError('offline')) })
  show(<Header />)
  await sixDecisionsThatDoNotArrive()
  fireEvent.click(await screen.findByRole('button', { name: '6 decisions not sent yet' }))
  const dialog = await screen.findByRole('dialog', { name: 'Not sent yet' })
  expect(within(dialog).getAllByRole('button', { name: /^Try again: CRM-/ })).toHaveLength(6)
  // One notice for all of them, and none pushed out another.
  expect(screen.getByText(/6 decisions could not be sent/)).toBeTruthy()

  backend.answers['POST /decision'] = aTask({ status: 'DECIDED', version: 4 })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Try all again' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /not sent yet/ })).toBeNull())
  expect(within(dialog).getByText('Everything has been sent.')).toBeTruthy()
})

it('lets its maker give one up', async () => {
  server({ 'POST /decision': new Status(503) })
  show(<Header />)
  await sixDecisionsThatDoNotArrive()
  fireEvent.click(await screen.findByRole('button', { name: '6 decisions not sent yet' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Give up: CRM-2' }))
  expect(await screen.findByRole('button', { name: '5 decisions not sent yet' })).toBeTruthy()
  expect(screen.getByText(/CRM-2: given up/)).toBeTruthy()
})

it('goes on with what an earlier page of the same person left behind', async () => {
  const backend = server({ 'POST /decision': new Status(503) })
  const first = show(<Header />)
  await sixDecisionsThatDoNotArrive()
  const kept = sessionStorage.getItem('gangway.draft.unsent') ?? ''
  expect(JSON.parse(kept)).toHaveLength(6)
  first.unmount()
  // A page that begins anew knows only what the session storage has.
  unsent.forget()
  expect(unsent.list()).toEqual([])
  keepTyped('unsent', JSON.parse(kept))
  backend.answers['POST /decision'] = new Status(412, { code: 'TASK_CHANGED' })
  backend.answers['GET /v1/tasks/\\d'] = aTask({ version: 9 })
  sessionStorage.setItem('gangway.draft-owner', 'rita')
  show(<Header />)
  // Refused by now: still in the list, with the way to the case.
  fireEvent.click(await screen.findByRole('button', { name: '6 decisions not sent yet' }))
  expect(await screen.findAllByRole('button', { name: /^Open case/ })).toHaveLength(6)
})
