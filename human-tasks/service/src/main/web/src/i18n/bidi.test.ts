import { expect, it } from 'vitest'
import { words } from '.'
import { isolated, marksSpelledOut } from './bidi'

it('sets a value apart that turns the direction, and no other', () => {
  expect(isolated('Rita Castillo')).toBe('Rita Castillo')
  expect(isolated('رنا حداد')).toBe('\u2068رنا حداد\u2069')
  expect(isolated('Tom\u202e rebeW')).toBe('\u2068Tom rebeW\u2069')
})

it('keeps a stored value from reaching beyond its end', () => {
  expect(isolated('\u2069\u202eTom')).toBe('\u2068Tom\u2069')
})

it('happens in every sentence of every dictionary', () => {
  const texts = words({ by: { who: (name: string) => `${name} was faster` } }, { by: { who: (name: string) => `${name} war schneller` } })
  expect(texts.de.by.who('\u202eTom')).toBe('\u2068Tom\u2069 war schneller')
})

it('shows the marks in what is shown as it came', () => expect(marksSpelledOut('"a\u202eb"')).toBe('"a\\u202eb"'))
