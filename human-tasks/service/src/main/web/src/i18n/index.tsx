import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { useSettings } from '../ui/settings'
import { isolated } from './bidi'

export type Language = 'en' | 'de'

type Text = string | ((...args: never[]) => string)
interface Texts {
  readonly [key: string]: Text | Texts
}

/** The shape of a dictionary: each plain text is any text, each function keeps its parameters. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : Same<T[K]> }

export interface Dictionary<T> {
  readonly en: T
  readonly de: Same<T>
}

/** Two languages of one area. A text that one of them lacks does not compile. Lives with its area, so that it is loaded with it. */
export function dictionary<T extends Texts>(en: T, de: Same<T>): Dictionary<T> {
  return { en: settingApart(en), de: settingApart(de) }
}

/** The same texts; what is put into one of their sentences is set apart from it, whatever direction it is written in. */
function settingApart<T>(texts: T): T {
  if (typeof texts === 'function') {
    return ((...args: unknown[]) => (texts as unknown as (...args: unknown[]) => string)(...args.map((arg) => (typeof arg === 'string' ? isolated(arg) : arg)))) as T
  }
  return typeof texts === 'object' && texts !== null ? (Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, settingApart<unknown>(text)])) as T) : texts
}

const LanguageContext = createContext<Language>('en')

export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language } = useSettings()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useText<T>(texts: Dictionary<T>): Same<T> {
  return texts[useLanguage()] as Same<T>
}

export interface Formats {
  dateTime: (instant: string) => string
  date: (instant: string) => string
  time: (instant: string) => string
  number: (value: number) => string
  list: (values: string[]) => string
}

/** Dates and numbers as the reader writes them, in the reader's zone. */
export function useFormats(): Formats {
  return formats[useLanguage()]()
}

// Made once: the browser takes far longer to make a format than to use it, and a list uses it in every row.
const formats = { en: once(() => formatsFor('en')), de: once(() => formatsFor('de')) }

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

export function formatsFor(language: Language): Formats {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const number = new Intl.NumberFormat(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    dateTime: (instant) => dateTime.format(new Date(instant)),
    date: (instant) => date.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    number: (value) => number.format(value),
    list: (values) => list.format(values.map(isolated)),
  }
}

/** `CREDIT_SCORE_LOW` as "Credit score low": for codes that the tenant or a provider chose and no dictionary can know. */
export function humanised(code: string): string {
  const words = code.replaceAll(/[_-]+/g, ' ').toLowerCase().trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
