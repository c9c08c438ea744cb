import './inbox.css'
import './case/case.css'
import './people/people.css'
import './next/next.css'
import './print/print.css'
import { CloudOff, RefreshCw } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { actsIn } from '../api/session'
import { useMe } from '../app/me'
import { useFormats, useText } from '../i18n'
import { Button } from '../ui/Button'
import { useMedia } from '../ui/hooks'
import { useShortcuts } from '../ui/shortcuts'
import { Notice } from '../ui/State'
import { toast } from '../ui/toasts'
import { effective, type Filters, onTopOf, type Place, queryOf, readPlace, writePlace } from './address'
import { Bulk } from './Bulk'
import { type CaseHandle, CasePane, type Panel } from './case/CasePane'
import { DeleteViewDialog } from './dialogs'
import { SaveList } from './file/SaveList'
import { FilterChips, FilterDialog, SaveViewDialog } from './Filters'
import { Finder, ListHead } from './ListHead'
import type { View } from './model'
import { TakeNext } from './next/TakeNext'
import { useTakeNext } from './next/useTakeNext'
import { NoCase } from './NoCase'
import { PeopleDialog } from './people/PeopleDialog'
import { Absence, RailFoot } from './RailFoot'
import { inboxShortcuts } from './shortcuts'
import { type ListHandle, TaskList } from './TaskList'
import { inboxTexts } from './texts'
import { unsent } from './unsent'
import { reopening } from './unsent/UnsentWork'
import { useCursor } from './useCursor'
import { useLiveRows } from './useLiveRows'
import { useSelection } from './useSelection'
import { useBelongs, useTaskRows } from './useTaskRows'
import { useViews } from './useViews'
import { useViewName, ViewsRail } from './ViewsRail'
import { ViewTrouble } from './ViewTrouble'

type Asking = 'filter' | 'save' | 'absence' | 'people' | { remove: View } | null

