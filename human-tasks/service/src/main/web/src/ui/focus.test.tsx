import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepFocus } from './focus'

let stop: () => void
beforeEach(() => (stop = keepFocus()))
afterEach(() => stop())

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

function Case({ claimed, busy = false }: { claimed: boolean; busy?: boolean }) {
  return (
    <main tabIndex={-1} data-home>
      <h1 tabIndex={-1} data-home>
        CRM-1
      </h1>
      <section aria-label="Decision" tabIndex={-1} data-home>
        {!claimed && <button type="button" disabled={busy}>Claim</button>}
        <button type="button">Ask</button>
      </section>
    </main>
  )
}

it('goes to the region around when the button that had it is gone', async () => {
  const { rerender } = render(<Case claimed={false} />)
  screen.getByText('Claim').focus()
  rerender(<Case claimed />)
  await settled()
  expect(document.activeElement).toBe(screen.getByLabelText('Decision'))
})

it('comes back to a button that was off only while something was sent', async () => {
  const { rerender } = render(<Case claimed={false} />)
  screen.getByText('Claim').focus()
  rerender(<Case claimed={false} busy />)
  await settled()
  expect(document.activeElement).toBe(screen.getByLabelText('Decision'))
  rerender(<Case claimed={false} />)
  await settled()
  expect(document.activeElement).toBe(screen.getByText('Claim'))
})

it('leaves the focus alone where it is, and where somebody clicked on nothing', async () => {
  const { rerender } = render(<Case claimed={false} />)
  screen.getByText('Ask').focus()
  rerender(<Case claimed />)
  await settled()
  expect(document.activeElement).toBe(screen.getByText('Ask'))
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  screen.getByText('Ask').blur()
  rerender(<Case claimed={false} />)
  await settled()
  expect(document.activeElement).toBe(document.body)
})
