import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { History, Play, Square } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { asProblem } from '../api/problem'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { ScrollRegion } from '../ui/ScrollRegion'
import { leaveToInputMethod } from '../ui/shortcuts'
import { ErrorState, Notice, Skeleton, State } from '../ui/State'
import { toast } from '../ui/toasts'
import { rehearsals } from './api'
import { Boundary } from './Boundary'
import { Field } from './Field'
import { HindsightView, shortId } from './Hindsight'
import { useHistory } from './HistorySection'
import { type Flip, type HindsightOutcome, isOver, type Rehearsal, type RehearsalResult } from './logic/model'
import { wordsOfIso } from './logic/duration'
import { Question } from './Question'
import { ShadowCard } from './Shadow'
import { useRehearsals } from './useRehearsals'
import { useVersion } from './version'
import { usePeople, useWords, wordOf } from './words'

/** The version run over the tenant's own past: asked for, under way, and what came of it. */
export function RehearsalSection() {
  const { policy } = useVersion()
  const { text } = useWords()
  const me = useMe()
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRehearsals(policy.id)
  if (!hasAny(me, 'tenant-admin', 'rule-approver', 'auditor')) {
    return (
      <State icon={History} title={text.rehearsal.title}>
        {text.rehearsal.needsRole}
      </State>
    )
  }
  if (list.isError) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (!list.data) {
    return <Skeleton height={160} />
  }
  const shown = list.data.items.find(({ id }) => id === chosen) ?? list.data.items[0]
  const mayStart = hasAny(me, 'tenant-admin', 'rule-approver')
  return (
    <>
      <section className="card" aria-labelledby="rehearsal-title">
        <header className="card-head">
          <h2 id="rehearsal-title">{text.rehearsal.title}</h2>
          <span className="soft">{text.rehearsal.says}</span>
        </header>
        <div className="rehearsal-tools">
          {mayStart && <StartForm again={list.data.items.length > 0} onStarted={setChosen} />}
          {list.data.items.length > 1 && <Earlier items={list.data.items} shown={shown} onChoose={setChosen} />}
        </div>
        {shown ? (
          <Boundary key={shown.id}>
            <Shown listed={shown} />
          </Boundary>
        ) : (
          <State icon={History} title={text.rehearsal.noneYet}>
            {mayStart ? text.rehearsal.noneYetSays : text.rehearsal.noneYetReader}
          </State>
        )}
      </section>
      <Boundary>
        <ShadowCard />
      </Boundary>
    </>
  )
}

function StartForm({ again, onStarted }: { again: boolean; onStarted: (id: string) => void }) {
  const { policy, keeper } = useVersion()
  const { text } = useWords()
  const client = useQueryClient()
  const [last, setLast] = useState('1000')
  const [tried, setTried] = useState(false)
  const number = Number(last.replaceAll(/[.,\s]/g, ''))
  const wrong = !(Number.isInteger(number) && number >= 1 && number <= 1_000_000)
  const start = useMutation({
    mutationFn: async () => {
      if (keeper && !(await keeper.flush())) {
        throw new Error(text.rehearsal.unsaved)
      }
      return rehearsals.start(policy.id, { last: number })
    },
    onSuccess: async (rehearsal) => {
      client.setQueryData(['policies', 'rehearsal', rehearsal.id], rehearsal)
      await client.invalidateQueries({ queryKey: ['policies', 'rehearsals', policy.id] })
      onStarted(rehearsal.id)
    },
    onError: (error) => {
      const problem = asProblem(error)
      toast(text.failed(problem.detail ?? text.unreachable), { tone: 'bad' })
    },
  })
  return (
    <form
      className="start-form"
      noValidate
      onKeyDown={leaveToInputMethod}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!wrong && !start.isPending) {
          start.mutate()
        }
      }}
    >
      <Field label={text.rehearsal.last} hint={text.rehearsal.lastHint} faults={tried && wrong ? [text.rehearsal.lastFault] : []}>
        {(field) => (
          <input {...field} inputMode="numeric" autoComplete="off" value={last} onChange={(event) => setLast(event.target.value)} />
        )}
      </Field>
      <Button kind="primary" type="submit" icon={Play} disabled={start.isPending}>
        {again ? text.rehearsal.again : text.rehearsal.start}
      </Button>
    </form>
  )
}

