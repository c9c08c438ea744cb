import { button, open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { calls, tell } from './testing/server'

prepare()

interface Sent {
  limit: number
  dryRun?: boolean
}

const sent = () => calls.filter(({ path }) => path.endsWith('/moves')).map(({ body }) => body as Sent)
const decidingMoves = () => sent().filter(({ dryRun }) => !dryRun)
const moves = (results: object, more: object = {}) => ({ body: { moved: 14, remaining: 14, dryRun: true, results, ...more } })

async function ask(as = 'anna') {
  tell('GET', /\/in-flight$/, { body: { total: 14, byVersion: [{ version: 4, onboardings: 14 }] } })
  const { id } = await versionOf('mobile-plan', 'ACTIVE')
  open(`/policies/${id}`, { as, roles: ['rule-approver'] })
  await see(/14 undecided onboardings/)
}

describe('moving onboardings to a version', () => {
  it('says first what would become of them, and moves nobody by that', async () => {
    tell('POST', /\/moves$/, moves({ IN_REVIEW: 8, REJECTED: 4, APPROVED: 2 }))
    await ask()

    fireEvent.click(await button('Move them to this version'))

    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText('6 of 14 would be decided at once.')
    const rows = dialog.getAllByRole('row').map((row) => row.textContent)
    expect(rows.slice(1)).toEqual(['Rejected, at once4', 'Approved, at once2', 'In review, goes on8'])
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(decidingMoves()).toEqual([])
  })

  it('moves those that were shown once that is confirmed, and says what became of them', async () => {
    tell('POST', /\/moves$/, ({ body }) =>
      moves({ IN_REVIEW: 10, REJECTED: 4 }, (body as Sent).dryRun ? {} : { remaining: 0, dryRun: false }),
    )
    await ask()

    fireEvent.click(await button('Move them to this version'))
    fireEvent.click(await button('Move 14, decide 4 of them'))

    await see('14 onboardings moved. Rejected: 4, In review: 10')
    expect(decidingMoves()).toEqual([{ limit: 14 }])
  })

  it('moves nobody where something happened since it was shown', async () => {
    let looks = 0
    tell('POST', /\/moves$/, () => (looks++ === 0 ? moves({ IN_REVIEW: 14 }) : moves({ IN_REVIEW: 9, REJECTED: 5 })))
    await ask()

    fireEvent.click(await button('Move them to this version'))
    fireEvent.click(await button('Move 14'))

    await see(/Something happened meanwhile, and nothing was moved/)
    expect(await button('Move 14, decide 5 of them')).toBeTruthy()
    expect(decidingMoves()).toEqual([])
  })

  it('asks to go on without knowing where the engine cannot tell', async () => {
    tell('POST', /\/moves$/, ({ body }) =>
      (body as Sent).dryRun
        ? { status: 501, body: { status: 501, code: 'ENGINE_CAPABILITY_MISSING' } }
        : moves({ CHECKING: 14 }, { remaining: 0, dryRun: false }),
    )
    await ask()

    fireEvent.click(await button('Move them to this version'))
    await see(/cannot say what would become of them/)
    const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: 'Move' })
    expect(confirm.disabled).toBe(true)
    fireEvent.click(screen.getByLabelText('Move them without knowing'))
    fireEvent.click(confirm)

    await see('14 onboardings moved. Being checked: 14')
    expect(decidingMoves()).toEqual([{ limit: 500 }])
  })

  it('is not offered to who wrote to the version', async () => {
    await ask('oskar')

    await see(/You wrote to this version, so somebody else/)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Move them to this version' })).toBeNull())
  })
})
