import { screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { show } from '../../test/render'
import { server, Status } from '../../test/server'
import { unsent } from '.'
import { OwnUnsent } from './OwnUnsent'

afterEach(() => unsent.forget())

it('says in the case itself that its decision has not arrived', async () => {
  server({ 'POST /decision': new Status(503) })
  show(<OwnUnsent id="a" />)
  expect(screen.queryByRole('status')).toBeNull()
  unsent.hold({ id: 'a', version: 1, name: 'CRM-1', by: 'rita', fourEyes: false, confirms: false, outcome: 'REJECT', reasonCode: 'X', note: '' })
  await unsent.send('a')
  expect((await screen.findByRole('status')).textContent).toBe('You have decided this already: Reject. It has not arrived yet. Did not get through; it is tried again by itself.')
})
