/**
 * The terms of a version: as the server sends them, and as the form holds them while somebody types. The form keeps
 * texts where people type texts, so that nothing typed is lost while it cannot be understood yet.
 */
import type { components } from '../../api/onboarding-api.gen'
import { isoOfTyped } from './duration'

type Said = components['schemas']

export type CheckType = Said['CheckType']
export type OnUnanswered = Said['OnUnanswered']
export type OnNoInformation = Said['OnNoInformation']
export type TableOutcome = Said['TableOutcome']
export type HitPolicy = Said['HitPolicy']
export type CandidateRole = Said['CandidateRole']
export type CheckTerms = Said['CheckTerms']
export type Row = Said['Row']
export type DecisionTable = Said['DecisionTable']
/** As the server shows them. */
export type Terms = Said['PolicyTerms']
/** As they are sent: what a server may not know yet can be left out. */
export type TermsRequest = Said['PolicyTermsRequest']

/** What the server takes, in characters. */
export const LONGEST_NAME = 100
export const LONGEST_NOTE = 500

export interface FormCheck {
  type: CheckType
  answerTimeout: string
  maxAttempts: string
  backOff: string
  onUnanswered: OnUnanswered
  parameters: Record<string, string>
}

/** A rule in the form. The key stays while its id is typed. */
export interface FormRule {
  key: string
  id: string
  description: string
  when: Readonly<Record<string, string>>
  outcome: TableOutcome
  reason: string
}

export interface FormTable {
  hitPolicy: HitPolicy
  inputs: readonly string[]
  rules: readonly FormRule[]
}

export interface Form {
  displayName: string
  checks: readonly FormCheck[]
  completion: Terms['completion']
  deadline: string
  warnBefore: string
  review: {
    candidateRole: CandidateRole
    fourEyes: boolean
    reminder: string
    escalation: string
    dueAfter: string
    onNoInformation: OnNoInformation
    seniorReasonCodes: readonly string[]
  }
  minimumAge: string
  reasonCodes: readonly string[]
  table: FormTable
}

/** A key that no other rule has, not even one that was put aside when the page went away. */
export function newKey(): string {
  return crypto.randomUUID()
}

/** Rules keep their keys where they keep their ids: the page does not lose the place. */
export function formOf(terms: TermsRequest, before?: Form): Form {
  const known = new Map(before?.table.rules.map((rule) => [rule.id, rule.key]))
  return {
    displayName: terms.displayName ?? '',
    checks: terms.checks.map(formCheck),
    completion: terms.completion,
    deadline: terms.deadline,
    warnBefore: terms.warnBefore ?? '',
    review: {
      candidateRole: terms.review.candidateRole,
      fourEyes: terms.review.fourEyes,
      reminder: terms.review.reminder,
      escalation: terms.review.escalation,
      dueAfter: terms.review.dueAfter ?? '',
      onNoInformation: terms.review.onNoInformation ?? 'REVIEW',
      seniorReasonCodes: terms.review.seniorReasonCodes ?? [],
    },
    minimumAge: terms.minimumAge == null ? '' : String(terms.minimumAge),
    reasonCodes: terms.reasonCodes ?? [],
    table: {
      hitPolicy: terms.decisionTable.hitPolicy,
      inputs: terms.decisionTable.inputs,
      rules: terms.decisionTable.rules.map((rule) => ({
        key: known.get(rule.id) ?? newKey(),
        id: rule.id,
        description: rule.description ?? '',
        when: rule.when ?? {},
        outcome: rule.then.outcome,
        reason: rule.then.reason,
      })),
    },
  }
}

function formCheck(check: TermsRequest['checks'][number]): FormCheck {
  const told = Object.entries(check.parameters ?? {}).filter(([, value]) => value !== null)
  return {
    type: check.type,
    answerTimeout: check.answerTimeout,
    maxAttempts: String(check.maxAttempts),
    backOff: check.backOff ?? 'PT0S',
    onUnanswered: check.onUnanswered,
    parameters: Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
  }
}

/** What a product that asks for this check begins with. */
export function newCheck(type: CheckType): FormCheck {
  return { type, answerTimeout: 'PT10M', maxAttempts: '3', backOff: 'PT0S', onUnanswered: 'REVIEW', parameters: {} }
}

