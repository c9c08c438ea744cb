import { type Cell, type Input, type Item, parseCell } from '../src/policies/logic/cell'
import { type Call, problem, type Route } from './route'

// A small onboarding-api for working on the policies page: it checks, tries and rehearses tables well enough to look at.

const INPUTS: Input[] = [
  outcome('addressOutcome', 'Address check'),
  outcome('creditOutcome', 'Credit check'),
  outcome('criminalRecordOutcome', 'Criminal-record check'),
  score('regionScore', 'Region score', 100),
  score('creditScore', 'Credit score', 1000),
  words('silence', 'Reaction to silent checks', false, ['NONE', 'REVIEW', 'REJECT']),
  { name: 'applicantAge', label: "Applicant's age", type: 'number', nullable: false, values: [], min: 0, max: 150, integer: true },
  words('applicantCountry', "Applicant's country", false, []),
  words('paymentMethod', 'Payment method', true, ['PREPAID', 'INVOICE']),
  { name: 'monthlyAmount', label: 'Monthly amount', type: 'number', nullable: true, values: [], min: 0, integer: false },
]

function outcome(name: string, label: string): Input {
  return words(name, label, false, ['CLEAR', 'CONSIDER', 'UNANSWERED', 'WAIVED', 'SKIPPED', 'WITHDRAWN'])
}

function words(name: string, label: string, nullable: boolean, values: string[]): Input {
  return { name, label, type: 'string', nullable, values, integer: false }
}

function score(name: string, label: string, max: number): Input {
  return { name, label, type: 'number', nullable: true, values: [], min: 0, max, integer: true }
}

const CHECK_TYPES = [
  { type: 'address', label: 'Address check', parameters: [], reactions: ['CONTINUE', 'REVIEW', 'REJECT'] },
  {
    type: 'credit',
    label: 'Credit check',
    parameters: [{ name: 'considerBelow', label: 'Consider below', type: 'integer', min: 0, max: 1000 }],
    reactions: ['CONTINUE', 'REVIEW', 'REJECT'],
  },
  {
    type: 'criminal-record',
    label: 'Criminal-record check',
    parameters: [{ name: 'lookbackYears', label: 'Years to look back', type: 'integer', min: 1, max: 99, default: 10 }],
    reactions: ['CONTINUE', 'REVIEW', 'REJECT'],
  },
]

interface Rule {
  id: string
  description?: string
  when: Record<string, string>
  then: { outcome: string; reason: string }
}
interface Table {
  hitPolicy: string
  inputs: string[]
  rules: Rule[]
}

const GOOD = '"CLEAR","WAIVED","SKIPPED"'

function terms(threshold: number, change: object = {}) {
  return {
    displayName: null as string | null,
    checks: [
      { type: 'address', answerTimeout: 'PT10M', maxAttempts: 3, backOff: 'PT0S', onUnanswered: 'REVIEW', parameters: null },
      {
        type: 'credit',
        answerTimeout: 'PT10M',
        maxAttempts: 3,
        backOff: 'PT30S',
        onUnanswered: 'REVIEW',
        parameters: { considerBelow: 500 },
      },
      { type: 'criminal-record', answerTimeout: 'PT1H', maxAttempts: 2, backOff: 'PT5M', onUnanswered: 'CONTINUE', parameters: null },
    ],
    completion: 'WAIT_FOR_ALL',
    deadline: 'PT4H',
    warnBefore: 'PT30M',
    review: {
      candidateRole: 'reviewer',
      fourEyes: true,
      reminder: 'PT30M',
      escalation: 'PT1H',
      dueAfter: 'PT2H',
      onNoInformation: 'REVIEW',
      seniorReasonCodes: ['FORGED_DOCUMENT'],
    },
    minimumAge: 18,
    reasonCodes: ['DOCUMENTS_VERIFIED', 'INCOME_TOO_LOW', 'FORGED_DOCUMENT'],
    decisionTable: {
      hitPolicy: 'FIRST',
      inputs: ['addressOutcome', 'creditOutcome', 'criminalRecordOutcome', 'creditScore', 'silence'],
      rules: [
        {
          id: 'Rule_AllClear',
          description: 'Nothing stands against the applicant.',
          when: { addressOutcome: GOOD, creditOutcome: GOOD, criminalRecordOutcome: GOOD },
          then: { outcome: 'APPROVE', reason: 'ALL_CLEAR' },
        },
        {
          id: 'Rule_CreditScoreTooLow',
          description: `${threshold} itself is enough. No score, no verdict.`,
          when: { creditScore: `< ${threshold}` },
          then: { outcome: 'REJECT', reason: 'CREDIT_SCORE_TOO_LOW' },
        },
        {
          id: 'Rule_SilenceRejects',
          description: 'The policy of a silent check says REJECT.',
          when: { silence: '"REJECT"' },
          then: { outcome: 'REJECT', reason: 'CHECK_UNANSWERED' },
        },
        {
          id: 'Rule_LeftOpen',
          description: 'A check is left open: a person resolves it.',
          when: { silence: '"REVIEW"' },
          then: { outcome: 'REVIEW', reason: 'CHECK_UNANSWERED' },
        },
        {
          id: 'Rule_ToConsider',
          description: 'Everything else is for a person.',
          when: {},
          then: { outcome: 'REVIEW', reason: 'CHECK_TO_CONSIDER' },
        },
      ] as Rule[],
    } as Table,
    ...change,
  }
}

