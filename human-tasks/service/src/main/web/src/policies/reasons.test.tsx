import { button, open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { calls, tell } from './testing/server'

prepare()

const group = (name: string) => screen.findByRole('group', { name })

describe('reasons', () => {
  it('of reviewers and of rules are two lists', async () => {
    open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}/terms`)

    const ofReviewers = within(await group('Reviewers may give'))
    const ofRules = within(await group('The rules give'))
    expect(ofReviewers.getByText('INCOME_TOO_LOW')).toBeTruthy()
    expect(ofReviewers.queryByText('CREDIT_SCORE_TOO_LOW')).toBeNull()
    expect(ofRules.getByText('CREDIT_SCORE_TOO_LOW')).toBeTruthy()
    expect(ofRules.queryByText('INCOME_TOO_LOW')).toBeNull()
  })

  it('that no rule gives keep nobody from saving the terms', async () => {
    open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}/terms`)

    fireEvent.click(await screen.findByRole('button', { name: 'Remove DOCUMENTS_VERIFIED' }))

    await see('Saved and checked')
    const sent = calls.find(({ method }) => method === 'PUT')!.body as { reasonCodes: string[]; decisionTable: { rules: unknown[] } }
    expect(sent.reasonCodes).toEqual(['INCOME_TOO_LOW', 'FORGED_DOCUMENT'])
    expect(sent.decisionTable.rules).toHaveLength(5)
  })

  it('suggested for a rule are those of the rules', async () => {
    open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}`)

    const field = await screen.findByLabelText<HTMLInputElement>('Reason, Rule_AllClear')
    const suggested = [...field.parentElement!.querySelectorAll('option')].map((option) => option.value)
    expect(suggested).toContain('CHECK_UNANSWERED')
    expect(suggested).not.toContain('INCOME_TOO_LOW')
  })

  it('of senior reviewers are told apart where the server does not know one', async () => {
    tell('PUT', /\/policies\/[^/]+$/, {
      status: 400,
      body: {
        status: 400,
        code: 'VALIDATION_FAILED',
        violations: [{ field: 'review.seniorReasonCodes', message: 'must be among the reasonCodes' }],
      },
    })
    open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}/terms`)

    const age = await screen.findByLabelText('Minimum age')
    fireEvent.change(age, { target: { value: '19' } })
    fireEvent.blur(age)

    await see('Not among the reviewers’ reasons')
    await waitFor(() => expect(screen.getByText(/Not saved: 1 fault/)).toBeTruthy())
    expect(await button('Undo')).toBeTruthy()
  })
})
