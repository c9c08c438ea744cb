import type { Task } from '../inbox/model'
import { answering } from './setup'

type Answer = (request: Request) => unknown

/** An answer other than 200. */
export class Status {
  constructor(
    readonly status: number,
    readonly body: object = {},
  ) {}
}

export interface Call {
  method: string
  path: string
  search: string
  body: unknown
}

/** Answers by method and the end of the path, such as `POST /claim`; keeps what was asked. Reading answers with nothing by default. */
export function server(answers: Record<string, Answer | unknown>): { calls: Call[]; answers: Record<string, Answer | unknown> } {
  const calls: Call[] = []
  answering.handle = async (request) => {
    const { pathname, search } = new URL(request.url)
    const text = await request.clone().text()
    calls.push({ method: request.method, path: pathname, search, body: text ? JSON.parse(text) : undefined })
    const key = Object.keys(answers)
      .filter((one) => one.startsWith(`${request.method} `) && new RegExp(`${one.slice(request.method.length + 1)}$`).test(pathname))
      .sort((a, b) => b.length - a.length)[0]
    const answer = key === undefined ? { items: [] } : answers[key]
    const said: unknown = typeof answer === 'function' ? await (answer as Answer)(request) : answer
    return said instanceof Status ? Response.json(said.body, { status: said.status }) : said === undefined ? new Response(null, { status: 204 }) : Response.json(said)
  }
  return { calls, answers }
}

export const rita = { id: 'rita', name: 'Rita Castillo' }
export const tom = { id: 'tom', name: 'Tom Weber' }

export function aTask(change: Partial<Task> = {}): Task {
  return {
    id: 'a',
    version: 3,
    status: 'OPEN',
    priority: 'NORMAL',
    onboardingId: 'onboarding-a',
    externalReference: 'CRM-1',
    product: 'current-account',
    reason: 'CHECK_TO_CONSIDER',
    findings: [],
    candidateRole: 'reviewer',
    fourEyes: false,
    reasonCodes: ['DOCUMENTS_VERIFIED', 'RISK_TOO_HIGH'],
    seniorReasonCodes: [],
    openedAt: '2026-11-20T12:00:00Z',
    dueAt: '2027-11-22T12:00:00Z',
    onboardingDueAt: null,
    pausedAt: null,
    followUpAt: null,
    remindedAt: null,
    escalatedAt: null,
    claimedBy: null,
    claimedAt: null,
    proposal: null,
    returnedProposals: [],
    decision: null,
    informationRequest: null,
    resumedFor: null,
    evidenceAt: null,
    commentCount: 0,
    closeReason: null,
    closedAt: null,
    links: { onboarding: '/v1/onboardings/onboarding-a' },
    ...change,
  }
}

export const anOnboarding = { id: 'onboarding-a', status: 'IN_REVIEW', createdAt: '2026-11-20T11:00:00Z', applicant: { givenName: 'Ada', familyName: 'Sommer' }, checks: [] }

export const views = [
  { id: 'open', name: 'open', builtIn: true, shared: true, owner: null, query: 'status=OPEN' },
  { id: 'mine', name: 'Ours', builtIn: false, shared: true, owner: rita, query: 'status=OPEN' },
]
