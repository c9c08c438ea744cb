import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../api/client'
import { useMe } from '../app/me'
import { type Formats, humanised, type Language, useFormats, useLanguage, useText } from '../i18n'
import { catalogue } from './api'
import { CellFault, type Input, parseCell, shownOf } from './logic/cell'
import type { Catalogue } from './logic/model'
import { policyTexts } from './texts'
import type { texts as english } from './texts.en'

export type Texts = typeof english

/** Everything with which this area speaks. */
export interface Words {
  text: Texts
  language: Language
  formats: Formats
}

export function useWords(): Words {
  const text = useText(policyTexts) as Texts
  const language = useLanguage()
  const formats = useFormats()
  return useMemo(() => ({ text, language, formats }), [text, language, formats])
}

/** A word of a dictionary of codes; a code that it does not know, in plain letters. */
export function wordOf(words: object, code: string): string {
  const known = (words as Record<string, unknown>)[code]
  return typeof known === 'string' ? known : humanised(code)
}

export function labelOf(name: string, { text }: Pick<Words, 'text'>, catalogue?: Catalogue): string {
  return (text.inputs as Record<string, string>)[name] ?? catalogue?.inputs.find((input) => input.name === name)?.label ?? name
}

/** A cell as a person reads it: `< 450`, `CLEAR, WAIVED`, "anything". */
export function cellInWords(feel: string | undefined, input: Input | undefined, { text }: Pick<Words, 'text'>): string {
  const shown = input ? shownOf(feel ?? '', input) : (feel ?? '')
  return shown === '' ? text.any : input?.nullable ? shown.replaceAll(/(?<!")\bnull\b(?!")/g, text.unknown) : shown
}

/** What the page itself sees wrong in a cell, in the reader's language; null where it sees nothing. */
export function cellFaultOf(feel: string, input: Input | undefined, { text }: Pick<Words, 'text'>): string | null {
  if (!input) {
    return null
  }
  try {
    parseCell(feel, input)
    return null
  } catch (fault) {
    if (fault instanceof CellFault) {
      return text.cellFaults[fault.code](fault.found, domainOf(input, { text }))
    }
    throw fault
  }
}

export function domainOf(input: Input, { text }: Pick<Words, 'text'>): string {
  if (input.values.length > 0) {
    return text.domain.oneOf(input.values.join(', '))
  }
  const bounds =
    input.min !== undefined && input.max !== undefined
      ? text.domain.between(String(input.min), String(input.max))
      : input.min !== undefined
        ? text.domain.from(String(input.min))
        : ''
  return [input.integer ? text.domain.whole : '', bounds].filter(Boolean).join(', ')
}

/** What policies are made of. It changes with a release only. */
export function useCatalogue() {
  return useQuery({ queryKey: ['policies', 'catalogue'], queryFn: catalogue, staleTime: Infinity })
}

/** Names for subject ids: oneself, and those that the inbox has met. Others stay a short id, which still tells two apart. */
export function usePeople(): (id: string) => string {
  const me = useMe()
  const { text } = useWords()
  const met = useQuery({
    queryKey: ['reviewers', 'names'],
    queryFn: async () => {
      const { items } = await call<{ items: { id: string; name: string }[] }>('GET', '/v1/reviewers')
      return new Map(items.map((person) => [person.id, person.name]))
    },
    staleTime: 300_000,
    retry: false,
  })
  return (id) => {
    if (id === me.id) {
      return me.name
    }
    return id === 'gangway' ? text.installation : (met.data?.get(id) ?? text.person(id.slice(0, 8)))
  }
}
