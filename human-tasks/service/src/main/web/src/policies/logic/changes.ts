/** Differences between two versions, as lines that a person reads. The server compares; this only finds the words. */
import type { Catalogue, Change } from './model'
import type { DecisionTable, Row } from './terms'
import { wordsOfIso } from './duration'
import { cellInWords, labelOf, wordOf, type Words } from '../words'

export type Area = 'table' | 'checks' | 'flow' | 'review' | 'codes'

export interface ChangeLine {
  path: string
  area: Area
  what: string
  /** Null where there was nothing, or where `what` says it all. */
  before: string | null
  after: string | null
  kind: 'changed' | 'added' | 'removed'
}

export function changeLines(changes: readonly Change[], words: Words, catalogue?: Catalogue): ChangeLine[] {
  return changes.flatMap((change) => linesOf(change, words, catalogue))
}

function linesOf(change: Change, words: Words, catalogue: Catalogue | undefined): ChangeLine[] {
  const [, rule, ruleTerm] = /^decisionTable\.rules\[(.+?)\](?:\.(.+))?$/.exec(change.path) ?? []
  if (rule !== undefined) {
    return [ruleTerm ? ruleMember(change, rule, ruleTerm, words, catalogue) : wholeRule(change, rule, words, catalogue)]
  }
  const [, check, checkTerm] = /^checks\[(.+?)\](?:\.(.+))?$/.exec(change.path) ?? []
  if (check !== undefined) {
    return checkTerm ? checkMember(change, check, checkTerm, words) : [wholeCheck(change, check, words)]
  }
  return plainTerm(change, words, catalogue)
}

function line(change: Change, area: Area, what: string, before: string | null, after: string | null): ChangeLine {
  const kind = change.before == null ? 'added' : change.after == null ? 'removed' : 'changed'
  return { path: change.path, area, what, before, after, kind }
}

function wholeRule(change: Change, id: string, words: Words, catalogue: Catalogue | undefined): ChangeLine {
  const { text } = words
  const what = change.before == null ? text.diff.newRule(id) : text.diff.goneRule(id)
  return line(
    change,
    'table',
    what,
    sentence(change.before as Row | null, words, catalogue),
    sentence(change.after as Row | null, words, catalogue),
  )
}

/** A rule in one sentence. */
export function sentence(row: Row | null | undefined, words: Words, catalogue: Catalogue | undefined): string | null {
  if (!row) {
    return null
  }
  const conditions = Object.entries(row.when).map(
    ([input, feel]) => `${labelOf(input, words, catalogue)} ${cellOf(input, feel, words, catalogue)}`,
  )
  const then = `${wordOf(words.text.outcomes, row.then.outcome)} (${row.then.reason})`
  return `${conditions.length ? conditions.join(' · ') : words.text.any} → ${then}`
}

function cellOf(input: string, feel: string | undefined, words: Words, catalogue: Catalogue | undefined): string {
  return cellInWords(
    feel,
    catalogue?.inputs.find(({ name }) => name === input),
    words,
  )
}

function ruleMember(change: Change, id: string, member: string, words: Words, catalogue: Catalogue | undefined): ChangeLine {
  const { text } = words
  const of = `${id}: `
  if (member.startsWith('when.')) {
    const input = member.slice('when.'.length)
    const cell = (value: unknown) => cellOf(input, value as string | undefined, words, catalogue)
    const it = line(change, 'table', of + labelOf(input, words, catalogue), cell(change.before), cell(change.after))
    return { ...it, kind: 'changed' }
  }
  if (member === 'then.outcome') {
    const outcome = (value: unknown) => wordOf(text.outcomes, String(value))
    return line(change, 'table', of + text.table.outcome, outcome(change.before), outcome(change.after))
  }
  const what = member === 'then.reason' ? text.table.reason : member === 'description' ? text.diff.description : member
  return { ...line(change, 'table', of + what, textOf(change.before, words), textOf(change.after, words)), kind: 'changed' }
}

