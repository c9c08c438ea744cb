import type { Finding, Task } from '../src/inbox/model'
import { at, reviewers } from './people'

const products = ['current-account', 'credit-card', 'business-account', 'mobile-contract']
const reasons = ['CHECK_TO_CONSIDER', 'CREDIT_SCORE_BORDERLINE', 'CHECK_UNANSWERED', 'CHECK_TO_CONSIDER', 'REGION_AT_RISK']

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T
const person = (n: number) => ({ id: pick(reviewers, n).id, name: pick(reviewers, n).name })

export const uuid = (kind: string, n: number) => `0193${kind}-5a07-7e11-8f0c-${String(n).padStart(12, '0')}`

function findings(n: number): Finding[] {
  const reason = pick(reasons, n)
  const score = 380 + ((n * 37) % 220)
  return [
    { byHand: false, checkType: 'address', status: reason === 'REGION_AT_RISK' ? 'CONSIDER' : 'CLEAR', score: reason === 'REGION_AT_RISK' ? 34 : 71, reasons: reason === 'REGION_AT_RISK' ? ['HIGH_RISK_REGION'] : [] },
    { byHand: false, checkType: 'credit', status: n % 5 === 2 ? 'CLEAR' : 'CONSIDER', score, reasons: n % 5 === 2 ? [] : ['PAYMENT_DEFAULT', 'SHORT_HISTORY'].slice(0, 1 + (n % 2)) },
    {
      checkType: 'criminal-record',
      status: reason === 'CHECK_UNANSWERED' ? 'UNANSWERED' : 'CLEAR',
      reasons: [],
      byHand: false,
      ...(n % 10 === 7 && { lateAnswer: { status: 'CLEAR', reasons: [], receivedAt: at(-1) } }),
    },
  ]
}

function task(n: number): Task {
  const opened = -((n * 7) % 90) / 2 - 0.4
  const four = n % 6 === 3
  const base: Task = {
    id: uuid('aaaa', n),
    version: 1,
    status: 'OPEN',
    priority: n % 9 === 4 ? 'HIGH' : n % 13 === 6 ? 'LOW' : 'NORMAL',
    onboardingId: uuid('bbbb', n),
    product: pick(products, n),
    externalReference: `CRM-${4711 + n * 3}`,
    reason: pick(reasons, n),
    findings: findings(n),
    candidateRole: n % 17 === 5 ? 'senior-reviewer' : 'reviewer',
    fourEyes: four,
    reasonCodes: n % 11 === 10 ? [] : ['DOCUMENTS_VERIFIED', 'RISK_ACCEPTED', 'DOCUMENTS_INSUFFICIENT', 'RISK_TOO_HIGH', 'FRAUD_SUSPECTED'],
    seniorReasonCodes: ['RISK_ACCEPTED'],
    openedAt: at(opened),
    dueAt: at(opened + 24 + (n % 5) * 12),
    onboardingDueAt: at(opened + 240),
    followUpAt: n % 12 === 8 ? at(-2) : null,
    commentCount: n % 4 === 1 ? 1 + (n % 3) : 0,
    returnedProposals: [],
    pausedAt: null,
    remindedAt: null,
    escalatedAt: null,
    claimedBy: null,
    claimedAt: null,
    proposal: null,
    decision: null,
    informationRequest: null,
    resumedFor: null,
    evidenceAt: null,
    closeReason: null,
    closedAt: null,
    links: { onboarding: `/v1/onboardings/${uuid('bbbb', n)}` },
  }
  switch (n % 12) {
    case 2:
      return { ...base, status: 'CLAIMED', claimedBy: person(0), claimedAt: at(-0.3) }
    case 5:
      return { ...base, status: 'CLAIMED', claimedBy: person(1), claimedAt: at(-0.2) }
    case 3:
      return { ...base, fourEyes: true, status: 'PROPOSED', proposal: { outcome: n % 24 === 3 ? 'APPROVE' : 'REJECT', reasonCode: 'DOCUMENTS_VERIFIED', note: 'Payslips of three months are in the file and match.', proposedBy: person(n % 24 === 3 ? 1 : 0), proposedAt: at(-0.6) } }
    case 9:
      return {
        ...base,
        fourEyes: true,
        resumedFor: 'INFORMATION_RECEIVED',
        status: 'CLAIMED',
        claimedBy: person(0),
        returnedProposals: [{ outcome: 'APPROVE', reasonCode: 'DOCUMENTS_VERIFIED', note: 'Looks fine.', proposedBy: person(0), proposedAt: at(-5), returnedBy: person(2), returnedAt: at(-4), returnNote: 'The proof of income is from last year.', voidedBy: null }],
      }
    case 6:
      return { ...base, status: 'AWAITING_APPLICANT', pausedAt: at(-3), claimedBy: person(0), informationRequest: { id: uuid('cccc', n), items: ['PROOF_OF_ADDRESS'], message: 'Please send a utility bill.', until: at(45), requestedBy: person(0), requestedAt: at(-3) } }
    case 11:
      return { ...base, status: 'DECIDED', claimedBy: person(0), decision: { outcome: 'APPROVE', reasonCode: 'DOCUMENTS_VERIFIED', note: null, decidedAt: at(-1) } }
    default:
      return base
  }
}

export const tasks = Array.from({ length: Number(process.env.MOCK_TASKS ?? 240) }, (_, n) => task(n))
