import { describe, expect, it } from 'vitest'
import { moved, movedInput, neighbour, placeForNew, without, withCell, withCopy, withInput, withNewRule, withoutInput } from './table'
import type { FormTable } from './terms'
import { beginning, changed, redone, settled, undone } from './undo'

function aTable(): FormTable {
  return {
    hitPolicy: 'FIRST',
    inputs: ['creditOutcome', 'creditScore'],
    rules: [
      { key: 'a', id: 'Rule_Clear', description: '', when: { creditOutcome: '"CLEAR"' }, outcome: 'APPROVE', reason: 'OK' },
      { key: 'b', id: 'Rule_Low', description: '', when: { creditScore: '< 400' }, outcome: 'REJECT', reason: 'LOW' },
    ],
  }
}

const ids = (table: FormTable) => table.rules.map((rule) => rule.id)

describe('editing a decision table', () => {
  it('changes one cell and nothing else', () => {
    const table = aTable()
    const next = withCell(table, 'b', 'creditScore', '< 450')

    expect(next.rules[1]!.when).toEqual({ creditScore: '< 450' })
    expect(next.rules[0]).toBe(table.rules[0])
    expect(withCell(table, 'b', 'creditScore', '< 400')).toBe(table)
  })

  it('adds a rule where it is wanted, under a name that is free', () => {
    expect(ids(withNewRule(aTable(), 1))).toEqual(['Rule_Clear', 'Rule_2', 'Rule_Low'])
    expect(ids(withNewRule(withNewRule(aTable(), 9), 9))).toEqual(['Rule_Clear', 'Rule_Low', 'Rule_2', 'Rule_3'])
  })

  it('puts a new rule above one that takes everything', () => {
    const table = aTable()
    expect(placeForNew(table)).toBe(2)
    expect(placeForNew(withCell(table, 'b', 'creditScore', '-'))).toBe(1)
    expect(placeForNew({ ...withCell(table, 'b', 'creditScore', ''), hitPolicy: 'UNIQUE' })).toBe(2)
  })

  it('duplicates a rule right below it', () => {
    const next = withCopy(withCopy(aTable(), 'b'), 'b')

    expect(ids(next)).toEqual(['Rule_Clear', 'Rule_Low', 'Rule_Low_3', 'Rule_Low_2'])
    expect(next.rules[2]!.when).toEqual({ creditScore: '< 400' })
    expect(new Set(next.rules.map((rule) => rule.key)).size).toBe(4)
  })

  it('moves rules, not beyond the edge', () => {
    const table = aTable()

    expect(ids(moved(table, 'b', -1))).toEqual(['Rule_Low', 'Rule_Clear'])
    expect(moved(table, 'a', -1)).toBe(table)
    expect(moved(table, 'b', 1)).toBe(table)
  })

  it('deletes a rule', () => {
    expect(ids(without(aTable(), 'a'))).toEqual(['Rule_Low'])
  })

  it('adds, moves and removes columns, with their cells', () => {
    const wider = withInput(aTable(), 'applicantAge')
    expect(wider.inputs).toEqual(['creditOutcome', 'creditScore', 'applicantAge'])
    expect(withInput(wider, 'applicantAge')).toBe(wider)
    expect(movedInput(wider, 'applicantAge', -1).inputs).toEqual(['creditOutcome', 'applicantAge', 'creditScore'])

    const narrower = withoutInput(wider, 'creditScore')
    expect(narrower.inputs).toEqual(['creditOutcome', 'applicantAge'])
    expect(narrower.rules[1]!.when).toEqual({})
  })

  it('knows the neighbours of a cell', () => {
    const rows = ['a', 'b']
    const columns = ['x', 'y']
    expect(neighbour(rows, columns, 'a', 'x', 'down')).toEqual({ row: 'b', column: 'x' })
    expect(neighbour(rows, columns, 'a', 'x', 'right')).toEqual({ row: 'a', column: 'y' })
    expect(neighbour(rows, columns, 'a', 'x', 'up')).toBeNull()
    expect(neighbour(rows, columns, 'b', 'y', 'right')).toBeNull()
  })
})

describe('the way back', () => {
  it('takes what was typed into one cell as one step', () => {
    let it = beginning('')
    it = changed(it, '<', 'cell')
    it = changed(it, '< 4', 'cell')
    it = changed(it, 'other', 'another cell')

    it = undone(it)
    expect(it.present).toBe('< 4')
    it = undone(it)
    expect(it.present).toBe('')
    expect(undone(it)).toBe(it)
    expect(redone(it).present).toBe('< 4')
  })

  it('begins a new step after a pause', () => {
    const it = changed(settled(changed(beginning(''), 'a', 'cell')), 'ab', 'cell')
    expect(undone(it).present).toBe('a')
  })

  it('forgets the way forward once something else is done', () => {
    const it = changed(undone(changed(beginning(1), 2, null)), 3, null)
    expect(redone(it)).toBe(it)
    expect(it.past).toEqual([1])
  })
})
