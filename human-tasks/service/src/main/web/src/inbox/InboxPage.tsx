import './inbox.css'
import './case/case.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CloudOff, Inbox, ListFilter, Palmtree, PartyPopper, RefreshCw, Search, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { asProblem } from '../api/problem'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { useFormats, useText } from '../i18n'
import { Button, IconButton } from '../ui/Button'
import { useMedia, useNow } from '../ui/hooks'
import { useShortcuts } from '../ui/shortcuts'
import { Notice, State } from '../ui/State'
import { toast } from '../ui/toasts'
import { decisions, saying } from './actions'
import { effective, type Filters, onTopOf, type Place, queryOf, readPlace, writePlace } from './address'
import { Bulk } from './Bulk'
import { isListed, keys, putEvents } from './cache'
import * as calls from './calls'
import { type CaseHandle, CasePane, type Panel } from './case/CasePane'
import { AbsenceDialog } from './dialogs'
import { FilterChips, FilterDialog, SaveViewDialog } from './Filters'
import { useLive } from './live'
import type { Task, TaskNews, View } from './model'
import { inboxShortcuts } from './shortcuts'
import { type ListHandle, TaskList } from './TaskList'
import { inboxTexts } from './texts'
import { asRow, useBelongs, useTaskRows } from './useTaskRows'
import { useViewName, ViewPicker, ViewsRail } from './ViewsRail'