/**
 * What is sent. `like` are the terms the server showed last: what this server does not know (an older one) is not sent
 * to it, unless somebody set it.
 */
export function termsOf(form: Form, like: TermsRequest): TermsRequest {
  const { review, table } = form
  return {
    ...(like.displayName !== undefined || form.displayName.trim() ? { displayName: orNull(form.displayName) } : {}),
    checks: form.checks.map(checkTerms),
    completion: form.completion,
    deadline: form.deadline,
    warnBefore: orNull(form.warnBefore),
    review: {
      candidateRole: review.candidateRole,
      fourEyes: review.fourEyes,
      reminder: review.reminder,
      escalation: review.escalation,
      ...(like.review.dueAfter !== undefined || review.dueAfter.trim() ? { dueAfter: orNull(review.dueAfter) } : {}),
      ...(like.review.onNoInformation !== undefined || review.onNoInformation !== 'REVIEW'
        ? { onNoInformation: review.onNoInformation }
        : {}),
      ...(like.review.seniorReasonCodes !== undefined || review.seniorReasonCodes.length > 0
        ? { seniorReasonCodes: [...review.seniorReasonCodes] }
        : {}),
    },
    minimumAge: form.minimumAge.trim() === '' ? null : Number(form.minimumAge),
    reasonCodes: [...form.reasonCodes],
    decisionTable: {
      hitPolicy: table.hitPolicy,
      inputs: [...table.inputs],
      rules: table.rules.map((rule) => ({
        id: rule.id.trim(),
        ...(rule.description.trim() ? { description: rule.description.trim() } : {}),
        when: cellsOf(rule, table.inputs),
        then: { outcome: rule.outcome, reason: rule.reason.trim() },
      })),
    },
  }
}

function checkTerms(check: FormCheck): TermsRequest['checks'][number] {
  const told = Object.entries(check.parameters).filter(([, value]) => value.trim() !== '')
  return {
    type: check.type,
    answerTimeout: check.answerTimeout,
    maxAttempts: Number(check.maxAttempts),
    backOff: check.backOff,
    onUnanswered: check.onUnanswered,
    parameters: told.length === 0 ? null : Object.fromEntries(told.map(([name, value]) => [name, Number(value)])),
  }
}

/** In the order of the columns; without those that allow anything. */
function cellsOf(rule: FormRule, inputs: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const input of inputs) {
    const text = (rule.when[input] ?? '').trim()
    if (text !== '' && text !== '-') {
      cells[input] = text
    }
  }
  return cells
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

export type LocalFault = 'DURATION' | 'WHOLE_NUMBER' | 'REQUIRED'

/** What the page itself sees: texts that are no durations and no numbers. All else is for the server to say. */
export function localFaults(form: Form): Map<string, LocalFault> {
  const faults = new Map<string, LocalFault>()
  const duration = (path: string, text: string, required: boolean) => {
    if (text.trim() === '') {
      if (required) {
        faults.set(path, 'REQUIRED')
      }
    } else if (isoOfTyped(text) === null) {
      faults.set(path, 'DURATION')
    }
  }
  const whole = (path: string, text: string, required: boolean) => {
    if (text.trim() === '' ? required : !/^\d{1,9}$/.test(text.trim())) {
      faults.set(path, text.trim() === '' ? 'REQUIRED' : 'WHOLE_NUMBER')
    }
  }
  for (const check of form.checks) {
    const path = `checks[${check.type}].`
    duration(`${path}answerTimeout`, check.answerTimeout, true)
    duration(`${path}backOff`, check.backOff, true)
    whole(`${path}maxAttempts`, check.maxAttempts, true)
    for (const [name, value] of Object.entries(check.parameters)) {
      whole(`${path}parameters.${name}`, value, false)
    }
  }
  duration('deadline', form.deadline, true)
  duration('warnBefore', form.warnBefore, false)
  duration('review.reminder', form.review.reminder, true)
  duration('review.escalation', form.review.escalation, true)
  duration('review.dueAfter', form.review.dueAfter, false)
  whole('minimumAge', form.minimumAge, false)
  return faults
}
