import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { changeSettings, settings, useSettings } from '../ui/settings'
import { isolated } from './bidi'

export type Language = 'en' | 'de'

type Text = string | ((...args: never[]) => string)
interface Texts {
  readonly [key: string]: Text | Texts
}

/** The shape of a dictionary: each plain text is any text, each function keeps its parameters. A text that lacks does not compile. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : Same<T[K]> }

type Loading<T> = () => Promise<{ texts: T }>

/** The texts of one area in two languages, of which a reader downloads one. */
export class Dictionary<T> {
  private readonly loaded = new Map<Language, Same<T>>()

  constructor(private readonly loading: { en: Loading<T>; de: Loading<Same<T>> }) {}

  async load(language: Language): Promise<void> {
    if (!this.loaded.has(language)) {
      const { texts } = await this.loading[language]()
      this.loaded.set(language, settingApart<Same<T>>(texts as Same<T>))
    }
  }

  /** In this language; in the other one as long as this one is on its way. */
  in(language: Language): Same<T> {
    const texts = this.loaded.get(language) ?? [...this.loaded.values()][0]
    if (!texts) {
      throw new Error('The texts were not loaded with the part of the page that shows them: see withTexts')
    }
    return texts
  }
}

const dictionaries = new Set<Dictionary<unknown>>()

/** Each area has its own, in files for each language, so that they are loaded with it. */
export function dictionary<T>(loading: { en: Loading<T>; de: Loading<Same<T>> }): Dictionary<T> {
  const made = new Dictionary(loading)
  dictionaries.add(made as Dictionary<unknown>)
  return made
}

/** The texts of all that has been loaded of the page. */
export async function loadTexts(language: Language): Promise<void> {
  await Promise.all([...dictionaries].map((one) => one.load(language)))
}

/** A part of the page that is loaded when it is needed, and its texts in the reader's language. */
export async function withTexts<M>(part: Promise<M>): Promise<M> {
  const loaded = await part
  await loadTexts(settings().language)
  return loaded
}

export interface Words<T> {
  readonly en: T
  readonly de: Same<T>
}

/** A few words of one component, in both languages. */
export function words<T extends Texts>(en: T, de: Same<T>): Words<T> {
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

/** Shows the language that is chosen once its texts are there, so that no text is ever missing or of another language than its neighbour. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language: chosen } = useSettings()
  const [language, setLanguage] = useState(chosen)
  useEffect(() => {
    let wanted = true
    loadTexts(chosen).then(
      () => wanted && setLanguage(chosen),
      // Offline: what is shown is what is chosen.
      () => wanted && changeSettings({ language }),
    )
    return () => {
      wanted = false
    }
  }, [chosen, language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

export function useText<T>(texts: Dictionary<T> | Words<T>): Same<T> {
  const language = useLanguage()
  return texts instanceof Dictionary ? texts.in(language) : (texts[language] as Same<T>)
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