function Earlier({ items, shown, onChoose }: { items: Rehearsal[]; shown: Rehearsal | undefined; onChoose: (id: string) => void }) {
  const { text, formats } = useWords()
  return (
    <Field label={text.rehearsal.earlier}>
      {(field) => (
        <select {...field} value={shown?.id ?? ''} onChange={(event) => onChoose(event.target.value)}>
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {`${formats.dateTime(item.requestedAt)} · ${text.rehearsal.states[item.state]}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const LOOK_AGAIN = 1_000

function Shown({ listed }: { listed: Rehearsal }) {
  const { policy, kept } = useVersion()
  const { text, formats } = useWords()
  const nameOf = usePeople()
  const client = useQueryClient()
  const history = useHistory(policy.id)
  const query = useQuery({
    queryKey: ['policies', 'rehearsal', listed.id],
    queryFn: async () => {
      const now = await rehearsals.get(listed.id)
      if (isOver(now.state) && !isOver(listed.state)) {
        void client.invalidateQueries({ queryKey: ['policies', 'rehearsals', policy.id] })
      }
      return now
    },
    initialData: listed,
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => (state.data && isOver(state.data.state) ? false : LOOK_AGAIN),
  })
  const rehearsal = query.data
  const edited = history.data?.items.filter(({ kind }) => kind === 'edited').at(-1)?.at
  const stale = kept !== null && edited !== undefined && edited > rehearsal.requestedAt
  return (
    <div className="rehearsal">
      <p className="soft">
        {text.rehearsal.by(nameOf(rehearsal.requestedBy), formats.dateTime(rehearsal.requestedAt))}
        {rehearsal.scope.last != null && ` · ${text.rehearsal.last}: ${formats.number(rehearsal.scope.last)}`}
      </p>
      {stale && <Notice tone="warn">{text.rehearsal.stale}</Notice>}
      {rehearsal.state !== 'COMPLETED' && <Progress rehearsal={rehearsal} />}
      {rehearsal.result && <Result rehearsal={rehearsal} result={rehearsal.result} />}
    </div>
  )
}

function Progress({ rehearsal }: { rehearsal: Rehearsal }) {
  const { text, formats } = useWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { state, progress } = rehearsal
  const total = progress.total || null // 0 until they are counted
  const mayCancel = hasAny(useMe(), 'tenant-admin', 'rule-approver') && !isOver(state)
  const cancel = useMutation({
    mutationFn: () => rehearsals.cancel(rehearsal.id),
    onSuccess: (cancelled) => client.setQueryData(['policies', 'rehearsal', rehearsal.id], cancelled),
    onSettled: () => setAsking(false),
    onError: (error) => toast(text.failed(asProblem(error).detail ?? text.unreachable), { tone: 'bad' }),
  })
  const done = formats.number(progress.done)
  return (
    <div className="progress">
      <p role="status">
        <strong>{text.rehearsal.states[state]}</strong>{' '}
        {total === null ? text.rehearsal.doneOnly(done) : text.rehearsal.done(done, formats.number(total))}
        {progress.flips > 0 && `, ${text.rehearsal.soFar(formats.number(progress.flips))}`}
      </p>
      {!isOver(state) && <progress aria-label={text.rehearsal.progress} {...(total ? { max: total, value: progress.done } : {})} />}
      {mayCancel && (
        <Button size="small" icon={Square} disabled={cancel.isPending} onClick={() => setAsking(true)}>
          {text.rehearsal.cancel}
        </Button>
      )}
      {mayCancel && asking && (
        <Question
          title={text.rehearsal.cancelTitle}
          says={text.rehearsal.cancelSays(done)}
          confirm={text.rehearsal.cancel}
          kind="bad"
          pending={cancel.isPending}
          onConfirm={() => cancel.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
      {state === 'FAILED' && <Notice tone="bad">{text.rehearsal.failed}</Notice>}
    </div>
  )
}

const OUTCOMES: HindsightOutcome[] = ['APPROVE', 'REVIEW', 'REJECT', 'NOT_ACCEPTED']

function Result({ rehearsal, result }: { rehearsal: Rehearsal; result: RehearsalResult }) {
  const { text, formats, language } = useWords()
  const number = formats.number
  if (result.rehearsed === 0) {
    return <p>{text.rehearsal.empty}</p>
  }
  return (
    <>
      <dl className="figures">
        <div>
          <dt>{text.rehearsal.rehearsed}</dt>
          <dd className="num">{number(result.rehearsed)}</dd>
        </div>
        <div data-tone={result.flips > 0 ? 'warn' : 'good'}>
          <dt>{text.rehearsal.flips}</dt>
          <dd className="num">
            {number(result.flips)} <small>{percent(result.flips, result.rehearsed, language)}</small>
          </dd>
        </div>
        {result.withoutResults > 0 && (
          <div>
            <dt>{text.rehearsal.withoutResults}</dt>
            <dd className="num">{number(result.withoutResults)}</dd>
          </div>
        )}
        {result.duration && (
          <div>
            <dt>{text.rehearsal.took}</dt>
            <dd className="num">{wordsOfIso(result.duration, language, 'short')}</dd>
          </div>
        )}
      </dl>
      <div className="two-columns">
        <Boundary>
          <Matrix result={result} />
        </Boundary>
        <Boundary>
          <RuleHits result={result} />
        </Boundary>
      </div>
      <Boundary>
        <Flips rehearsal={rehearsal} result={result} />
      </Boundary>
    </>
  )
}

function percent(part: number, whole: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(whole === 0 ? 0 : part / whole)
}

/** From which outcome to which; what stays is quiet, what moves stands out. */
function Matrix({ result }: { result: RehearsalResult }) {
  const { text, formats } = useWords()
  const seen = (side: 'before' | 'after') =>
    OUTCOMES.filter((outcome) => (result[side][outcome] ?? 0) > 0 || (outcome !== 'NOT_ACCEPTED' && result.matrix.length > 0))
  const [rows, columns] = [seen('before'), seen('after')]
  const count = (before: HindsightOutcome, after: HindsightOutcome) =>
    result.matrix.find((cell) => cell.before === before && cell.after === after)?.onboardings ?? 0
  return (
    <section>
      <h3 id="matrix-title">{text.rehearsal.beforeAfter}</h3>
      <ScrollRegion className="table-scroll" labelledBy="matrix-title">
        <table className="matrix">
          <caption className="sr-only">{text.rehearsal.matrixCaption}</caption>
          <thead>
            <tr>
              <td className="soft">
                {text.rehearsal.before} ↓ {text.rehearsal.after} →
              </td>
              {columns.map((after) => (
                <th scope="col" key={after}>
                  {text.outcomes[after]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((before) => (
              <tr key={before}>
                <th scope="row">{text.outcomes[before]}</th>
                {columns.map((after) => {
                  const onboardings = count(before, after)
                  return (
                    <td key={after} className="num" data-same={before === after} data-none={onboardings === 0}>
                      {formats.number(onboardings)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function RuleHits({ result }: { result: RehearsalResult }) {
  const { text, formats } = useWords()
  const most = Math.max(1, ...result.rules.map(({ hits }) => hits))
  return (
    <section>
      <h3>{text.rehearsal.rules}</h3>
      <table className="hits">
        <caption className="sr-only">{text.rehearsal.rules}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{text.rehearsal.rule}</th>
            <th scope="col">{text.rehearsal.hits}</th>
          </tr>
        </thead>
        <tbody>
          {result.rules.map(({ rule, hits, text: words }) => (
            <tr key={rule} title={words ?? undefined}>
              <th scope="row">
                <code>{rule}</code>
                <span className="bar" aria-hidden>
                  <span style={{ width: `${(100 * hits) / most}%` }} />
                </span>
              </th>
              <td className="num">{formats.number(hits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.neverHit.length > 0 && (
        <div className="never-hit">
          <h4>{text.rehearsal.neverHit}</h4>
          <ul>
            {result.neverHit.map(({ rule, text: words }) => (
              <li key={rule} title={words ?? undefined}>
                <code>{rule}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Flips({ rehearsal, result }: { rehearsal: Rehearsal; result: RehearsalResult }) {
  const { text, formats } = useWords()
  const flips = useInfiniteQuery({
    queryKey: ['policies', 'rehearsal', rehearsal.id, 'flips'],
    queryFn: ({ pageParam }) => rehearsals.flips(rehearsal.id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: Infinity,
    enabled: result.flips > 0,
  })
  if (result.flips === 0) {
    return <p className="soft">{text.rehearsal.noFlips}</p>
  }
  const items = flips.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section>
      <h3 id="flips-title">{text.rehearsal.flipList}</h3>
      {result.flipsStored < result.flips && <p className="soft">{text.rehearsal.kept(formats.number(result.flipsStored))}</p>}
      {flips.isError && <ErrorState error={flips.error} onRetry={() => void flips.refetch()} />}
      <ScrollRegion className="table-scroll" labelledBy="flips-title">
        <table className="flips">
          <caption className="sr-only">{text.rehearsal.flipCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.rehearsal.onboarding}</th>
              <th scope="col">{text.rehearsal.was}</th>
              <th scope="col">{text.rehearsal.would}</th>
              <th scope="col">{text.rehearsal.ended}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((flip) => (
              <FlipRow key={flip.onboardingId} flip={flip} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {flips.hasNextPage && (
        <Button size="small" disabled={flips.isFetchingNextPage} onClick={() => void flips.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </section>
  )
}

function FlipRow({ flip }: { flip: Flip }) {
  const { text } = useWords()
  return (
    <tr>
      <th scope="row">
        <Link to={`/policies/onboardings/${flip.onboardingId}`}>
          <code>{shortId(flip.onboardingId)}</code>
          <span className="sr-only">: {text.why.title}</span>
        </Link>
      </th>
      <td>
        <HindsightView hindsight={flip.before} />
      </td>
      <td>
        <HindsightView hindsight={flip.after} />
      </td>
      <td>{flip.finalStatus ? wordOf(text.why.statuses, flip.finalStatus) : <span className="soft">{text.rehearsal.undecided}</span>}</td>
    </tr>
  )
}
