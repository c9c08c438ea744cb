import { expect, it } from 'vitest'
import { dictionary } from '.'
import { isolated } from './bidi'

it('sets a value apart that turns the direction, and no other', () => {
  expect(isolated('Rita Castillo')).toBe('Rita Castillo')
  expect(isolated('رنا حداد')).toBe('\u2068رنا حداد\u2069')
  expect(isolated('Tom\u202e rebeW')).toBe('\u2068Tom rebeW\u2069')
})

it('keeps a stored value from reaching beyond its end', () => {
  expect(isolated('\u2069\u202eTom')).toBe('\u2068Tom\u2069')
})

it('happens in every sentence of every dictionary', () => {
  const texts = dictionary({ by: { who: (name: string) => `${name} was faster` } }, { by: { who: (name: string) => `${name} war schneller` } })
  expect(texts.de.by.who('\u202eTom')).toBe('\u2068Tom\u2069 war schneller')
})