export function InboxPage() {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const me = useMe()
  const queries = useQueryClient()
  const wide = useMedia('(min-width: 760px)')
  const railed = useMedia('(min-width: 1180px)')
  const [search, setSearch] = useSearchParams()
  const place = useMemo(() => readPlace(search), [search])
  const go = (change: Partial<Place>, replace = false) => setSearch(writePlace({ ...place, ...change }), { replace })
  const addressOf = (change: Partial<Place>) => `?${writePlace({ ...place, ...change })}`

  const views = useQuery({ queryKey: keys.views, queryFn: calls.listViews, staleTime: 60_000 })
  const counts = useQuery({ queryKey: keys.counts, queryFn: calls.viewCounts, staleTime: 10_000, refetchInterval: 60_000 })
  const view = views.data?.items.find((one) => one.id === place.view)
  const viewName = useViewName()
  const filters = effective(view?.query ?? '', place.filters)
  const query = queryOf(filters)
  const [find, setFind] = useState('')
  // Until the views are known the list would ask for everything; a moment later it would ask again.
  const source = useTaskRows(views.isPending ? null : query, find)
  const { rows } = source
  const belongs = useBelongs(filters)

  const [cursor, setCursor] = useState<string | null>(null)
  const current = place.task ?? cursor
  const at = rows.findIndex((row) => row.id === current)
  // Keys come faster than pages are drawn: each step goes from where the last one went, not from what is drawn.
  const latest = useRef(current)
  useEffect(() => {
    latest.current = current
  }, [current])
  const [panel, setPanel] = useState<{ id: string; kind: Panel } | null>(null)
  const [finished, setFinished] = useState(false)
  const [selected, setSelected] = useState<ReadonlyMap<string, Task>>(new Map())
  const [lastSelected, setLastSelected] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'filter' | 'save' | 'absence' | null>(null)
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<ListHandle>(null)
  const caseHandle = useRef<CaseHandle>(null)
  const wantsFocus = useRef<string | null>(null)
  const finder = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLElement>(null)

  const open = (id: string, how: { focusCase?: boolean; replace?: boolean } = {}) => {
    setCursor(id)
    setFinished(false)
    if (how.focusCase) {
      wantsFocus.current = id
    }
    if (place.task === id) {
      caseHandle.current?.focus()
    } else {
      go({ task: id }, how.replace ?? place.task !== null)
    }
  }
  const close = () => {
    const id = place.task
    setCursor(id)
    if (!wide) {
      go({ task: null })
    }
    if (id) {
      requestAnimationFrame(() => requestAnimationFrame(() => list.current?.focus(id)))
    }
  }
  const step = (by: number) => {
    const from = rows.findIndex((row) => row.id === latest.current)
    const next = rows[from < 0 ? 0 : from + by]
    if (!next) {
      return
    }
    latest.current = next.id
    if (wide || place.task) {
      open(next.id, { replace: true })
    } else {
      setCursor(next.id)
    }
    if (wide || !place.task) {
      list.current?.focus(next.id)
    }
  }
  const stepTo = (to: number) => (rows[to] ? () => open(rows[to]?.id ?? '', { replace: true }) : undefined)

  // The next case is open before the decision has left the page. Where none is left, say so.
  const decided = () => {
    setPanel(null)
    const next = rows[at + 1] ?? rows[at - 1]
    if (next && at >= 0) {
      open(next.id, { replace: true, focusCase: true })
    } else {
      setCursor(null)
      setFinished(true)
      go({ task: null }, true)
    }
  }
  const reopen = (id: string) => {
    setFinished(false)
    setCursor(id)
    wantsFocus.current = id
    setSearch((now) => writePlace({ ...readPlace(now), task: id }))
  }

  const toggle = (task: Task, range: boolean) => {
    const next = new Map(selected)
    const from = rows.findIndex((row) => row.id === lastSelected)
    const to = rows.findIndex((row) => row.id === task.id)
    if (range && from >= 0 && to >= 0) {
      rows.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((row) => next.set(row.id, row))
    } else if (!next.delete(task.id)) {
      next.set(task.id, task)
    }
    setLastSelected(task.id)
    setSelected(next)
  }
  const changeView = (id: string) => {
    setFind('')
    setSelected(new Map())
    setArrived(new Set())
    setCursor(null)
    setFinished(false)
    setSearch(writePlace({ view: id, task: wide ? null : null, filters: {} }))
  }
  const filter = (wanted: Filters) => {
    setDialog(null)
    setArrived(new Set())
    go({ filters: onTopOf(view?.query ?? '', wanted) })
  }
  const reread = () => {
    setArrived(new Set())
    void queries.resetQueries({ queryKey: keys.list(query) })
  }

  const onEvents = (events: TaskNews[]) => {
    putEvents(queries, events)
    const told = new Set(events.map((event) => event.id))
    if (place.task && told.has(place.task)) {
      void queries.invalidateQueries({ queryKey: keys.task(place.task) })
    }
    void queries.invalidateQueries({ queryKey: keys.counts })
    const fresh = events.filter((event) => belongs(asRow(event)) && !isListed(queries, query, event.id) && !decisions.held().includes(event.id)).map((event) => event.id)
    if (fresh.length === 0) {
      return
    }
    if (rows.length === 0) {
      void queries.invalidateQueries({ queryKey: keys.list(query) })
    } else {
      setArrived((before) => new Set([...before, ...fresh]))
    }
  }
  const connection = useLive(onEvents, () => {
    void queries.invalidateQueries({ queryKey: keys.counts })
    void queries.invalidateQueries({ queryKey: keys.lists })
    if (place.task) {
      void queries.invalidateQueries({ queryKey: keys.task(place.task) })
    }
  })

  useShortcuts(
    inboxShortcuts(text, {
      inCase: (event) => event.target instanceof Element && event.target.closest('.case') !== null,
      step,
      open: () => (place.task ? caseHandle.current?.focus() : current && open(current, { focusCase: true })),
      close: () => (panel ? setPanel(null) : selected.size > 0 ? setSelected(new Map()) : find ? setFind('') : place.task && close()),
      select: () => rows[at] && toggle(rows[at], false),
      filter: () => setDialog('filter'),
      find: () => finder.current?.focus(),
      theCase: caseHandle,
      undo: () => decisions.undo() || toast(text.nothingToUndo, { lasts: 2_000 }),
      views: () => (page.current?.querySelector<HTMLElement>('.view[aria-current]') ?? page.current?.querySelector<HTMLElement>('.list-head button'))?.focus(),
      view: changeView,
      names: (views.data?.items ?? []).map((one) => ({ id: one.id, builtIn: one.builtIn, name: viewName(one) })),
    }),
  )

  useEffect(() => {
    document.title = `${view ? viewName(view) : text.title} · ${text.title} · Gangway`
  })
  const countOf = (one: View) => counts.data?.[one.id] ?? one.count ?? undefined
  const deleteView = async (one: View) => {
    try {
      await calls.deleteView(one.id)
      toast(text.viewDeleted(one.name))
      await queries.invalidateQueries({ queryKey: keys.views })
      if (one.id === place.view) {
        changeView('open')
      }
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
    }
  }
  const saveView = async (name: string, shared: boolean) => {
    try {
      const created = await calls.createView({ name, shared, query })
      setDialog(null)
      toast(text.filter.saved(name), { tone: 'good' })
      await queries.invalidateQueries({ queryKey: keys.views })
      changeView(created.id)
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
    }
  }

  const filtered = Object.keys(place.filters).length > 0
  const empty = find
    ? { title: text.empty.found.title, says: text.empty.found.says(find), onClear: () => setFind('') }
    : filtered
      ? { title: text.empty.filtered.title, says: text.empty.filtered.says, onClear: () => go({ filters: {} }) }
      : { title: text.empty.title, says: { open: text.empty.open, 'my-tasks': text.empty.mine }[place.view] ?? text.empty.other }
  const showList = wide || !place.task
  const showCase = wide || place.task !== null
  const total = view && !filtered && !find ? countOf(view) : undefined
  return (
    <main className="inbox" ref={page} data-rail={railed}>
      {railed && (
        <div className="rail">
          <ViewsRail views={views.data?.items} current={place.view} countOf={countOf} addressOf={(id) => addressOf({ view: id, filters: {}, task: null })} onDelete={(one) => void deleteView(one)} />
          <RailFoot connection={connection} onAbsence={() => setDialog('absence')} />
        </div>
      )}
      {showList && (
        <section className="list" aria-label={text.tasks}>
          <div className="list-head">
            {railed ? <h1>{view ? viewName(view) : text.title}</h1> : <h1 className="sr-only">{view ? viewName(view) : text.title}</h1>}
            {!railed && <ViewPicker views={views.data?.items} current={place.view} countOf={countOf} onChoose={changeView} />}
            <span className="list-count num" aria-live="polite">
              {source.searching ? text.searching(formats.number(source.loaded)) : total !== undefined ? formats.number(total) : source.list.hasNextPage ? `${formats.number(rows.length)}+` : formats.number(rows.length)}
            </span>
            <span className="list-tools">
              {!railed && <Connection connection={connection} />}
              {!railed && hasAny(me, 'reviewer', 'senior-reviewer') && <IconButton icon={Palmtree} label={text.absence.button} onClick={() => setDialog('absence')} />}
              <IconButton icon={ListFilter} label={text.filter.title} onClick={() => setDialog('filter')} />
            </span>
          </div>
          <div className="finder">
            <Search className="icon" aria-hidden />
            <input
              ref={finder}
              type="search"
              aria-label={text.find}
              placeholder={text.findHint}
              value={find}
              onChange={(event) => setFind(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') {
                  setFind('')
                  event.currentTarget.blur()
                } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && rows[0]) {
                  event.preventDefault()
                  open(rows[0].id)
                  list.current?.focus(rows[0].id)
                }
              }}
            />
            {find && <IconButton size="small" icon={X} label={text.filter.clear} onClick={() => setFind('')} />}
          </div>
          <FilterChips
            added={place.filters}
            onRemove={(name) => {
              const { [name]: _, ...rest } = place.filters
              go({ filters: rest })
            }}
            onClear={() => go({ filters: {} })}
            onSave={() => setDialog('save')}
          />
          {(connection === 'offline' || connection === 'reconnecting') && (
            <Notice tone="warn" icon={CloudOff} live>
              {connection === 'offline' ? text.live.offlineSays : text.live.reconnectingSays}
            </Notice>
          )}
          <div className="arrived" aria-live="polite">
            {arrived.size > 0 && (
              <Button size="small" kind="primary" icon={RefreshCw} onClick={reread}>
                {text.refresh(arrived.size)}
              </Button>
            )}
          </div>
          <TaskList
            ref={list}
            source={source}
            current={current}
            selected={selected}
            empty={empty}
            addressOf={(id) => addressOf({ task: id })}
            belongs={belongs}
            onOpen={(id, byKeyboard) => open(id, { focusCase: byKeyboard || !wide })}
            onSelect={toggle}
          />
          {selected.size > 0 && <Bulk selected={selected} onSelect={setSelected} />}
        </section>
      )}
      {showCase && (
        <div className="case-place">
          {place.task ? (
            <CasePane
              key={place.task}
              ref={caseHandle}
              id={place.task}
              row={rows.find((row) => row.id === place.task)}
              panel={panel?.id === place.task ? panel.kind : null}
              onPanel={(kind) => setPanel(kind && place.task ? { id: place.task, kind } : null)}
              onDecided={decided}
              reopen={reopen}
              wantsFocus={wantsFocus}
              steps={{ previous: at > 0 ? stepTo(at - 1) : undefined, next: at >= 0 ? stepTo(at + 1) : undefined, back: wide ? undefined : close }}
            />
          ) : finished ? (
            <State icon={PartyPopper} title={text.allDone.title}>
              {text.allDone.says}
            </State>
          ) : (
            <State icon={Inbox} title={text.noCase.title}>
              {text.noCase.says}
            </State>
          )}
        </div>
      )}
      {dialog === 'filter' && <FilterDialog filters={filters} rows={rows} onApply={filter} onClose={() => setDialog(null)} />}
      {dialog === 'save' && <SaveViewDialog onSave={(name, shared) => void saveView(name, shared)} onClose={() => setDialog(null)} />}
      {dialog === 'absence' && <Absence onClose={() => setDialog(null)} />}
    </main>
  )
}

