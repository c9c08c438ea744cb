import { describe, expect, it } from 'vitest'
import { merged, same } from './merge'

const BASE = {
  deadline: 'PT4H',
  minimumAge: null as number | null,
  rules: [
    { id: 'a', when: { score: '< 400' } },
    { id: 'b', when: { score: '< 500' } },
    { id: 'c', when: {} },
  ] as { id: string; when: Record<string, string> }[],
}

const like = (change: Partial<typeof BASE>) => ({ ...BASE, ...change })

describe('two people in one draft', () => {
  it('keeps what both did where they did not meet', () => {
    const mine = like({ deadline: 'PT8H', rules: [BASE.rules[0]!, { id: 'b', when: { score: '< 550' } }, BASE.rules[2]!] })
    const theirs = like({ minimumAge: 21, rules: [{ id: 'a', when: { score: '< 450' } }, BASE.rules[1]!, BASE.rules[2]!] })

    const { result, conflicts } = merged(BASE, mine, theirs)

    expect(conflicts).toEqual([])
    expect(result).toEqual({
      deadline: 'PT8H',
      minimumAge: 21,
      rules: [{ id: 'a', when: { score: '< 450' } }, { id: 'b', when: { score: '< 550' } }, BASE.rules[2]],
    })
  })

  it('names where they met, and keeps mine', () => {
    const { result, conflicts } = merged(BASE, like({ deadline: 'PT8H' }), like({ deadline: 'PT9H' }))

    expect(conflicts).toEqual([{ path: 'deadline', mine: 'PT8H', theirs: 'PT9H' }])
    expect(result.deadline).toBe('PT8H')
  })

  it('keeps rules that either added and drops those that either deleted', () => {
    const mine = like({ rules: [BASE.rules[0]!, { id: 'mine', when: {} }, BASE.rules[1]!, BASE.rules[2]!] })
    const theirs = like({ rules: [BASE.rules[0]!, BASE.rules[2]!, { id: 'theirs', when: {} }] })

    const { result, conflicts } = merged(BASE, mine, theirs)

    expect(conflicts).toEqual([])
    expect(result.rules.map((rule) => rule.id)).toEqual(['a', 'mine', 'c', 'theirs'])
  })

  it('tells of a rule that one deleted and the other changed', () => {
    const mine = like({ rules: [{ id: 'a', when: { score: '< 1' } }, BASE.rules[1]!, BASE.rules[2]!] })
    const theirs = like({ rules: [BASE.rules[1]!, BASE.rules[2]!] })

    const { result, conflicts } = merged(BASE, mine, theirs)

    expect(conflicts.map(({ path }) => path)).toEqual(['rules[a]'])
    expect(result.rules.map((rule) => rule.id)).toContain('a')
  })

  it('takes my order where I moved something', () => {
    const [a, b, c] = BASE.rules as [(typeof BASE.rules)[0], (typeof BASE.rules)[0], (typeof BASE.rules)[0]]
    const mine = like({ rules: [b, a, c] })
    const theirs = like({ rules: [a, b, { id: 'c', when: { score: '1' } }] })

    expect(merged(BASE, mine, theirs).result.rules.map((rule) => rule.id)).toEqual(['b', 'a', 'c'])
  })

  it('takes null for absent', () => {
    expect(same({ a: null }, {})).toBe(true)
    expect(same([1, { a: 1 }], [1, { a: 2 }])).toBe(false)
  })
})