function wholeCheck(change: Change, type: string, { text }: Words): ChangeLine {
  const name = wordOf(text.terms.checkNames, type)
  return line(change, 'checks', change.before == null ? text.diff.newCheck(name) : text.diff.goneCheck(name), null, null)
}

const DURATIONS = ['answerTimeout', 'backOff', 'deadline', 'warnBefore', 'reminder', 'escalation', 'dueAfter']

function checkMember(change: Change, type: string, member: string, words: Words): ChangeLine[] {
  const { text } = words
  const check = wordOf(text.terms.checkNames, type)
  const of = (field: string) => text.terms.of(field, check)
  if (member === 'parameters') {
    return parameters(change, of, words)
  }
  if (member.startsWith('parameters.')) {
    const name = wordOf(text.terms.parameters, member.slice('parameters.'.length))
    return [{ ...line(change, 'checks', of(name), textOf(change.before, words), textOf(change.after, words)), kind: 'changed' }]
  }
  const value = (it: unknown) =>
    member === 'onUnanswered' && it != null ? wordOf(text.terms.reactions, String(it)) : wordsOf(member, it, words)
  return [line(change, 'checks', of(wordOf(text.terms, member)), value(change.before), value(change.after))]
}

function parameters(change: Change, of: (field: string) => string, words: Words): ChangeLine[] {
  const before = (change.before ?? {}) as Record<string, number | undefined>
  const after = (change.after ?? {}) as Record<string, number | undefined>
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name])
  return names.map((name) => ({
    path: `${change.path}.${name}`,
    area: 'checks',
    what: of(wordOf(words.text.terms.parameters, name)),
    before: textOf(before[name], words),
    after: textOf(after[name], words),
    kind: 'changed',
  }))
}

function plainTerm(change: Change, words: Words, catalogue: Catalogue | undefined): ChangeLine[] {
  const { text } = words
  const member = change.path.replace(/^(review|decisionTable)\./, '')
  const values = (show: (it: unknown) => string) => [show(change.before), show(change.after)] as const
  switch (change.path) {
    case 'decisionTable.rules':
      return [line(change, 'table', text.diff.order, ...values((it) => textOf(it, words)))]
    case 'decisionTable.inputs':
      return [
        line(
          change,
          'table',
          text.diff.columns,
          ...values((it) => ((it ?? []) as DecisionTable['inputs']).map((name) => labelOf(name, words, catalogue)).join(', ')),
        ),
      ]
    case 'decisionTable.hitPolicy':
      return [line(change, 'table', text.table.hitPolicy, ...values((it) => (it === 'UNIQUE' ? text.table.unique : text.table.first)))]
    case 'completion':
      return [
        line(change, 'flow', text.terms.completion, ...values((it) => (it === 'FAIL_FAST' ? text.terms.failFast : text.terms.waitForAll))),
      ]
    case 'reasonCodes':
    case 'review.seniorReasonCodes':
      return [{ ...line(change, 'codes', wordOf(text.terms, member), ...values((it) => textOf(it, words))), kind: 'changed' }]
    case 'review.candidateRole':
      return [line(change, 'review', text.terms.candidateRole, ...values((it) => wordOf(text.terms.roles, String(it))))]
    case 'review.fourEyes':
      return [line(change, 'review', text.terms.fourEyes, ...values((it) => (it ? text.yes : text.no)))]
    case 'review.onNoInformation':
      return [
        line(change, 'review', text.terms.onNoInformation, ...values((it) => wordOf(text.terms.noInformation, String(it ?? 'REVIEW')))),
      ]
    default:
      return [
        {
          ...line(
            change,
            change.path.startsWith('review.') ? 'review' : 'flow',
            wordOf(text.terms, member),
            ...values((it) => wordsOf(member, it, words)),
          ),
          kind: 'changed',
        },
      ]
  }
}

function wordsOf(member: string, value: unknown, words: Words): string {
  return typeof value === 'string' && DURATIONS.includes(member) ? wordsOfIso(value, words.language) : textOf(value, words)
}

function textOf(value: unknown, { text }: Words): string {
  if (value == null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return text.none
  }
  if (Array.isArray(value)) {
    return value.join(', ')
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
