import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { effective, queryOf, readFilters } from '../src/inbox/address'
import type { BulkResult, Comment, HistoryEntry, Outcome, Proposal, Task, View } from '../src/inbox/model'
import { tasks, uuid } from './cases'
import { type Answer, type Call, problem, type Route } from './route'
import { at, family, given, reviewers } from './people'

export const me = { id: 'rita', name: 'Rita Castillo' }
const roles = (process.env.MOCK_ROLES ?? 'reviewer,tenant-admin').split(',')
const listeners = new Set<ServerResponse>()
interface DecisionBody {
  outcome: Outcome
  reasonCode: string
  note?: string
}

const comments = new Map<string, Comment[]>()
const histories = new Map<string, HistoryEntry[]>()
const distribution = { mode: 'OFF', limitPerPerson: 5, reassignOnEscalation: false }
let signedIn = true
let saved: Omit<View, 'count'>[] = [{ id: 'v1', name: 'Business, oldest first', builtIn: false, shared: true, owner: me, query: 'status=OPEN&product=business-account&sort=opened' }]

const builtIn: [string, string][] = [
  ['my-tasks', 'status=CLAIMED,PROPOSED,AWAITING_PROCESS&assignee=me'],
  ['open', 'status=OPEN'],
  ['due-soon', 'status=OPEN,CLAIMED,PROPOSED&dueAfter=PT0S&dueBefore=PT24H&sort=due'],
  ['overdue', 'status=OPEN,CLAIMED,PROPOSED&dueBefore=PT0S&sort=due'],
  ['awaiting-applicant', 'status=AWAITING_APPLICANT&sort=due'],
  ['to-confirm', 'status=PROPOSED&proposer=others'],
  ['follow-up', 'status=OPEN,CLAIMED,PROPOSED,AWAITING_APPLICANT,AWAITING_PROCESS&followUp=due'],
  ['done', 'status=DECIDED,CLOSED&assignee=me&sort=newest'],
]

function moment(value: string): number {
  const [, minus, days, hours] = /^(-?)P(?:(\d+)D)?(?:T(\d+)[HS])?$/.exec(value) ?? []
  return days || hours ? Date.now() + (minus ? -1 : 1) * (Number(days ?? 0) * 24 + Number(hours ?? 0)) * 3_600_000 : Date.parse(value)
}

export function ask(query: string): Task[] {
  const wanted = effective(query, {})
  const found = tasks.filter(
    (task) =>
      (!wanted.status || wanted.status.split(',').includes(task.status)) &&
      (!wanted.assignee || (wanted.assignee === 'none' ? !task.claimedBy : task.claimedBy?.id === (wanted.assignee === 'me' ? me.id : wanted.assignee))) &&
      (!wanted.priority || task.priority === wanted.priority) &&
      (!wanted.product || task.product === wanted.product) &&
      (!wanted.reason || task.reason === wanted.reason) &&
      (!wanted.followUp || (task.followUpAt != null && Date.parse(task.followUpAt) < Date.now())) &&
      (!wanted.proposer || (task.proposal?.proposedBy.id === me.id) === (wanted.proposer === 'me')) &&
      (!wanted.openedBefore || Date.parse(task.openedAt) < moment(wanted.openedBefore)) &&
      (!wanted.openedAfter || Date.parse(task.openedAt) > moment(wanted.openedAfter)) &&
      (!wanted.dueAfter || Date.parse(task.dueAt ?? '') > moment(wanted.dueAfter)) &&
      (!wanted.dueBefore || Date.parse(task.dueAt ?? '') < moment(wanted.dueBefore)),
  )
  const rank = (task: Task) => ['HIGH', 'NORMAL', 'LOW'].indexOf(task.priority)
  const by = wanted.sort === 'due' ? (a: Task, b: Task) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '') : (a: Task, b: Task) => (wanted.sort ? 0 : rank(a) - rank(b)) || a.openedAt.localeCompare(b.openedAt)
  return found.sort(by)
}

function list({ url }: Call): Answer {
  const limit = Number(url.searchParams.get('limit') ?? 20)
  const from = Number(url.searchParams.get('cursor') ?? 0)
  const found = ask(queryOf(readFilters(url.searchParams)))
  return { body: { items: found.slice(from, from + limit), nextCursor: found.length > from + limit ? String(from + limit) : null } }
}

