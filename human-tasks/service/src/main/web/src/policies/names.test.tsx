import { open, prepare, see, versionOf } from './testing/page'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { calls } from './testing/server'

prepare()

it('calls a product as people do, and shows what programs call it', async () => {
  open('/policies')

  const product = within(await screen.findByRole('region', { name: 'Current account' }))
  expect(product.getByText('current-account')).toBeTruthy()
  expect(product.getByRole('link', { name: 'Current account, version 2' })).toBeTruthy()
  expect(product.getByRole('button', { name: 'New draft of Current account' })).toBeTruthy()
  expect(screen.getByRole('region', { name: 'mobile-plan' })).toBeTruthy() // nobody named it
})

it('gives a new product its name, and not that of the one it begins with', async () => {
  open('/policies')
  fireEvent.click(await screen.findByRole('button', { name: 'New product' }))

  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('Product'), { target: { value: 'student-account' } })
  fireEvent.change(dialog.getByLabelText('Displayed name'), { target: { value: 'Student account' } })
  fireEvent.change(dialog.getByLabelText('Begin with the terms of'), { target: { value: (await versionOf('current-account', 'ACTIVE')).id } })
  fireEvent.click(dialog.getByRole('button', { name: 'Create the first draft' }))

  await screen.findByRole('heading', { level: 1, name: 'Student account, version 1' })
})

it('takes a name with the terms', async () => {
  open(`/policies/${(await versionOf('mobile-plan', 'DRAFT')).id}/terms`)

  const field = await screen.findByLabelText('Displayed name')
  fireEvent.change(field, { target: { value: 'Mobile plan' } })
  fireEvent.blur(field)

  await see('Saved and checked')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mobile plan, version 6')
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')!.body).toMatchObject({ displayName: 'Mobile plan' }),
  )
})
