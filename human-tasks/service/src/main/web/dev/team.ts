import type { Task } from '../src/inbox/model'
import { tasks } from './cases'
import { ask, change, me } from './inbox'
import type { Route } from './route'
import { at, reviewers } from './people'

const workable = (task: Task) => task.status === 'OPEN' || task.status === 'CLAIMED' || task.status === 'PROPOSED'
const since = (task: Task) => Date.parse(task.claimedAt ?? task.openedAt)

function load(of: Task[]) {
  const there = of.filter(workable)
  const moments = there.map(since)
  return {
    tasks: there.length,
    overdue: there.filter((task) => Date.parse(task.dueAt ?? '') < Date.now()).length,
    toConfirm: there.filter((task) => task.status === 'PROPOSED').length,
    awaiting: of.filter((task) => task.status.startsWith('AWAITING')).length,
    oldestSince: moments.length ? new Date(Math.min(...moments)).toISOString() : null,
    averageSince: moments.length ? new Date(moments.reduce((sum, one) => sum + one, 0) / moments.length).toISOString() : null,
  }
}

const active = () => tasks.filter((task) => task.status !== 'DECIDED' && task.status !== 'CLOSED')
const returned = (person: string) => active().filter((task) => !task.proposal && task.returnedProposals?.at(-1)?.proposedBy.id === person).length

/** What the first call took, so that it takes one task however often it comes. */
const taken = new Map<string, string>()

export const teamRoutes: Route[] = [
  [
    'GET',
    /^\/v1\/team$/,
    () => ({
      body: {
        unassigned: load(active().filter((task) => !task.claimedBy)),
        members: reviewers.map(({ id, name, senior, absentFrom, absentUntil }) => ({ id, name, senior, absentFrom, absentUntil, seenAt: at(-0.1), load: load(active().filter((task) => task.claimedBy?.id === id)), returned: returned(id) })),
      },
    }),
  ],
  ['GET', /^\/v1\/reason-codes$/, () => ({ body: { approve: ['DOCUMENTS_VERIFIED', 'BRANCH_VOUCHES'], reject: ['INCOME_TOO_LOW', 'PASSPORT_EXPIRED'] } })],
  [
    'POST',
    /^\/v1\/tasks\/next$/,
    ({ body }) => {
      const { id: call } = body as { id: string }
      const next = taken.get(call) ?? ask('status=OPEN').find((task) => task.candidateRole !== 'senior-reviewer')?.id
      if (!next) {
        return { status: 204 }
      }
      const again = taken.has(call)
      taken.set(call, next)
      return { body: again ? tasks.find((task) => task.id === next) : change(next, 'CLAIMED', 'Claimed', { status: 'CLAIMED', claimedBy: me, claimedAt: at(0) }) }
    },
  ],
  [
    'GET',
    /^\/v1\/tasks\/file$/,
    ({ url, response }) => {
      const separator = url.searchParams.get('separator') === 'semicolon' ? ';' : ','
      const rows = ask(url.search.slice(1)).map((task) => [task.externalReference, task.product, task.status].join(separator))
      response.writeHead(200, { 'Content-Type': 'text/csv;charset=UTF-8' })
      response.end(`\uFEFF${['externalReference', 'product', 'status'].join(separator)}\r\n${rows.join('\r\n')}\r\n`)
      return undefined
    },
  ],
]