type Terms = ReturnType<typeof terms>

interface Stored {
  id: string
  product: string
  version: number
  status: string
  basedOn: string | null
  activeFrom: string | null
  makers: string[]
  steps: Record<string, { by: string; at: string; reason?: string }>
  terms: Terms
  revision: number
  history: Record<string, unknown>[]
  revisions: Terms[]
}

const stored: Stored[] = []
const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()
let ids = 0
const newId = () =>
  `0192f${(++ids).toString(16).padStart(3, '0')}-0000-7000-8000-${Math.floor(Math.random() * 1e12)
    .toString(16)
    .padStart(12, '0')}`

function add(product: string, version: number, status: string, by: string, days: number, its: Terms, more: Partial<Stored> = {}): Stored {
  const steps: Stored['steps'] = { created: { by, at: ago(days) } }
  const history: Stored['history'] = [{ at: ago(days), kind: 'drafted', by }]
  for (let save = 1; save <= 4; save++) {
    history.push({ at: ago(days - 0.02 * save), kind: 'edited', by, revision: save })
  }
  const take = (name: string, kind: string, who: string, at: number, extra: object = {}) => {
    steps[name] = { by: who, at: ago(at), ...extra }
    history.push({ at: ago(at), kind, by: who, ...extra })
  }
  if (!['DRAFT', 'DISCARDED'].includes(status)) take('submitted', 'submitted', by, days - 0.5)
  if (status === 'REJECTED') take('rejected', 'rejected', 'anna', days - 0.7, { reason: 'The threshold is too low for invoices above 50.' })
  if (['APPROVED', 'SCHEDULED', 'ACTIVE', 'RETIRED'].includes(status)) take('approved', 'approved', 'anna', days - 0.8)
  if (['SCHEDULED', 'ACTIVE', 'RETIRED'].includes(status))
    take('activated', 'activated', 'anna', days - 0.9, { activeFrom: ago(days - 0.9) })
  const activeFrom = steps.activated ? (status === 'SCHEDULED' ? ago(-3) : ago(days - 0.9)) : null
  const policy: Stored = {
    id: newId(),
    product,
    version,
    status,
    basedOn: null,
    activeFrom,
    makers: [by],
    steps,
    terms: its,
    revision: 4,
    history,
    revisions: Array.from({ length: 4 }, () => its),
    ...more,
  }
  stored.push(policy)
  return policy
}

