import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { show } from '../../test/render'
import { server, Status } from '../../test/server'
import { SaveList } from './SaveList'

it('saves what the filter finds, parted as the reader’s spreadsheet expects', async () => {
  const { calls } = server({ 'GET /v1/tasks/file': 'externalReference' })
  const saved: string[] = []
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  show(<SaveList query="status=OPEN&priority=HIGH" />, { language: 'de' })
  fireEvent.click(screen.getByRole('button', { name: /CSV/ }))
  await waitFor(() => expect(saved).toEqual([expect.stringMatching(/^aufgaben-\d{4}-\d\d-\d\d\.csv$/)]))
  expect(Object.fromEntries(new URLSearchParams(calls[0]?.search))).toEqual({ status: 'OPEN', priority: 'HIGH', separator: 'semicolon' })
})

it('says what to do where there are too many', async () => {
  server({ 'GET /v1/tasks/file': new Status(422, { code: 'TOO_MANY_TASKS' }) })
  show(<SaveList query="" />)
  fireEvent.click(screen.getByRole('button', { name: /CSV/ }))
  expect(await screen.findByText(/more than 10,000 tasks/)).toBeTruthy()
})
