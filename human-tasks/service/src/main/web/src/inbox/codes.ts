import { humanised, type Language, useLanguage } from '../i18n'
import type { Outcome } from './model'

interface Word {
  en: string
  de: string
  /** A reason for this outcome alone. */
  only?: Outcome
}

/** Codes that Gangway itself or its demo policies use, in words. Tenants and providers have their own; those are only spelled out. */
const known: Record<string, Word> = {
  CHECK_TO_CONSIDER: { en: 'a check has to be considered', de: 'eine Prüfung ist zu bedenken' },
  CHECK_UNANSWERED: { en: 'a check has no answer', de: 'eine Prüfung hat keine Antwort' },
  NO_RULE_MATCHED: { en: 'no rule of the policy matched', de: 'keine Regel des Regelwerks passte' },
  RESOLVED_BY_HAND: { en: 'a check was resolved by hand', de: 'eine Prüfung wurde von Hand entschieden' },
  ALL_CLEAR: { en: 'everything is in order', de: 'alles ist in Ordnung' },
  CREDIT_SCORE_BORDERLINE: { en: 'credit score borderline', de: 'Bonität im Grenzbereich' },
  REGION_AT_RISK: { en: 'region at risk', de: 'Region mit erhöhtem Risiko' },
  DOCUMENTS_VERIFIED: { en: 'documents verified', de: 'Unterlagen geprüft', only: 'APPROVE' },
  IDENTITY_CONFIRMED: { en: 'identity confirmed', de: 'Identität bestätigt', only: 'APPROVE' },
  RISK_ACCEPTED: { en: 'risk accepted', de: 'Risiko angenommen', only: 'APPROVE' },
  RISK_TOO_HIGH: { en: 'risk too high', de: 'Risiko zu hoch', only: 'REJECT' },
  FRAUD_SUSPECTED: { en: 'fraud suspected', de: 'Betrugsverdacht', only: 'REJECT' },
  INCOME_TOO_LOW: { en: 'income too low', de: 'Einkommen zu niedrig', only: 'REJECT' },
  ADDRESS_NOT_CONFIRMED: { en: 'address not confirmed', de: 'Adresse nicht bestätigt', only: 'REJECT' },
  DOCUMENTS_INSUFFICIENT: { en: 'documents insufficient', de: 'Unterlagen unzureichend', only: 'REJECT' },
  APPLICANT_DID_NOT_ANSWER: { en: 'the applicant did not answer', de: 'der Antragsteller hat nicht geantwortet', only: 'REJECT' },
  CREDIT_SCORE_TOO_LOW: { en: 'credit score too low', de: 'Bonität zu niedrig', only: 'REJECT' },
  LOW_CREDIT_SCORE: { en: 'low credit score', de: 'niedrige Bonität' },
  PAYMENT_DEFAULT: { en: 'payment default', de: 'Zahlungsausfall' },
  SHORT_HISTORY: { en: 'short history', de: 'kurze Vorgeschichte' },
  RECORD_FOUND: { en: 'record found', de: 'Eintrag gefunden' },
  ADDRESS_NOT_FOUND: { en: 'address not found', de: 'Adresse nicht gefunden' },
  HIGH_RISK_REGION: { en: 'high-risk region', de: 'Region mit hohem Risiko' },
  PROVIDER_UNAVAILABLE: { en: 'the provider could not be reached', de: 'der Anbieter war nicht erreichbar' },
  INFORMATION: { en: 'information from the applicant', de: 'Angaben des Antragstellers' },
  INFORMATION_RECEIVED: { en: 'the applicant answered', de: 'der Antragsteller hat geantwortet' },
  INFORMATION_NOT_RECEIVED: { en: 'the applicant did not answer in time', de: 'der Antragsteller hat nicht rechtzeitig geantwortet' },
  CHECK_RESOLVED: { en: 'a check was resolved by hand', de: 'eine Prüfung wurde von Hand entschieden' },
  LATE_ANSWER: { en: 'a late answer to a check', de: 'eine späte Antwort auf eine Prüfung' },
  DEADLINE_PASSED: { en: 'the deadline has passed', de: 'die Frist ist abgelaufen' },
  ONBOARDING_CANCELLED: { en: 'the onboarding was cancelled', de: 'der Antrag wurde abgebrochen' },
  NO_LONGER_NEEDED: { en: 'no longer needed', de: 'nicht mehr gebraucht' },
  PROOF_OF_ADDRESS: { en: 'proof of address', de: 'Adressnachweis' },
  PROOF_OF_INCOME: { en: 'proof of income', de: 'Einkommensnachweis' },
  IDENTITY_DOCUMENT: { en: 'identity document', de: 'Ausweis' },
  BANK_STATEMENT: { en: 'bank statement', de: 'Kontoauszug' },
  SELF_DECLARATION: { en: 'self-declaration', de: 'Selbstauskunft' },
  OTHER: { en: 'something else (see the message)', de: 'etwas anderes (siehe Nachricht)' },
  PREPAID: { en: 'prepaid', de: 'Vorauskasse' },
  INVOICE: { en: 'invoice', de: 'Rechnung' },
  'current-account': { en: 'current account', de: 'Girokonto' },
  'savings-account': { en: 'savings account', de: 'Sparkonto' },
  'business-account': { en: 'business account', de: 'Geschäftskonto' },
  'mobile-contract': { en: 'mobile contract', de: 'Mobilfunkvertrag' },
  'credit-card': { en: 'credit card', de: 'Kreditkarte' },
}

/** The reasons that make sense for the outcome: a code that Gangway knows for the other one only is left out. */
export function reasonsFor(outcome: Outcome, codes: readonly string[]): readonly string[] {
  const fitting = codes.filter((code) => (known[code]?.only ?? outcome) === outcome)
  return fitting.length > 0 ? fitting : codes
}

/** The reasons that Gangway itself knows for the outcome, and for no other. */
export function knownReasons(outcome: Outcome): string[] {
  return Object.keys(known).filter((code) => known[code]?.only === outcome)
}

/** The code of what a person calls by its name, in either language, or writes as a code. Empty for nothing. */
export function codeNamed(words: string, present: readonly string[], kind: 'product' | 'reason'): string {
  const wanted = words.trim()
  if (wanted === '' || present.includes(wanted) || Object.hasOwn(known, wanted)) {
    return wanted
  }
  const same = (name: string) => name.toLocaleLowerCase() === wanted.toLocaleLowerCase()
  const named = [...present, ...Object.keys(known)].find((code) => same(codes.en.alone(code)) || same(codes.de.alone(code)))
  return named ?? (kind === 'product' ? wanted.toLowerCase().replaceAll(/\s+/g, '-') : wanted.toUpperCase().replaceAll(/[\s-]+/g, '_'))
}

export interface Codes {
  /** In the middle of a sentence. */
  inline: (code: string) => string
  /** At the beginning of one, or alone. */
  alone: (code: string) => string
}

export function useCodes(): Codes {
  return codes[useLanguage()]
}

const codes = { en: codesIn('en'), de: codesIn('de') }

function codesIn(language: Language): Codes {
  return {
    alone: (code) => capitalised(known[code]?.[language] ?? humanised(code)),
    inline: (code) => known[code]?.[language] ?? humanised(code).toLowerCase(),
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