add('current-account', 1, 'RETIRED', 'gangway', 200, terms(350))
const account = add('current-account', 2, 'ACTIVE', 'rita', 60, terms(400, { displayName: 'Current account' }))
add('current-account', 3, 'SUBMITTED', 'rita', 2, terms(450, { deadline: 'PT8H', displayName: 'Current account' }), { basedOn: account.id })
add('mobile-plan', 1, 'RETIRED', 'gangway', 300, terms(300))
add('mobile-plan', 2, 'RETIRED', 'rita', 220, terms(350))
add('mobile-plan', 3, 'REJECTED', 'oskar', 150, terms(200))
add('mobile-plan', 4, 'RETIRED', 'rita', 120, terms(380))
const plan = add('mobile-plan', 5, 'ACTIVE', 'oskar', 40, terms(400))
const draft = add('mobile-plan', 6, 'DRAFT', 'rita', 1, terms(400), { basedOn: plan.id })
const gappy = terms(400)
gappy.decisionTable.rules = gappy.decisionTable.rules.slice(0, 3)
add('savings', 1, 'DRAFT', 'oskar', 3, { ...gappy, deadline: 'PT20M' } as Terms)
add('credit-card', 1, 'ACTIVE', 'oskar', 90, terms(500))
add('credit-card', 2, 'SCHEDULED', 'oskar', 5, terms(520))
add('credit-card', 3, 'APPROVED', 'oskar', 1, terms(540))

function analyse(its: Terms) {
  const { hitPolicy, inputs, rules } = its.decisionTable
  const cells = rules.map((rule) => inputs.map((name) => parseCell(rule.when[name] ?? '', inputOf(name))))
  const points = inputs.map((name, column) =>
    pointsOf(
      inputOf(name),
      cells.map((row) => row[column] ?? null),
    ),
  )
  const gaps: object[] = []
  const overlaps = new Map<string, object>()
  const wins = new Set<string>()
  let budget = 40_000
  const at: (string | number | null)[] = []
  const visit = (column: number): void => {
    if (budget-- < 0) return
    if (column === inputs.length) {
      const hits = rules.filter((_, row) => cells[row]!.every((cell, index) => matches(cell, at[index] ?? null)))
      const example = Object.fromEntries(inputs.map((name, index) => [name, at[index] ?? null]))
      if (hits.length === 0 && gaps.length < 20)
        gaps.push({ example, region: Object.fromEntries(inputs.map((name, index) => [name, region(inputOf(name), at[index] ?? null)])) })
      if (hits[0]) wins.add(hits[0].id)
      const [first, second] = hits
      if (first && second && !overlaps.has(first.id + second.id) && overlaps.size < 50) {
        overlaps.set(first.id + second.id, {
          rule: first.id,
          otherRule: second.id,
          example,
          sameResult: first.then.outcome === second.then.outcome && first.then.reason === second.then.reason,
        })
      }
      return
    }
    for (const point of points[column]!) {
      at[column] = point
      visit(column + 1)
    }
  }
  visit(0)
  const warnings = its.checks
    .filter((check) => minutes(check.answerTimeout) * check.maxAttempts >= minutes(its.deadline))
    .map((check) => ({
      path: `checks[${check.type}]`,
      code: 'WAITS_BEYOND_DEADLINE',
      message: 'All attempts together take longer than the deadline',
    }))
  return {
    acceptable: gaps.length === 0 && (hitPolicy === 'FIRST' || overlaps.size === 0),
    gaps: gaps.slice(0, 10),
    gapsComplete: gaps.length <= 10,
    overlaps: [...overlaps.values()],
    overlapsComplete: true,
    unreachableRules: budget > 0 && hitPolicy === 'FIRST' ? rules.filter((rule) => !wins.has(rule.id)).map((rule) => rule.id) : [],
    faults: [],
    warnings,
  }
}

function minutes(iso: string): number {
  const [, hours, mins] = /PT(?:(\d+)H)?(?:(\d+)M)?/.exec(iso) ?? []
  return Number(hours ?? 0) * 60 + Number(mins ?? 0)
}

function inputOf(name: string): Input {
  return INPUTS.find((input) => input.name === name)!
}

function pointsOf(input: Input, column: (Cell | null)[]): (string | number | null)[] {
  const items = column.flatMap((cell) => cell?.items ?? [])
  const found: (string | number | null)[] = input.nullable ? [null] : []
  if (input.type === 'number') {
    const bounds = items
      .flatMap((item) => (item.kind === 'number' ? [item.value] : item.kind === 'range' ? [item.low, item.high] : []))
      .filter((bound) => bound !== undefined)
    const numbers = new Set([
      input.min ?? 0,
      ...bounds.flatMap((bound) => [Number(bound) - 1, Number(bound), Number(bound) + 1]),
      input.max ?? 1e6,
    ])
    found.push(...[...numbers].filter((number) => number >= (input.min ?? 0) && number <= (input.max ?? 1e9)))
  } else {
    found.push(
      ...(input.values.length > 0
        ? input.values
        : [...new Set([...items.flatMap((item) => (item.kind === 'text' ? [item.value] : [])), 'DE'])]),
    )
  }
  return found
}

