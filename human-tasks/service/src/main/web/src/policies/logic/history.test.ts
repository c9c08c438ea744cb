import { expect, it } from 'vitest'
import { revisionsOf, stretches } from './history'

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

it('knows between which revisions the saves of a line lie', () => {
  const edited = (revision: number) => ({ at: String(revision), kind: 'edited', by: 'rita', revision })
  const [drafted, saves] = stretches([{ at: '0', kind: 'drafted', by: 'rita' }, edited(3), edited(4), edited(5)])

  expect(revisionsOf(saves!)).toEqual({ since: 2, until: 5 })
  expect(revisionsOf(drafted!)).toBeNull()
})
