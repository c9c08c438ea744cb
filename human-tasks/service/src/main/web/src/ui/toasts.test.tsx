import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Dialog } from './Dialog'
import { toast, Toasts } from './toasts'

it('shows the latest three, keeps the others, and lets nobody’s time run while they wait', () => {
  vi.useFakeTimers()
  render(<Toasts />)
  act(() => ['one', 'two', 'three', 'four', 'five'].forEach((words) => void toast(words)))
  expect(['one', 'two', 'three', 'four', 'five'].map((words) => screen.queryByText(words) !== null)).toEqual([false, false, true, true, true])
  expect(screen.getByRole('button', { name: '2 more messages' })).toBeTruthy()
  act(() => void vi.advanceTimersByTime(5_000))
  expect([screen.queryByText('five'), screen.queryByText('one') !== null]).toEqual([null, true])
  act(() => void vi.advanceTimersByTime(5_000))
  expect(screen.queryByText('one')).toBeNull()
})

it('says a thing once however often it happens', () => {
  render(<Toasts />)
  act(() => ['1 waits', '2 wait', '3 wait'].forEach((words) => void toast(words, { key: 'waiting', lasts: undefined })))
  expect([screen.queryByText('1 waits'), screen.queryByText('3 wait') !== null]).toEqual([null, true])
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText('3 wait')).toBeNull()
})

it('is heard and reached inside of the dialog that is open, and does not close it', () => {
  const onClose = vi.fn()
  const page = (open: boolean) => (
    <>
      {open && (
        <Dialog title="Assign to" onClose={onClose}>
          <p>Choose</p>
        </Dialog>
      )}
      <Toasts />
    </>
  )
  const { rerender } = render(page(true))
  const dialog = screen.getByRole('dialog')
  // The place was there before the words, so that they are announced.
  expect(within(dialog).getByLabelText('Messages').getAttribute('aria-live')).toBe('polite')
  act(() => void toast('Tom Weber was faster', { tone: 'bad', lasts: undefined }))
  const notice = within(dialog).getByText('Tom Weber was faster')
  fireEvent.mouseDown(notice)
  fireEvent.click(notice)
  expect(onClose).not.toHaveBeenCalled()
  rerender(page(false))
  expect(screen.getByText('Tom Weber was faster')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
})