function region(input: Input, point: string | number | null): string {
  return point === null ? 'null' : input.type === 'number' ? '-' : `"${point}"`
}

function matches(cell: Cell | null, value: string | number | null): boolean {
  return cell === null || cell.items.some((item) => matchesItem(item, value)) !== cell.negated
}

function matchesItem(item: Item, value: string | number | null): boolean {
  if (item.kind === 'unknown' || value === null) return item.kind === 'unknown' && value === null
  if (item.kind === 'range') {
    const number = Number(value)
    const low = item.low === undefined || number > Number(item.low) || (item.lowIncluded && number === Number(item.low))
    const high = item.high === undefined || number < Number(item.high) || (item.highIncluded && number === Number(item.high))
    return low && high
  }
  return String(item.value) === String(value)
}

function faultsOf(its: Terms) {
  const table = its.decisionTable
  const faults: { path: string; code: string; message: string }[] = []
  table.rules.forEach((rule, at) => {
    const path = `decisionTable.rules[${at}]`
    if (!/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(rule.id))
      faults.push({ path: `${path}.id`, code: 'INVALID_RULE_ID', message: 'an id is a letter or _ and more' })
    if (table.rules.findIndex((other) => other.id === rule.id) < at)
      faults.push({ path: `${path}.id`, code: 'DUPLICATE_RULE_ID', message: 'another rule has the same id' })
    for (const [name, feel] of Object.entries(rule.when)) {
      try {
        parseCell(feel, inputOf(name))
      } catch (fault) {
        faults.push({ path: `${path}.when.${name}`, code: 'UNSUPPORTED_EXPRESSION', message: String(fault) })
      }
    }
  })
  return faults
}

/** What another product is called is no name for a new one. */
const withoutName = (its: Terms, isSameProduct: boolean): Terms => (isSameProduct ? its : { ...its, displayName: null })

const STEPS = ['created', 'submitted', 'approved', 'rejected', 'activated', 'retired', 'discarded']

/** Steps that nobody has taken are null, as the server sends them. */
function steps(policy: Stored) {
  return Object.fromEntries(STEPS.map((name) => [name, policy.steps[name] ?? null]))
}

function view(policy: Stored) {
  const { history, revisions, revision, ...shown } = policy
  void [history, revisions, revision]
  return { ...shown, steps: steps(policy), findings: analyse(policy.terms) }
}

const answer = (policy: Stored, status = 200) => ({ status, body: view(policy), headers: { ETag: `"${policy.revision}"` } })
const find = (call: Call) => stored.find((policy) => policy.id === call.parts[0])
const ME = () => (process.env.MOCK_ME ?? 'rita') as string
const missing = () => problem(404, 'NOT_FOUND', 'There is no such version.')

function take(policy: Stored, status: string, step: string, kind: string, extra: object = {}) {
  const at = new Date().toISOString()
  policy.status = status
  policy.steps[step] = { by: step === 'submitted' ? ME() : 'anna', at, ...extra }
  policy.history.push({ at, kind, by: policy.steps[step]!.by, ...extra })
  policy.revision++
}

function diff(path: string, before: unknown, after: unknown): object[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const names = (value: unknown): Map<string, unknown> | null => {
    if (Array.isArray(value)) {
      const named = (value as { id?: string; type?: string }[]).map((one): [string, unknown] => [one?.id ?? one?.type ?? '', one])
      const members = new Map(named)
      return members.size === named.length && !members.has('') ? members : null
    }
    return value && typeof value === 'object' ? new Map(Object.entries(value)) : null
  }
  const [one, other] = [names(before), names(after)]
  if (!one || !other) return [{ path, before: before ?? null, after: after ?? null }]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) =>
    diff(Array.isArray(before) ? `${path}[${name}]` : path ? `${path}.${name}` : name, one.get(name), other.get(name)),
  )
}

