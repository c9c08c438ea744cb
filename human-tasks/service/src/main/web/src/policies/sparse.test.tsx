import { button, open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { tell } from './testing/server'

prepare()

const A_RESULT = {
  rehearsed: 2,
  flips: 1,
  flipsStored: 1,
  before: { REVIEW: 2 },
  after: { REVIEW: 1, NOT_ACCEPTED: 1 },
  matrix: [
    { before: 'REVIEW', after: 'REVIEW', onboardings: 1 },
    { before: 'REVIEW', after: 'NOT_ACCEPTED', onboardings: 1 },
  ],
  rules: [],
  neverHit: [],
  withoutResults: 0,
  duration: 'PT1S',
}

/** As the server writes it: members without a value are null or absent. */
function aRehearsal(policyId: string, result: unknown = A_RESULT) {
  return {
    id: 'r1',
    policyId,
    policyVersion: 6,
    scope: { last: 1000 },
    state: 'COMPLETED',
    requestedBy: 'rita',
    requestedAt: '2026-11-28T10:00:00Z',
    startedAt: '2026-11-28T10:00:00Z',
    endedAt: '2026-11-28T10:00:01Z',
    progress: { total: 2, done: 2, flips: 1 },
    result,
  }
}

async function openRehearsed(result?: unknown) {
  const { id } = await versionOf('mobile-plan', 'DRAFT')
  tell('GET', /\/rehearsals$/, { body: { items: [aRehearsal(id, result)], nextCursor: null } })
  tell('GET', /\/rehearsals\/r1$/, { body: aRehearsal(id, result) })
  tell('GET', /\/flips$/, {
    body: {
      items: [
        {
          onboardingId: '0192f000-0000-7000-8000-00000000abcd',
          before: { outcome: 'REVIEW', reason: 'CHECK_TO_CONSIDER', rule: 'Rule_ToConsider' },
          after: { outcome: 'NOT_ACCEPTED', reason: 'APPLICANT_BELOW_MINIMUM_AGE', rule: null },
          finalStatus: null,
        },
      ],
      nextCursor: null,
    },
  })
  open(`/policies/${id}/rehearsal`)
}

describe('a rehearsal', () => {
  it('lists an onboarding that is still undecided', async () => {
    await openRehearsed()

    const row = (await see(/abcd/)).closest('tr')!
    expect(within(row).getByText('Undecided')).toBeTruthy()
    expect(within(row).getByText('Not accepted')).toBeTruthy()
  })

  it('that cannot be shown leaves the rest of the page usable', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await openRehearsed({ ...A_RESULT, matrix: null })

    await see('This part cannot be shown')
    await see(/abcd/) // the flips
    await see('In the shadow')
    fireEvent.click(screen.getByRole('link', { name: 'Decision table' }))
    expect(await button('Add rule')).toBeTruthy()
    expect(screen.queryByText('This part cannot be shown')).toBeNull()
  })
})

describe('a part that cannot be shown', () => {
  it('is there again once the server answers otherwise', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await openRehearsed({ ...A_RESULT, matrix: null })
    await see('This part cannot be shown')

    const { id } = await versionOf('mobile-plan', 'DRAFT')
    tell('GET', /\/rehearsals$/, { body: { items: [aRehearsal(id)], nextCursor: null } })
    tell('GET', /\/rehearsals\/r1$/, { body: aRehearsal(id) })
    fireEvent.click(await button('Load it again'))

    await see('Outcomes before and after')
    expect(screen.queryByText('This part cannot be shown')).toBeNull()
  })
})

describe('what the development server makes up', () => {
  it('holds what the server may leave out, and all of it can be shown', async () => {
    const { id } = await versionOf('mobile-plan', 'DRAFT')
    open(`/policies/${id}/rehearsal`)

    fireEvent.click(await button('Rehearse'))

    expect((await screen.findAllByText('Undecided')).length).toBeGreaterThan(0)
    expect(screen.getAllByText('Not accepted').length).toBeGreaterThan(0)
  })

  it('explains an onboarding that nobody has decided', async () => {
    open('/policies/onboardings/0192f000-0000-7000-8000-000000abc000')

    await see('Not decided yet.')
    await see('In review')
    await see('Region score')
  })
})

describe('every part of a version', () => {
  const versions = [
    ['mobile-plan', 'DRAFT'],
    ['mobile-plan', 'ACTIVE'],
    ['mobile-plan', 'REJECTED'],
    ['credit-card', 'SCHEDULED'],
  ] as const
  const parts = [
    ['table', 'Try on a sample'],
    ['terms', 'Course'],
    ['rehearsal', 'In the shadow'],
    ['changes', /since Version|say the same/],
    ['history', 'History', 'began the draft'],
  ] as const

  it.each(versions.flatMap(([product, status]) => parts.map(([part, ...said]) => [product, status, part, said] as const)))(
    'is shown: %s, %s, %s',
    async (product, status, part, said) => {
      open(`/policies/${(await versionOf(product, status)).id}/${part}`, { roles: ['tenant-admin', 'rule-approver'] })

      for (const text of said) {
        await screen.findAllByText(text)
      }
      await waitFor(() => expect(document.querySelector('.skeleton')).toBeNull())
      expect(screen.queryByText('This part cannot be shown')).toBeNull()
    },
  )
})
