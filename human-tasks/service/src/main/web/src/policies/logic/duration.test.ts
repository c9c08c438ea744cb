import { describe, expect, it } from 'vitest'
import { isoOf, isoOfTyped, secondsOfIso, wordsOfIso } from './duration'

describe('durations', () => {
  it.each([
    ['PT0S', 0],
    ['PT4H', 14_400],
    ['P1DT12H', 129_600],
    ['PT1M30S', 90],
    ['PT0.5S', 0.5],
    ['P2W', 1_209_600],
  ])('reads %s', (iso, seconds) => {
    expect(secondsOfIso(iso)).toBe(seconds)
  })

  it.each(['', 'P', 'PT', '4H', 'P1Y', 'soon'])('does not take %j for ISO', (text) => {
    expect(secondsOfIso(text)).toBeNull()
  })

  it.each([
    [0, 'PT0S'],
    [90, 'PT1M30S'],
    [172_800, 'PT48H'],
    [0.5, 'PT0.5S'],
    [3_601, 'PT1H1S'],
  ])('writes %d seconds as the server does', (seconds, iso) => {
    expect(isoOf(seconds)).toBe(iso)
  })

  it.each([
    ['10 min', 'PT10M'],
    ['10min', 'PT10M'],
    ['1 h 30 min', 'PT1H30M'],
    ['1 hour, 30 minutes', 'PT1H30M'],
    ['1 Stunde und 30 Minuten', 'PT1H30M'],
    ['2 Tage', 'PT48H'],
    ['2 days', 'PT48H'],
    ['1,5 h', 'PT1H30M'],
    ['1.5 h', 'PT1H30M'],
    ['2 Std.', 'PT2H'],
    ['P1D', 'PT24H'],
    ['pt10m', 'PT10M'],
    ['0 s', 'PT0S'],
  ])('understands %s', (typed, iso) => {
    expect(isoOfTyped(typed)).toBe(iso)
  })

  it.each(['10', 'soon', '10 apples', '10 min later', '-5 min', ''])('does not guess at %j', (typed) => {
    expect(isoOfTyped(typed)).toBeNull()
  })

  it('says it in the language of the reader', () => {
    expect(wordsOfIso('PT4H', 'en')).toBe('4 hours')
    expect(wordsOfIso('PT1H', 'de')).toBe('1 Stunde')
    expect(wordsOfIso('PT36H', 'en')).toBe('1 day 12 hours')
    expect(wordsOfIso('PT0S', 'en')).toBe('0 seconds')
    expect(wordsOfIso('later', 'en')).toBe('later')
  })

  it('understands what it says itself', () => {
    for (const language of ['en', 'de']) {
      for (const iso of ['PT0S', 'PT45S', 'PT10M', 'PT4H', 'PT36H', 'PT49H1M1S']) {
        expect(isoOfTyped(wordsOfIso(iso, language))).toBe(iso)
      }
    }
  })
})