export function InboxPage() {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const acts = actsIn(useMe())
  const wide = useMedia('(min-width: 760px)')
  const railed = useMedia('(min-width: 1180px)')
  const [search, setSearch] = useSearchParams()
  const place = useMemo(() => readPlace(search), [search])
  const go = (change: Partial<Place>, replace = false) => setSearch((now) => writePlace({ ...readPlace(now), ...change }), { replace })
  const addressOf = (change: Partial<Place>) => `?${writePlace({ ...place, ...change })}`

  const { views, all, view, isUnknown, countOf, remove, save } = useViews(place.view)
  const viewName = useViewName()
  const filters = effective(view?.query ?? '', place.filters)
  const query = queryOf(filters)
  const [find, setFind] = useState('')
  // Until it is known what the view asks for, the list would ask for everything.
  const source = useTaskRows(view ? query : null, find)
  const { rows } = source
  const belongs = useBelongs(filters)
  const live = useLiveRows({ query, task: place.task, belongs, empty: rows.length === 0 })
  const selection = useSelection(rows)

  const list = useRef<ListHandle>(null)
  const theCase = useRef<CaseHandle>(null)
  const finder = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLElement>(null)
  const cursor = useCursor({ rows, task: place.task, wide, go, list, theCase })
  const here = rows[cursor.at]
  const next = useTakeNext((id) => cursor.open(id, { focusCase: true }))
  const [panel, setPanel] = useState<{ id: string; kind: Panel } | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  useEffect(() => {
    reopening.inbox = cursor.reopen
    return () => {
      reopening.inbox = null
    }
  })

  const changeView = (id: string) => {
    setFind('')
    selection.clear()
    live.forget()
    cursor.reset()
    setSearch(writePlace({ view: id, task: null, filters: {} }))
  }
  const filter = (wanted: Filters) => {
    setAsking(null)
    live.forget()
    go({ filters: onTopOf(view?.query ?? '', wanted) })
  }
  const lift = () => {
    setFind('')
    go({ filters: {} })
  }
  const decided = () => {
    setPanel(null)
    cursor.goOn()
  }

  useShortcuts(
    inboxShortcuts(text, {
      acts,
      inCase: (event) => event.target instanceof Element && event.target.closest('.case') !== null,
      step: cursor.step,
      open: () => (place.task ? theCase.current?.focus() : cursor.current && cursor.open(cursor.current, { focusCase: true })),
      close: () => (panel ? setPanel(null) : selection.selected.size > 0 ? selection.clear() : find ? setFind('') : place.task && cursor.close()),
      select: () => here && selection.toggle(here, false),
      filter: () => setAsking('filter'),
      find: () => finder.current?.focus(),
      people: () => setAsking('people'),
      takeNext: next.take,
      theCase,
      undo: () => unsent.undo() || toast(text.nothingToUndo, { lasts: 2_000 }),
      views: () => (page.current?.querySelector<HTMLElement>('.view[aria-current]') ?? page.current?.querySelector<HTMLElement>('.list-head button'))?.focus(),
      view: changeView,
      names: (all ?? []).map((one) => ({ id: one.id, builtIn: one.builtIn, name: viewName(one) })),
    }),
  )

  const openView = all?.find((one) => one.id === 'open')
  const open = openView && countOf(openView)
  useEffect(() => {
    document.title = `${open ? `(${formats.number(open)}) ` : ''}${view ? viewName(view) : text.title} · ${text.title} · Gangway`
  })
  const filtered = Object.keys(place.filters).length > 0
  const empty = find
    ? { title: text.empty.found.title, says: text.empty.found.says(find), onClear: () => setFind('') }
    : filtered
      ? { title: text.empty.filtered.title, says: text.empty.filtered.says, onClear: lift }
      : { title: text.empty.title, says: { open: text.empty.open, 'my-tasks': text.empty.mine }[place.view] ?? text.empty.other }
  const total = view && !filtered && !find ? countOf(view) : undefined
  const loaded = formats.number(rows.length)
  const count = source.searching ? text.searching(formats.number(source.loaded)) : total !== undefined ? formats.number(total) : source.list.hasNextPage ? `${loaded}+` : loaded
  const offline = live.connection === 'offline'
  return (
    <main className="inbox" ref={page} data-rail={railed}>
      {railed && (
        <div className="rail">
          <ViewsRail views={all} current={place.view} countOf={countOf} addressOf={(id) => addressOf({ view: id, filters: {}, task: null })} onDelete={acts ? (one) => setAsking({ remove: one }) : undefined} />
          <RailFoot connection={live.connection} onAbsence={() => setAsking('absence')} />
        </div>
      )}
      {(wide || !place.task) && (
        <section className="list" aria-label={text.tasks}>
          <ListHead views={all} view={view} railed={railed} count={view ? count : ''} connection={live.connection} countOf={countOf} onView={changeView} onDialog={setAsking} tools={wide && view && <SaveList query={query} />} />
          <div className="list-start">
            <Finder
              ref={finder}
              find={find}
              onFind={setFind}
              onFirst={() => {
                if (rows[0]) {
                  cursor.open(rows[0].id)
                  list.current?.focus(rows[0].id)
                }
              }}
            />
            {acts && <TakeNext busy={next.busy} onTake={next.take} />}
          </div>
          <FilterChips
            added={place.filters}
            onRemove={(name) => {
              const { [name]: _, ...rest } = place.filters
              go({ filters: rest })
            }}
            onClear={() => go({ filters: {} })}
            onSave={acts ? () => setAsking('save') : undefined}
          />
          {(offline || live.connection === 'reconnecting') && (
            <Notice tone="warn" icon={CloudOff} live>
              {offline ? text.live.offlineSays : text.live.reconnectingSays}
            </Notice>
          )}
          <div className="arrived" aria-live="polite">
            {live.arrived > 0 && (
              <Button size="small" kind="primary" icon={RefreshCw} onClick={live.reread}>
                {text.refresh(live.arrived)}
              </Button>
            )}
          </div>
          {views.isError && !all ? (
            <ViewTrouble error={views.error} onRetry={() => void views.refetch()} />
          ) : isUnknown ? (
            <ViewTrouble onOpen={() => changeView('open')} />
          ) : (
            <TaskList
              ref={list}
              source={source}
              current={cursor.current}
              selected={acts ? selection.selected : null}
              empty={empty}
              addressOf={(id) => addressOf({ task: id })}
              belongs={belongs}
              onOpen={(id, byKeyboard) => cursor.open(id, { focusCase: byKeyboard || !wide })}
              onSelect={selection.toggle}
            />
          )}
          {acts && selection.selected.size > 0 && <Bulk selected={selection.selected} onSelect={selection.select} />}
        </section>
      )}
      {(wide || place.task) && (
        <div className="case-place">
          {place.task ? (
            <CasePane
              key={place.task}
              ref={theCase}
              id={place.task}
              row={rows.find((row) => row.id === place.task)}
              panel={panel?.id === place.task ? panel.kind : null}
              onPanel={(kind) => setPanel(kind && place.task ? { id: place.task, kind } : null)}
              onDecided={decided}
              wantsFocus={cursor.wantsFocus}
              steps={cursor.steps}
            />
          ) : (
            <NoCase
              finished={cursor.finished}
              narrowed={filtered || find !== ''}
              more={rows.length > 0 || source.list.hasNextPage}
              arrived={live.arrived}
              onLift={lift}
              onFirst={() => rows[0] && cursor.open(rows[0].id, { focusCase: true })}
              onReread={live.reread}
            />
          )}
        </div>
      )}
      {asking === 'filter' && <FilterDialog filters={filters} rows={rows} onApply={filter} onClose={() => setAsking(null)} />}
      {asking === 'save' && (
        <SaveViewDialog
          onSave={(name, shared) =>
            void save(name, shared, query).then((created) => {
              if (created) {
                setAsking(null)
                changeView(created.id)
              }
            })
          }
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'absence' && <Absence onClose={() => setAsking(null)} />}
      {asking === 'people' && <PeopleDialog onClose={() => setAsking(null)} />}
      {asking !== null && typeof asking === 'object' && (
        <DeleteViewDialog
          view={asking.remove}
          onClose={() => setAsking(null)}
          onDelete={() => {
            setAsking(null)
            void remove(asking.remove).then((gone) => gone && asking.remove.id === place.view && changeView('open'))
          }}
        />
      )}
    </main>
  )
}
