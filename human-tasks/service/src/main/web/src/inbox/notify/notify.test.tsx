import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { show } from '../../test/render'
import { Menu } from '../../ui/Menu'
import { noticeNew } from './notices'
import { NotifyItem } from './NotifyItem'
import { Bell } from 'lucide-react'

const shown = vi.fn()
const ask = vi.fn(() => Promise.resolve('granted'))
let hidden = true

beforeEach(() => {
  shown.mockClear()
  ask.mockClear()
  localStorage.clear()
  class Fake {
    static permission = 'default'
    static requestPermission = async () => (Fake.permission = await ask())
    onclick: (() => void) | null = null
    constructor(title: string, options: object) {
      shown(title, options)
    }
    close() {}
  }
  vi.stubGlobal('Notification', Fake)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'))
  hidden = false
  document.dispatchEvent(new Event('visibilitychange'))
  hidden = true
})
afterEach(() => vi.unstubAllGlobals())

async function choose() {
  show(<Menu label="Account" icon={Bell}>{() => <NotifyItem />}</Menu>)
  fireEvent.click(screen.getByRole('button', { name: 'Account' }))
  expect(ask).not.toHaveBeenCalled()
  fireEvent.click(await screen.findByText('Tell me about new cases'))
  await waitFor(() => expect(ask).toHaveBeenCalledOnce())
}

it('asks the browser on a click alone, and then tells how many cases are new and nothing else', async () => {
  await choose()
  await screen.findByText(/tells you about new cases/)
  noticeNew('rita', 1)
  noticeNew('rita', 2)
  expect(shown.mock.calls.map(([title]) => title as string)).toEqual(['A new case waits', '3 new cases wait'])
  expect(new Set(shown.mock.calls.map(([, options]) => (options as { tag: string }).tag)).size).toBe(1)
})

it('tells nothing to who looks at the page, nor to another person in the same browser', async () => {
  await choose()
  await screen.findByText(/tells you about new cases/)
  noticeNew('tom', 1)
  hidden = false
  noticeNew('rita', 1)
  expect(shown).not.toHaveBeenCalled()
})

it('takes no for an answer', async () => {
  ask.mockResolvedValueOnce('denied')
  await choose()
  expect(await screen.findByText(/does not allow this page/)).toBeTruthy()
  noticeNew('rita', 1)
  expect(shown).not.toHaveBeenCalled()
})
