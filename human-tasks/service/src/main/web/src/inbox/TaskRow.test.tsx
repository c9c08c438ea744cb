import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { axeFindings } from '../test/axe'
import { show } from '../test/render'
import { aTask, tom } from '../test/server'
import type { Task } from './model'
import { TaskRow } from './TaskRow'

const row = (task: Task, moved = false) => (
  <TaskRow task={task} applicant="Ada Sommer" to="/inbox" current={false} selected={false} moved={moved} onOpen={() => undefined} onSelect={() => undefined} />
)

const rich = aTask({ status: 'CLAIMED', claimedBy: tom, priority: 'HIGH', commentCount: 3, fourEyes: true, followUpAt: '2026-11-20T12:00:00Z', dueAt: '2026-11-20T13:00:00Z' })
const proposed = aTask({
  id: 'b',
  externalReference: null,
  status: 'PROPOSED',
  proposal: { outcome: 'REJECT', reasonCode: 'RISK_TOO_HIGH', note: null, proposedBy: tom, proposedAt: '2026-11-20T13:00:00Z' },
})

it.each(['en', 'de'] as const)('is called what it shows (%s)', async (language) => {
  const { container } = show(
    <>
      {row(aTask())}
      {row(rich, true)}
      {row(proposed)}
    </>,
    { language },
  )
  expect(await axeFindings(container)).toEqual([])
})

it('says in words what it shows as a sign', () => {
  show(row(rich, true))
  const { textContent } = screen.getByRole('link')
  for (const words of ['CRM-1', 'Current account', 'Ada Sommer', '3 comments', 'Priority: High', 'In work', 'Tom Weber', 'Four-eyes', 'no longer in this view']) {
    expect(textContent).toContain(words)
  }
})
