import { button, open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { calls, tell } from './testing/server'

prepare()

it('says what a stretch of saves changed, once it is asked for', async () => {
  const { id } = await versionOf('mobile-plan', 'DRAFT')
  tell('GET', /\/history$/, {
    body: {
      items: [
        { at: '2026-11-28T09:00:00Z', kind: 'drafted', by: 'rita' },
        { at: '2026-11-28T09:01:00Z', kind: 'edited', by: 'rita', revision: 1 },
        { at: '2026-11-28T09:02:00Z', kind: 'edited', by: 'rita', revision: 2 },
      ],
    },
  })
  tell('GET', /\/history\/changes$/, {
    body: { since: 0, until: 2, changes: [{ path: 'deadline', before: 'PT4H', after: 'PT8H' }] },
  })
  open(`/policies/${id}/history`)

  const what = await button('What changed')
  expect(calls.some(({ path }) => path.endsWith('/history/changes'))).toBe(false)
  fireEvent.click(what)

  const line = within((await screen.findByText('Deadline')).closest('tr')!)
  expect(line.getByText('4 hours')).toBeTruthy()
  expect(line.getByText('8 hours')).toBeTruthy()
})

it('says it of a draft that was edited on this page', async () => {
  const { id } = await versionOf('mobile-plan', 'DRAFT')
  open(`/policies/${id}/terms`)
  fireEvent.click(await button('Remove DOCUMENTS_VERIFIED'))
  await see('Saved and checked')

  fireEvent.click(screen.getByRole('link', { name: 'History' }))
  fireEvent.click((await screen.findAllByRole('button', { name: 'What changed' }))[0]!)

  const line = within((await screen.findByText('Reviewers may give')).closest('tr')!)
  expect(line.getByText('DOCUMENTS_VERIFIED, INCOME_TOO_LOW, FORGED_DOCUMENT')).toBeTruthy()
  expect(line.getByText('INCOME_TOO_LOW, FORGED_DOCUMENT')).toBeTruthy()
})
