import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { hasAny } from '../api/session'
import { dropTyped, keepTyped, typed } from '../app/drafts'
import { useMe } from '../app/me'
import { policies } from './api'
import { type FormFault, type Kept, Keeper, type Left, type Store, type Versioned } from './logic/keeper'
import { wordsOfIso } from './logic/duration'
import { type Fault, isMaker, type Policy } from './logic/model'
import { type Texts, useWords, wordOf, type Words } from './words'

export const versionKey = (id: string) => ['policies', 'version', id]

/** A version, and what the person may do with it. */
export interface Version {
  policy: Policy
  etag: string
  keeper: Keeper | null
  /** What is being edited; null for who only reads. */
  kept: Kept | null
  mayWrite: boolean
  mayCheck: boolean
  isMaker: boolean
}

const VersionContext = createContext<Version | null>(null)
export const VersionProvider = VersionContext.Provider

export function useVersion(): Version {
  const version = useContext(VersionContext)
  if (!version) {
    throw new Error('useVersion outside of a version')
  }
  return version
}

/** The keeper of a draft and what it keeps. */
export function useEditing(): { keeper: Keeper; kept: Kept } {
  const { keeper, kept } = useVersion()
  if (!keeper || !kept) {
    throw new Error('useEditing of a version that cannot be edited')
  }
  return { keeper, kept }
}

/** `mayRead`: who may not is not sent to be refused. */
export function usePolicy(id: string, mayRead = true) {
  return useQuery({
    enabled: mayRead,
    queryKey: versionKey(id),
    queryFn: () => policies.get(id),
    refetchOnWindowFocus: (query) => query.state.data?.policy.status !== 'DRAFT',
  })
}

const subscribeToNothing = () => () => undefined
const nothing = () => null

/** Goes on with what was typed before the session ended or the page was loaded again. */
function keeperOf(begin: Versioned, client: QueryClient): Keeper {
  const { id } = begin.policy
  const aside = `policy/${id}`
  const store: Store = {
    save: async (terms, etag) => {
      const saved = await policies.save(id, terms, etag)
      client.setQueryData(versionKey(id), saved)
      void client.invalidateQueries({ queryKey: ['policies', 'about', id] })
      return saved
    },
    load: () => policies.get(id),
    putAside: (left) => (left ? keepTyped(aside, left) : dropTyped(aside)),
  }
  const left = typed<Left | null>(aside, null)
  return left ? Keeper.goOn(left, begin, store) : new Keeper(begin, store)
}

/** One keeper for as long as the draft is on the page; whatever part of the version is looked at. */
export function useKeeper(begin: Versioned, editable: boolean): { keeper: Keeper | null; kept: Kept | null } {
  const client = useQueryClient()
  const create = () => (editable ? keeperOf(begin, client) : null)
  const [{ keeper, of }, setKeeper] = useState(() => ({ keeper: create(), of: editable }))
  if (of !== editable) {
    setKeeper({ keeper: create(), of: editable })
  }
  useEffect(() => {
    keeper?.open()
    return () => keeper?.close()
  }, [keeper])
  const kept = useSyncExternalStore(keeper?.subscribe ?? subscribeToNothing, keeper?.now ?? nothing)
  return useMemo(() => ({ keeper, kept }), [keeper, kept])
}

export function useRights(policy: Policy): Pick<Version, 'mayWrite' | 'mayCheck' | 'isMaker'> {
  const me = useMe()
  return { mayWrite: hasAny(me, 'tenant-admin'), mayCheck: hasAny(me, 'rule-approver'), isMaker: isMaker(policy, me.id) }
}

/** What is wrong at a place, in the reader's words where there are some. */
export function useFaultsAt(): (path: string) => string[] {
  const { kept } = useVersion()
  const words = useWords()
  return (path) => (kept?.faults.get(path) ?? []).map((fault) => faultInWords(fault, words))
}

export function faultInWords(fault: FormFault, { text, language }: Words): string {
  const known = (text.faults as Record<string, string>)[fault.local ?? fault.code ?? '']
  return known ?? messageInWords(fault.message ?? fault.code ?? '', text.said, language)
}

/** The server's own words are English; those that a reader meets often have words of ours. */
function messageInWords(message: string, said: Texts['said'], language: string): string {
  const [, shortest, longest] = /ISO 8601 duration from (\S+) to (\S+)/.exec(message) ?? []
  if (shortest && longest) {
    return said.range(wordsOfIso(shortest, language), wordsOfIso(longest, language))
  }
  const [, least, most] = /must be from (\d+) to (\d+)/.exec(message) ?? []
  if (least && most) {
    return said.range(least, most)
  }
  const known: Record<string, string> = {
    'must be among the reasonCodes': said.oneOfCodes,
    'must not be before the reminder': said.afterReminder,
    'must be less than the deadline': said.beforeDeadline,
  }
  return known[message] ?? message
}

/** A warning in the reader's language; the server's own words for one that is new. */
export function warningInWords(warning: Fault, { text }: Words): string {
  const known = (text.warned as Record<string, string | ((check: string) => string)>)[warning.code ?? '']
  const check = /^checks\[(.+)\]$/.exec(warning.path)?.[1] ?? ''
  return typeof known === 'function' ? known(wordOf(text.terms.checkNames, check)) : (known ?? warning.message)
}
