import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Stored } from './Stored'

it('shows a stored name in the order of its letters, apart from what is around it', () => {
  const { container } = render(<Stored>{'CRM\u202e-4711\u2069'}</Stored>)
  expect(container.innerHTML).toBe('<bdi>CRM-4711</bdi>')
})
