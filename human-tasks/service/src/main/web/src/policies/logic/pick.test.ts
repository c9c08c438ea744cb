import { describe, expect, it } from 'vitest'
import type { Input } from './cell'
import { feelOfPick, pickOf } from './pick'

const SCORE: Input = {
  name: 'creditScore',
  label: 'Credit score',
  type: 'number',
  nullable: true,
  values: [],
  min: 0,
  max: 1000,
  integer: true,
}
const WAY: Input = {
  name: 'paymentMethod',
  label: 'Payment',
  type: 'string',
  nullable: true,
  values: ['PREPAID', 'INVOICE'],
  integer: false,
}

describe('a cell as a form', () => {
  it.each([
    ['< 450', { kind: 'compare', comparison: 'less', low: '450', orUnknown: false }],
    ['<= 450, null', { kind: 'compare', comparison: 'atMost', low: '450', orUnknown: true }],
    ['[400..450]', { kind: 'compare', comparison: 'between', low: '400', high: '450' }],
    ['7', { kind: 'compare', comparison: 'equal', low: '7' }],
    ['', { kind: 'any' }],
    ['(400..450)', { kind: 'free', expression: '(400..450)' }],
    ['< 100, > 900', { kind: 'free' }],
    ['nonsense', { kind: 'free', expression: 'nonsense' }],
  ])('reads %j', (feel, pick) => {
    expect(pickOf(feel, SCORE)).toMatchObject(pick)
  })

  it('reads lists of texts', () => {
    expect(pickOf('"PREPAID", null', WAY)).toMatchObject({ kind: 'oneOf', values: ['PREPAID'], orUnknown: true })
    expect(pickOf('not("PREPAID")', WAY)).toMatchObject({ kind: 'noneOf', values: ['PREPAID'], orUnknown: false })
  })

  it.each(['', '< 450', '<= 450, null', '>= 10', '> 10', '[400..450]', '7', '< 100, > 900'])('writes %j as it was', (feel) => {
    expect(feelOfPick(pickOf(feel, SCORE))).toBe(feel)
  })

  it('takes a list without a value for anything', () => {
    expect(feelOfPick({ ...pickOf('', WAY), kind: 'oneOf' })).toBe('')
  })
})