const views = (): View[] => [...builtIn.map(([id, query]) => ({ id, name: id, builtIn: true, shared: true, owner: null, query })), ...saved].map((view) => ({ ...view, count: ask(view.query).length }))

export function change(id: string, kind: HistoryEntry['kind'], summary: string, with_: Partial<Task>, by: { id: string; name: string } | null = me): Task {
  const index = tasks.findIndex((task) => task.id === id)
  const changed = { ...(tasks[index] as Task), ...with_, version: (tasks[index]?.version ?? 0) + 1 }
  tasks[index] = changed
  histories.set(id, [...history(id), { at: at(0), kind, by, summary, details: {} }])
  const { version, status, priority, claimedBy: assignee = null } = changed
  for (const listener of listeners) {
    listener.write(`event: task\ndata: ${JSON.stringify({ id, version, status, priority, assignee, change: kind })}\n\n`)
  }
  return changed
}

function history(id: string): HistoryEntry[] {
  const task = tasks.find((one) => one.id === id)
  return histories.get(id) ?? [{ at: task?.openedAt ?? at(-1), kind: 'OPENED', by: null, summary: 'The review was opened', details: { reason: task?.reason } }]
}

/** A change of one task: found, of the version that was seen, and not held by somebody else. */
function changing<B>(method: string, path: string, handle: (task: Task, body: B) => Answer): Route {
  return [
    method,
    new RegExp(`^/v1/tasks/([^/]+)/${path}$`),
    ({ parts: [id], headers, body }) => {
      const task = tasks.find((one) => one.id === id)
      if (!task) {
        return problem(404, 'TASK_NOT_FOUND', 'There is no such task.')
      }
      if (task.status === 'CLAIMED' && task.claimedBy?.id !== me.id) {
        return problem(409, 'TASK_CLAIMED_BY_OTHER', 'Another reviewer holds the task.', { claimedBy: task.claimedBy })
      }
      return headers['if-match'] === `"${task.version}"` ? handle(task, body as B) : problem(412, 'TASK_CHANGED', 'The task has changed since.')
    },
  ]
}

const bulk = (path: string, handle: (task: Task, body: { assignee: string; priority: Task['priority'] }) => Task | string): Route => [
  'POST',
  new RegExp(`^/v1/tasks/bulk/${path}$`),
  ({ body }) => {
    const asked = body as { tasks: { id: string }[]; assignee: string; priority: Task['priority'] }
    const results = asked.tasks.map(({ id }): BulkResult => {
      const task = tasks.find((one) => one.id === id) as Task
      const other = task.status === 'CLAIMED' && task.claimedBy?.id !== me.id
      const done = other ? 'TASK_CLAIMED_BY_OTHER' : handle(task, asked)
      return typeof done === 'string' ? { id, outcome: 'REFUSED', code: done, detail: 'It was refused.', task: null } : { id, outcome: 'DONE', code: null, detail: null, task: done }
    })
    return { body: { results } }
  },
]

const named = (id: string) => {
  const { name = '?' } = reviewers.find((one) => one.id === id) ?? {}
  return { id, name }
}

const numberOf = (id: string) => Number(id.slice(-12))
const relay = (path: string, handle: (task: Task, n: number, parts: string[]) => unknown): Route => [
  'GET',
  new RegExp(`^/relay/onboarding-api/v1/onboardings/([^/]+)${path}$`),
  ({ parts }) => {
    const task = tasks.find((one) => one.onboardingId === parts[0])
    return task ? { body: handle(task, numberOf(task.id), parts) } : problem(404, 'ONBOARDING_NOT_FOUND', 'There is no such onboarding.')
  },
]

/** Somebody who has applied, as a search finds them. */
const match = (n: number, shared: string[]) => ({
  id: uuid('ffff', n),
  externalReference: `CRM-${4000 + n}`,
  product: 'current-account',
  status: ['APPROVED', 'REJECTED', 'IN_REVIEW', 'EXPIRED'][n % 4],
  createdAt: at(-24 * (n + 1)),
  decidedAt: n % 4 === 2 ? null : at(-24 * n),
  givenName: given[n % given.length],
  familyName: family[n % family.length],
  dateOfBirth: `19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 9}`,
  email: `${given[n % given.length]?.toLowerCase()}@example.org`,
  phone: '+49 30 5550 1234',
  shared,
})

