import type { components } from '../api/onboarding-api.gen'
import { humanised } from '../i18n'

/** What the rules said to what was known. */
export type Judgement = components['schemas']['ExplanationJudgement']

/** One condition of the rule that fired: what it looks at, what it demands, and what it saw. */
export interface Condition {
  input: string
  demands: string
  saw: unknown
}

/** The judgement that sent the onboarding to a person: the last one that still applies. */
export function askingJudgement(judgements: readonly Judgement[]): Judgement | undefined {
  const applying = judgements.filter((judgement) => judgement.applies)
  return applying.findLast((judgement) => judgement.outcome === 'REVIEW') ?? applying.at(-1)
}

/** Reads `creditScore < 600 and paymentMethod = "INVOICE" → REVIEW (CODE)`; nothing where the rule asks for nothing. */
export function conditionsOf(judgement: Judgement): Condition[] {
  const [conditions = ''] = (judgement.rule?.text ?? '').split(' → ')
  return conditions
    .split(/ and (?=[a-z][A-Za-z]* )/)
    .map((condition) => /^([a-z][A-Za-z]*) (.+)$/.exec(condition.trim()))
    .filter((match) => match !== null)
    .map(([, input = '', demands = '']) => ({ input, demands, saw: judgement.inputs?.[input] }))
}

/** `creditScore` as "Credit score", `criminalRecordOutcome` as "Criminal record check". */
export function inputLabel(input: string): string {
  const words = input.replaceAll(/([A-Z])/g, ' $1')
  return humanised(words.replace(/ Outcome$/, ' check'))
}

/** `in [400..600)` as `400 ≤ … < 600`, and quoted values in words. */
export function demandInWords(demands: string, words: (value: string) => string): string {
  const range = /^(not )?in ([[(\]])(.+?)\.\.(.+?)([\])[])$/.exec(demands)
  if (range) {
    const [, not = '', start = '', from = '', to = '', end = ''] = range
    return `${not}${from} ${start === '[' ? '≤' : '<'} … ${end === ']' ? '≤' : '<'} ${to}`
  }
  return demands.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_, value: string) => words(value))
}
