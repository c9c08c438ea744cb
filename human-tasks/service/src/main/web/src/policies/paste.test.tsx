import { button, open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

prepare()

const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name)
const paste = (into: HTMLElement, text: string) => fireEvent.paste(into, { clipboardData: { getData: () => text } })

it('fills the table with columns of a spreadsheet, and takes that back in one step', async () => {
  open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}`)
  const cell = await field('Credit score, Rule_AllClear')

  paste(cell, 'Credit score\tOutcome\tReason\n>= 700\tapprove\tvery good\n300..400\tReject\tTOO_LOW\n')

  expect((await field('Credit score, Rule_AllClear')).value).toBe('>= 700')
  expect((await field('Reason, Rule_AllClear')).value).toBe('VERY_GOOD')
  expect((await field('Credit score, Rule_CreditScoreTooLow')).value).toBe('[300..400]')
  expect((await field('Outcome, Rule_CreditScoreTooLow')).value).toBe('REJECT')
  await see('2 rows pasted, 0 of them new')
  await see('Saved and checked')
  fireEvent.click(await button('Undo'))
  expect((await field('Credit score, Rule_AllClear')).value).toBe('')
  expect((await field('Reason, Rule_AllClear')).value).toBe('ALL_CLEAR')
})

it('says which outcomes it did not understand', async () => {
  open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}`)

  paste(await field('Outcome, Rule_AllClear'), 'perhaps\tSOME_REASON')

  await see('These are no outcomes, and were left out: perhaps')
  expect((await field('Outcome, Rule_AllClear')).value).toBe('APPROVE')
  expect((await field('Reason, Rule_AllClear')).value).toBe('SOME_REASON')
})