function Connection({ connection }: { connection: ReturnType<typeof useLive> }) {
  const text = useText(inboxTexts)
  return (
    <span className="live" data-state={connection} role="status">
      <i aria-hidden />
      {text.live[connection]}
    </span>
  )
}

function RailFoot({ connection, onAbsence }: { connection: ReturnType<typeof useLive>; onAbsence: () => void }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const me = useMe()
  const now = useNow()
  const reviewers = useQuery({ queryKey: keys.reviewers, queryFn: calls.listReviewers, staleTime: 60_000 })
  const mine = reviewers.data?.items.find((one) => one.id === me.id)
  const planned = mine?.absentUntil && Date.parse(mine.absentUntil) > now
  const absent = planned && (!mine.absentFrom || Date.parse(mine.absentFrom) <= now)
  return (
    <div className="rail-foot">
      {hasAny(me, 'reviewer', 'senior-reviewer') && (
        <Button kind="quiet" size="small" icon={Palmtree} onClick={onAbsence}>
          {planned ? (absent ? text.absence.now(formats.date(mine.absentUntil ?? '')) : text.absence.planned(formats.date(mine.absentFrom ?? ''))) : text.absence.button}
        </Button>
      )}
      <Connection connection={connection} />
    </div>
  )
}

function Absence({ onClose }: { onClose: () => void }) {
  const text = useText(inboxTexts)
  const me = useMe()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const reviewers = useQuery({ queryKey: keys.reviewers, queryFn: calls.listReviewers })
  const change = async (action: () => Promise<unknown>, said: string) => {
    setBusy(true)
    try {
      await action()
      await queries.invalidateQueries({ queryKey: keys.reviewers })
      toast(said, { tone: 'good' })
      onClose()
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return reviewers.isPending ? null : (
    <AbsenceDialog
      mine={reviewers.data?.items.find((one) => one.id === me.id)}
      busy={busy}
      onClose={onClose}
      onSave={(from, until) => void change(() => calls.setAbsence('me', { from, until }), text.absence.saved)}
      onEnd={() => void change(() => calls.endAbsence('me'), text.absence.ended)}
    />
  )
}
