import { expect, it } from 'vitest'
import { stretches } from './history'

it('takes the saves of one person in a row for one', () => {
  const entry = (at: string, kind: string, by: string) => ({ at, kind, by })
  const lines = stretches([
    entry('1', 'drafted', 'rita'),
    entry('2', 'edited', 'rita'),
    entry('3', 'edited', 'rita'),
    entry('4', 'edited', 'oskar'),
    entry('5', 'edited', 'rita'),
    entry('6', 'submitted', 'rita'),
  ])

  expect(lines.map(({ first, last, times }) => [first.at, last.at, times])).toEqual([
    ['1', '1', 1],
    ['2', '3', 2],
    ['4', '4', 1],
    ['5', '5', 1],
    ['6', '6', 1],
  ])
})