function trial(its: Terms, inputs: Record<string, string | number | null>) {
  const lacking = its.decisionTable.inputs.filter((name) => !inputOf(name).nullable && inputs[name] === undefined)
  const wrong = Object.entries(inputs).filter(([name, value]) => {
    const input = inputOf(name)
    return (
      value !== null && input.type === 'number' && (typeof value !== 'number' || value < (input.min ?? 0) || value > (input.max ?? 1e9))
    )
  })
  if (lacking.length + wrong.length > 0) {
    const violations = [...lacking, ...wrong.map(([name]) => name)].map((name) => ({
      field: `inputs.${name}`,
      message: 'must be given: the table looks at it',
    }))
    return problem(400, 'VALIDATION_FAILED', 'The request has faults.', { violations })
  }
  const hit = its.decisionTable.rules.find((rule) =>
    its.decisionTable.inputs.every((name) => matches(parseCell(rule.when[name] ?? '', inputOf(name)), inputs[name] ?? null)),
  )
  if (!hit) return { body: { outcome: 'REVIEW', reason: 'NO_RULE', rule: 'No_Rule', ruleText: 'no rule', table: null } }
  const text = `${
    Object.entries(hit.when)
      .map(([name, feel]) => `${name} ${feel}`)
      .join(', ') || 'anything'
  } → ${hit.then.outcome} (${hit.then.reason})`
  const said = { ...hit.then, rule: hit.id, ruleText: text }
  return { body: { ...said, table: said } }
}

interface Run {
  id: string
  policyId: string
  policyVersion: number
  scope: { last: number }
  state: string
  requestedBy: string
  requestedAt: string
  begun: number
  result: unknown
}
const runs: Run[] = []
let moved = false

function running(run: Run) {
  const total = Math.min(run.scope.last, 1_000)
  const done = Math.min(total, Math.floor((Date.now() - run.begun) / 4))
  const state = run.state === 'CANCELLED' ? 'CANCELLED' : done >= total ? 'COMPLETED' : 'RUNNING'
  const { begun, ...shown } = run
  void begun
  return {
    ...shown,
    state,
    progress: { total, done, flips: Math.floor(done / 27) },
    result: state === 'COMPLETED' ? result(run, total) : null,
  }
}

function result(run: Run, total: number) {
  const rules = stored.find((policy) => policy.id === run.policyId)!.terms.decisionTable.rules
  const hits = [0.71, 0.09, 0.01, 0.04, 0.15]
  return {
    rehearsed: total,
    flips: 37,
    flipsStored: 37,
    before: { APPROVE: 712, REVIEW: 231, REJECT: 57 },
    after: { APPROVE: 712, REVIEW: 194, REJECT: 94, NOT_ACCEPTED: 0 },
    matrix: [
      { before: 'APPROVE', after: 'APPROVE', onboardings: 712 },
      { before: 'REVIEW', after: 'REVIEW', onboardings: 194 },
      { before: 'REVIEW', after: 'REJECT', onboardings: 37 },
      { before: 'REJECT', after: 'REJECT', onboardings: 57 },
    ],
    rules: rules
      .filter((rule) => rule.id !== 'Rule_SilenceRejects')
      .map((rule, at) => ({ rule: rule.id, text: rule.description, hits: Math.round(total * (hits[at] ?? 0.02)) })),
    neverHit: [{ rule: 'Rule_SilenceRejects', text: 'silence REJECT → REJECT' }],
    withoutResults: 3,
    duration: 'PT1.4S',
  }
}

/** Every third, as in the list of flips. */
const isUndecided = (onboarding: string) => (parseInt(onboarding.slice(-6), 16) - 0xabc000) % 3 === 0

const P = '/relay/onboarding-api/v1/policies'
const at = (tail: string) => new RegExp(`^${P}/([^/]+)${tail}$`)

