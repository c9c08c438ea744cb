import { humanised, type Language, useLanguage } from '../i18n'

/** Codes that Gangway itself or its demo policies use, in words. Tenants and providers have their own; those are only spelled out. */
const known: Record<string, { en: string; de: string }> = {
  CHECK_TO_CONSIDER: { en: 'a check has to be considered', de: 'eine Prüfung ist zu bedenken' },
  CHECK_UNANSWERED: { en: 'a check has no answer', de: 'eine Prüfung hat keine Antwort' },
  NO_RULE_MATCHED: { en: 'no rule of the policy matched', de: 'keine Regel des Regelwerks passte' },
  RESOLVED_BY_HAND: { en: 'a check was resolved by hand', de: 'eine Prüfung wurde von Hand entschieden' },
  DOCUMENTS_VERIFIED: { en: 'documents verified', de: 'Unterlagen geprüft' },
  RISK_ACCEPTED: { en: 'risk accepted', de: 'Risiko angenommen' },
  RISK_TOO_HIGH: { en: 'risk too high', de: 'Risiko zu hoch' },
  FRAUD_SUSPECTED: { en: 'fraud suspected', de: 'Betrugsverdacht' },
  DOCUMENTS_INSUFFICIENT: { en: 'documents insufficient', de: 'Unterlagen unzureichend' },
  APPLICANT_DID_NOT_ANSWER: { en: 'the applicant did not answer', de: 'der Antragsteller hat nicht geantwortet' },
  CREDIT_SCORE_TOO_LOW: { en: 'credit score too low', de: 'Bonität zu niedrig' },
  PAYMENT_DEFAULT: { en: 'payment default', de: 'Zahlungsausfall' },
  RECORD_FOUND: { en: 'record found', de: 'Eintrag gefunden' },
  PROOF_OF_ADDRESS: { en: 'proof of address', de: 'Adressnachweis' },
  PROOF_OF_INCOME: { en: 'proof of income', de: 'Einkommensnachweis' },
  IDENTITY_DOCUMENT: { en: 'identity document', de: 'Ausweis' },
  BANK_STATEMENT: { en: 'bank statement', de: 'Kontoauszug' },
  SELF_DECLARATION: { en: 'self-declaration', de: 'Selbstauskunft' },
  PREPAID: { en: 'prepaid', de: 'Vorauskasse' },
  INVOICE: { en: 'invoice', de: 'Rechnung' },
  'current-account': { en: 'current account', de: 'Girokonto' },
  'business-account': { en: 'business account', de: 'Geschäftskonto' },
  'mobile-contract': { en: 'mobile contract', de: 'Mobilfunkvertrag' },
  'credit-card': { en: 'credit card', de: 'Kreditkarte' },
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