export const inboxRoutes: Route[] = [
  ['GET', /^\/session\/me$/, () => (signedIn ? { body: { ...me, roles, tenant: { id: 'acme', name: 'Acme Bank' }, expiresAt: at(1) } } : problem(401, 'UNAUTHENTICATED', 'Sign in.'))],
  ['POST', /^\/session\/sign-out$/, () => {
    signedIn = false
    return { status: 204 }
  }],
  ['GET', /^\/session\/sign-in$/, ({ url }) => {
    signedIn = true
    return { status: 303, headers: { Location: url.searchParams.get('return') ?? '/app/' } }
  }],
  [
    'GET',
    /^\/v1\/tasks\/stream$/,
    ({ response }) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      response.write(': hello\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return undefined
    },
  ],
  // Not part of the API: lets somebody else do something, so that it can be seen how the page takes it.
  ['POST', /^\/v1\/mock\/(claim|priority)\/([^/]+)$/, ({ parts: [what, id = ''] }) => ({ body: change(id, 'CLAIMED', 'Somebody took it', what === 'claim' ? { status: 'CLAIMED', claimedBy: named('tom') } : { priority: 'HIGH' }, named('tom')) })],
  ['GET', /^\/v1\/tasks$/, list],
  ['GET', /^\/v1\/views$/, () => ({ body: { items: views() } })],
  ['GET', /^\/v1\/views\/counts$/, () => ({ body: Object.fromEntries(views().map((view) => [view.id, view.count])) })],
  [
    'POST',
    /^\/v1\/views$/,
    ({ body }) => {
      const view = { ...(body as Pick<View, 'name' | 'query' | 'shared'>), id: crypto.randomUUID(), builtIn: false, owner: me }
      saved.push(view)
      return { status: 201, body: view }
    },
  ],
  ['DELETE', /^\/v1\/views\/(.+)$/, ({ parts: [id] }) => {
    saved = saved.filter((view) => view.id !== id)
    return { status: 204 }
  }],
  ['GET', /^\/v1\/distribution$/, () => ({ body: distribution, headers: { ETag: '"1"' } })],
  ['PUT', /^\/v1\/distribution$/, ({ body }) => ({ body: Object.assign(distribution, body) })],
  ['GET', /^\/v1\/reviewers$/, () => ({ body: { items: reviewers } })],
  [
    'PUT',
    /^\/v1\/reviewers\/me\/absence$/,
    ({ body }) => {
      const { from, until } = body as { from: string; until: string }
      return { body: Object.assign(reviewers[0] as object, { absentFrom: from, absentUntil: until }) }
    },
  ],
  ['DELETE', /^\/v1\/reviewers\/me\/absence$/, () => {
    Object.assign(reviewers[0] as object, { absentFrom: null, absentUntil: null })
    return { status: 204 }
  }],
  bulk('assignment', (task, { assignee }) => (task.status === 'OPEN' || task.status === 'CLAIMED' ? change(task.id, 'ASSIGNED', 'Assigned', { status: 'CLAIMED', claimedBy: named(assignee) }) : 'TASK_NOT_ASSIGNABLE')),
  bulk('release', (task) => (task.status === 'CLAIMED' ? change(task.id, 'RELEASED', 'Released', { status: 'OPEN', claimedBy: null }) : 'TASK_NOT_CLAIMED')),
  bulk('priority', (task, { priority }) => change(task.id, 'PRIORITISED', 'Priority set', { priority })),
  changing('POST', 'claim', (task) => ({ body: change(task.id, 'CLAIMED', 'Claimed', { status: 'CLAIMED', claimedBy: me }) })),
  changing('POST', 'release', (task) => ({ body: change(task.id, 'RELEASED', 'Released', { status: 'OPEN', claimedBy: null }) })),
  changing('POST', 'assignment', (task, body: { assignee: string }) => ({ body: change(task.id, 'ASSIGNED', 'Assigned', { status: 'CLAIMED', claimedBy: named(body.assignee) }) })),
  changing('PUT', 'priority', (task, body: { priority: Task['priority'] }) => ({ body: change(task.id, 'PRIORITISED', 'Priority set', body) })),
  changing('PUT', 'follow-up', (task, body: { at?: string }) => ({ body: change(task.id, 'FOLLOW_UP_SET', 'Follow-up set', { followUpAt: body.at ?? null }) })),
  changing('POST', 'decision', (task, body: DecisionBody) => ({
    body: task.fourEyes
      ? change(task.id, 'PROPOSED', 'Decision proposed', { status: 'PROPOSED', claimedBy: null, proposal: { note: null, ...body, proposedBy: me, proposedAt: at(0) } })
      : change(task.id, 'DECIDED', 'Decided', { status: 'DECIDED', decision: { note: null, ...body, decidedAt: at(0) } }),
  })),
  changing('POST', 'proposal/confirmation', (task) => ({ body: change(task.id, 'DECIDED', 'Proposal confirmed', { status: 'DECIDED', claimedBy: me, decision: { ...(task.proposal as Proposal), decidedAt: at(0) }, proposal: null }) })),
  changing('POST', 'proposal/return', (task, body: { note: string }) => ({
    body: change(task.id, 'RETURNED', 'Proposal sent back', { status: 'OPEN', proposal: null, returnedProposals: task.proposal ? [{ ...task.proposal, returnedBy: me, returnedAt: at(0), returnNote: body.note, voidedBy: null }] : [] }),
  })),
  changing('POST', 'information-request', (task, body: { items: string[]; until: string }) => ({
    body: change(task.id, 'INFORMATION_REQUESTED', 'The applicant was asked', { status: 'AWAITING_APPLICANT', pausedAt: at(0), informationRequest: { message: null, ...body, id: crypto.randomUUID(), requestedBy: me, requestedAt: at(0) } }),
  })),
  changing('POST', 'check-resolution', (task) => ({ body: change(task.id, 'CHECK_RESOLVED', 'A check was resolved by hand', { status: 'AWAITING_PROCESS' }) })),
  [
    'GET',
    /^\/v1\/tasks\/([^/]+)\/comments$/,
    ({ parts: [id = ''] }) => {
      const task = tasks.find((one) => one.id === id)
      const first = Array.from({ length: task?.commentCount ?? 0 }, (_, n) => ({ id: String(n), author: named(n % 2 ? 'rita' : 'tom'), at: at(-5 + n), text: ['Called the employer, the contract is real. Waiting for the latest payslip.', 'Payslip is in the file now.'][n % 2] ?? '' }))
      return { body: { items: comments.get(id) ?? first } }
    },
  ],
  [
    'POST',
    /^\/v1\/tasks\/([^/]+)\/comments$/,
    ({ parts: [id = ''], body }) => {
      const comment = { id: crypto.randomUUID(), author: me, at: at(0), text: (body as { text: string }).text }
      comments.set(id, [...(comments.get(id) ?? []), comment])
      change(id, 'COMMENTED', 'Commented', { commentCount: comments.get(id)?.length })
      return { status: 201, body: comment }
    },
  ],
  ['GET', /^\/v1\/tasks\/([^/]+)\/history$/, ({ parts: [id = ''] }) => ({ body: { items: history(id) } })],
  [
    'GET',
    /^\/v1\/tasks\/([^/]+)$/,
    ({ parts: [id] }) => {
      const task = tasks.find((one) => one.id === id)
      return task ? { body: task, headers: { ETag: `"${task.version}"` } } : problem(404, 'TASK_NOT_FOUND', 'There is no such task.')
    },
  ],
  relay('', (task, n) => ({
    id: task.onboardingId,
    status: 'IN_REVIEW',
    policyVersion: 3,
    createdAt: at(-30),
    order: { paymentMethod: 'INVOICE', monthlyAmount: 24.95 },
    checks: task.findings.map((finding) => ({ type: finding.checkType, status: finding.status, attempts: 2, resolution: null })),
    applicant: {
      givenName: given[n % given.length],
      familyName: family[n % family.length],
      dateOfBirth: `19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 9}`,
      email: `${given[n % given.length]?.toLowerCase()}@example.org`,
      phone: '+49 30 5550 1234',
      nationalId: 'L01X00T47',
      address: { line1: 'Kastanienallee 12', city: 'Berlin', postalCode: '10435', country: 'DE' },
    },
  })),
  relay('/explanation', (task) => ({
    policy: { version: 3 },
    judgements: [
      {
        applies: true,
        outcome: 'REVIEW',
        reason: task.reason,
        rule: task.reason === 'CHECK_UNANSWERED' ? { id: 'r', text: 'always → REVIEW (CHECK_UNANSWERED)' } : { id: 'r', text: `creditScore in [400..600) and paymentMethod = "INVOICE" → REVIEW (${task.reason})`, description: 'In this band a person looks, because one in five paid late.' },
        inputs: { creditScore: task.findings.find((one) => one.checkType === 'credit')?.score, paymentMethod: 'INVOICE' },
      },
    ],
  })),
  relay('/timeline', () => ({
    items: ['The application was received', 'The checks were planned', 'The credit check was asked', 'The credit check answered', 'The decision table was evaluated', 'A review was opened'].map((summary, n) => ({ at: at(-30 + n / 60), kind: 'x', summary })),
  })),
  relay('/information', (task) => ({
    items:
      task.resumedFor === 'INFORMATION_RECEIVED'
        ? [{ request: { id: 'r', items: ['PROOF_OF_INCOME'], message: 'Please send your last three payslips.', until: at(20), requestedAt: at(-8), requestedBy: 'rita' }, status: 'ANSWERED', answers: [{ receivedAt: at(-2), late: false, items: [{ item: 'PROOF_OF_INCOME', text: 'Payslips of August to October', reference: 'dms://4711/2' }] }] }]
        : task.informationRequest
          ? [{ request: task.informationRequest, status: 'OPEN', answers: [] }]
          : [],
  })),
  relay('/similar', (_task, n) => ({ items: n % 3 === 0 ? [match(n, ['EMAIL', 'NAME_AND_DATE_OF_BIRTH']), match(n + 7, ['PHONE'])] : [], nextCursor: null })),
  [
    'POST',
    /^\/relay\/onboarding-api\/v1\/applicants\/search$/,
    ({ body }) => {
      const words = String((body as { text?: string }).text ?? '').toLowerCase().split(/\s+/)
      const people = Array.from({ length: 60 }, (_, n) => match(n, []))
      return { body: { items: people.filter((one) => words.every((word) => `${one.givenName} ${one.familyName}`.toLowerCase().split(' ').some((name) => name.startsWith(word)))).slice(0, 20), nextCursor: null } }
    },
  ],
  [
    'POST',
    /^\/relay\/onboarding-api\/v1\/applicants\/names$/,
    ({ body }) => ({
      body: {
        items: tasks
          .filter((task) => (body as { onboardings: string[] }).onboardings.includes(task.onboardingId))
          .map((task) => ({ onboardingId: task.onboardingId, givenName: given[numberOf(task.id) % given.length], familyName: family[numberOf(task.id) % family.length] })),
      },
    }),
  ],
  relay('/diagram', () => ({
    processId: 'customer-onboarding',
    bpmn: readFileSync(new URL('../../../../../../bpmn/customer-onboarding.bpmn', import.meta.url), 'utf8'),
    active: ['Task_Review'],
    passed: ['Start_OnboardingAccepted', 'Flow_ToPlanChecks', 'Task_PlanChecks', 'Flow_ChecksPlanned', 'SubProcess_Checks', 'Task_CheckCredit', 'Task_CheckAddress', 'Flow_AllChecksConcluded', 'Task_Decide'],
  })),
  relay('/checks/([^/]+)/evidence', (task, _n, [, type]) => ({
    items:
      task.findings.find((one) => one.checkType === type)?.status === 'UNANSWERED'
        ? []
        : [{ eventId: uuid('dddd', 1), type: 'gangway.check.CheckCompleted', disposition: 'APPLIED', receivedAt: at(-29), deliveries: 2, payload: { checkId: uuid('eeee', 1), ...task.findings.find((one) => one.checkType === type) } }],
  })),
]