export const policyRoutes: Route[] = [
  ['GET', /^\/relay\/onboarding-api\/v1\/check-types$/, () => ({ body: { items: CHECK_TYPES } })],
  [
    'GET',
    /^\/relay\/onboarding-api\/v1\/decision-inputs$/,
    () => ({ body: { items: INPUTS.map((input) => (input.values.length > 0 ? input : { ...input, values: undefined })) } }),
  ],
  [
    'GET',
    new RegExp(`^${P}$`),
    ({ url }) => {
      const product = url.searchParams.get('product')
      const items = stored
        .filter((policy) => !product || policy.product === product)
        .map((policy) => {
          const { id, product: its, version, status, basedOn, activeFrom } = policy
          return { id, product: its, displayName: policy.terms.displayName, version, status, basedOn, activeFrom, steps: steps(policy) }
        })
      return { body: { items: items.toReversed(), nextCursor: null } }
    },
  ],
  [
    'POST',
    new RegExp(`^${P}$`),
    ({ body }) => {
      const { product, basedOn } = body as { product: string; basedOn?: string }
      const there = stored.find((policy) => policy.product === product && policy.status === 'DRAFT')
      if (there)
        return problem(409, 'DRAFT_EXISTS', 'The product has a draft already. Go on with it, or discard it first.', { draft: there.id })
      const base = stored.find((policy) => (basedOn ? policy.id === basedOn : policy.product === product && policy.status === 'ACTIVE'))
      const version = Math.max(0, ...stored.filter((policy) => policy.product === product).map((policy) => policy.version)) + 1
      const made = add(product, version, 'DRAFT', ME(), 0, withoutName(structuredClone(base?.terms ?? terms(400)), base?.product === product), {
        basedOn: base?.id ?? null,
        revision: 0,
      })
      made.history.splice(1)
      return answer(made, 201)
    },
  ],
  ['GET', at(''), (call) => (find(call) ? answer(find(call)!) : missing())],
  [
    'PUT',
    at(''),
    (call) => {
      const policy = find(call)
      const sent = call.body as unknown as Terms
      if (!policy) return missing()
      if (policy.status !== 'DRAFT')
        return problem(409, 'POLICY_NOT_DRAFT', 'The version is no draft any more. Make a new draft that is based on it.')
      const seen = Number(String(call.headers['if-match']).replaceAll('"', ''))
      if (seen !== policy.revision) {
        const before = policy.revisions[seen] ?? policy.terms
        return problem(412, 'LOST_UPDATE', 'The version was changed since you read it.', {
          changes: diff('', before, policy.terms),
          changedBy: 'oskar',
          changedAt: new Date().toISOString(),
          etag: `"${policy.revision}"`,
        })
      }
      const violations = []
      if (minutes(sent.review.escalation) < minutes(sent.review.reminder))
        violations.push({ field: 'review.escalation', message: 'must not be before the reminder' })
      sent.checks.forEach((check, index) => {
        if (check.maxAttempts > 10) violations.push({ field: `checks[${index}].maxAttempts`, message: 'must be from 1 to 10' })
      })
      if (violations.length > 0) return problem(400, 'VALIDATION_FAILED', 'The request has faults.', { violations })
      const faults = faultsOf(sent)
      if (faults.length > 0) return problem(422, 'DECISION_TABLE_REFUSED', 'The decision table cannot be used as it is.', { faults })
      policy.revisions[policy.revision] = policy.terms
      policy.terms = sent
      policy.revision++
      policy.history.push({ at: new Date().toISOString(), kind: 'edited', by: ME(), revision: policy.revision })
      return answer(policy)
    },
  ],
  [
    'DELETE',
    at(''),
    (call) => {
      const policy = find(call)!
      take(policy, 'DISCARDED', 'discarded', 'discarded')
      return answer(policy)
    },
  ],
  // For looking at a lost update: `POST …/mock-colleague` changes the draft as somebody else would.
  [
    'POST',
    at('/mock-colleague'),
    (call) => {
      const policy = find(call)!
      policy.revisions[policy.revision] = policy.terms
      const changed = structuredClone(policy.terms)
      changed.deadline = 'PT6H'
      changed.decisionTable.rules[1]!.when.creditScore = '< 420'
      policy.terms = changed
      policy.revision++
      return answer(policy)
    },
  ],
  [
    'POST',
    at('/submission'),
    (call) => {
      const policy = find(call)!
      take(policy, 'SUBMITTED', 'submitted', 'submitted')
      return answer(policy)
    },
  ],
  [
    'POST',
    at('/approval'),
    (call) => {
      const policy = find(call)!
      take(policy, 'APPROVED', 'approved', 'approved')
      return answer(policy)
    },
  ],
  [
    'POST',
    at('/rejection'),
    (call) => {
      const policy = find(call)!
      take(policy, 'REJECTED', 'rejected', 'rejected', call.body as unknown as object)
      return answer(policy)
    },
  ],
  [
    'POST',
    at('/activation'),
    (call) => {
      const policy = find(call)!
      const { activeFrom } = call.body as unknown as { activeFrom?: string }
      policy.activeFrom = activeFrom ?? new Date().toISOString()
      for (const other of stored.filter((one) => !activeFrom && one.product === policy.product && one.status === 'ACTIVE')) {
        other.status = 'RETIRED'
      }
      take(policy, activeFrom ? 'SCHEDULED' : 'ACTIVE', 'activated', 'activated', { activeFrom: policy.activeFrom })
      return { body: { policy: view(policy), inFlight: { total: 14, byVersion: [] } } }
    },
  ],
  [
    'POST',
    at('/retirement'),
    (call) => {
      const policy = find(call)!
      take(policy, 'RETIRED', 'retired', 'retired')
      return answer(policy)
    },
  ],
  [
    'GET',
    at('/changes'),
    (call) => {
      const since = stored.find((policy) => policy.id === call.url.searchParams.get('since'))!
      return { body: { changes: diff('', since.terms, find(call)!.terms) } }
    },
  ],
  [
    'GET',
    at('/history/changes'),
    (call) => {
      const policy = find(call)!
      const [since, until] = [Number(call.url.searchParams.get('since')), Number(call.url.searchParams.get('until'))]
      const termsAt = (revision: number) => (revision < policy.revision ? policy.revisions[revision] : policy.terms)
      return { body: { since, until, changes: diff('', termsAt(since), termsAt(until)) } }
    },
  ],
  ['GET', at('/history'), (call) => ({ body: { items: find(call)!.history } })],
  [
    'GET',
    at('/in-flight'),
    (call) => {
      const total = find(call)!.product === 'mobile-plan' && !moved ? 14 : 0
      return { body: { total, byVersion: total ? [{ version: 4, onboardings: total }] : [] } }
    },
  ],
  [
    'POST',
    at('/moves'),
    (call) => {
      const dryRun = (call.body as unknown as { dryRun?: boolean }).dryRun === true
      const results = moved ? {} : { CHECKING: 2, IN_REVIEW: 6, APPROVED: 2, REJECTED: 4 }
      const body = { moved: moved ? 0 : 14, remaining: dryRun && !moved ? 14 : 0, dryRun, results }
      moved ||= !dryRun
      return { body }
    },
  ],
  ['POST', at('/trial'), (call) => trial(find(call)!.terms, (call.body as unknown as { inputs: Record<string, string> }).inputs)],
  [
    'GET',
    at('/decision-table'),
    (call) => {
      call.response.writeHead(200, { 'Content-Type': 'application/xml' })
      call.response.end('<definitions/>')
      return undefined
    },
  ],
  [
    'PUT',
    at('/decision-table'),
    () =>
      problem(422, 'DECISION_TABLE_REFUSED', 'The decision table cannot be used as it is.', {
        faults: [{ path: 'decision', code: 'NO_TABLE', message: 'there is no decision table in this document' }],
      }),
  ],
  [
    'GET',
    at('/rehearsals'),
    (call) => ({
      body: {
        items: runs
          .filter((run) => run.policyId === call.parts[0])
          .map(running)
          .toReversed(),
        nextCursor: null,
      },
    }),
  ],
  [
    'POST',
    at('/rehearsals'),
    (call) => {
      const policy = find(call)!
      const run: Run = {
        id: newId(),
        policyId: policy.id,
        policyVersion: policy.version,
        scope: call.body as Run['scope'],
        state: 'RUNNING',
        requestedBy: ME(),
        requestedAt: new Date().toISOString(),
        begun: Date.now(),
        result: null,
      }
      runs.push(run)
      return { status: 202, body: running(run) }
    },
  ],
  [
    'GET',
    /^\/relay\/onboarding-api\/v1\/rehearsals\/([^/]+)$/,
    ({ parts }) => ({ body: running(runs.find((run) => run.id === parts[0])!) }),
  ],
  [
    'POST',
    /^\/relay\/onboarding-api\/v1\/rehearsals\/([^/]+)\/cancellation$/,
    ({ parts }) => {
      const run = runs.find((one) => one.id === parts[0])!
      run.state = 'CANCELLED'
      return { body: running(run) }
    },
  ],
  [
    'GET',
    /^\/relay\/onboarding-api\/v1\/rehearsals\/([^/]+)\/flips$/,
    ({ url }) => {
      const from = Number(url.searchParams.get('cursor') ?? 0)
      const items = Array.from({ length: Math.min(20, 37 - from) }, (_, index) => ({
        onboardingId: `0192f000-0000-7000-8000-${(0xabc000 + from + index).toString(16).padStart(12, '0')}`,
        onboarding: '/v1/onboardings/…',
        before: { outcome: 'REVIEW', reason: 'CHECK_TO_CONSIDER', rule: 'Rule_ToConsider' },
        after:
          index % 7 === 3
            ? { outcome: 'NOT_ACCEPTED', reason: 'APPLICANT_BELOW_MINIMUM_AGE', rule: null }
            : { outcome: 'REJECT', reason: 'CREDIT_SCORE_TOO_LOW', rule: 'Rule_CreditScoreTooLow' },
        finalStatus: [null, 'APPROVED', 'REJECTED'][index % 3],
      }))
      return { body: { items, nextCursor: from + 20 < 37 ? String(from + 20) : null } }
    },
  ],
  [
    'GET',
    at('/shadow'),
    (call) => {
      const policy = find(call)!
      const runsNow = policy.status === 'SUBMITTED'
      return {
        body: {
          policyId: policy.id,
          running: runsNow,
          policyVersion: policy.version,
          since: runsNow ? ago(1) : null,
          until: null,
          compared: runsNow ? 212 : 0,
          agreed: runsNow ? 204 : 0,
          matrix: [],
          differences: {
            nextCursor: null,
            items: runsNow
              ? [1, 2, 3].map((n) => ({
                  onboardingId: `0192f000-0000-7000-8000-00000000ab${n}f`,
                  at: ago(0.1 * n),
                  decided: { outcome: 'REVIEW', rule: 'Rule_ToConsider' },
                  shadow: { outcome: 'REJECT', rule: 'Rule_CreditScoreTooLow' },
                }))
              : [],
          },
        },
      }
    },
  ],
  [
    'POST',
    at('/shadow'),
    (call) => ({
      body: {
        policyId: call.parts[0],
        running: true,
        since: new Date().toISOString(),
        compared: 0,
        agreed: 0,
        matrix: [],
        differences: { items: [] },
      },
    }),
  ],
  [
    'DELETE',
    at('/shadow'),
    (call) => ({ body: { policyId: call.parts[0], running: false, compared: 0, agreed: 0, matrix: [], differences: { items: [] } } }),
  ],
  [
    'GET',
    /^\/relay\/onboarding-api\/v1\/onboardings\/([^/]+)\/explanation$/,
    ({ parts }) => ({
      body: {
        onboardingId: parts[0],
        product: 'mobile-plan',
        complete: !isUndecided(parts[0]!),
        answer: isUndecided(parts[0]!)
          ? { status: 'IN_REVIEW', reasons: [], decidedBy: null, dueAt: ago(-1), decidedAt: null }
          : { status: 'APPROVED', reasons: ['REVIEWED_AND_FINE'], decidedBy: 'reviewer', dueAt: ago(2), decidedAt: ago(3) },
        policy: { id: draft.id, version: 5 },
        judgements: [
          {
            policyVersion: 4,
            applies: false,
            at: null,
            outcome: 'REVIEW',
            reason: 'CHECK_TO_CONSIDER',
            rule: { id: 'Rule_ToConsider', text: 'rule text not recorded', description: null },
            inputs: null,
          },
          {
            policyVersion: 5,
            applies: true,
            at: ago(4),
            outcome: 'REVIEW',
            reason: 'CHECK_TO_CONSIDER',
            rule: { id: 'Rule_ToConsider', text: 'anything → REVIEW (CHECK_TO_CONSIDER)', description: 'Everything else is for a person.' },
            inputs: {
              addressOutcome: 'CLEAR',
              creditOutcome: 'CONSIDER',
              criminalRecordOutcome: 'CLEAR',
              creditScore: 420,
              regionScore: null,
              silence: 'NONE',
            },
          },
        ],
      },
    }),
  ],
]
