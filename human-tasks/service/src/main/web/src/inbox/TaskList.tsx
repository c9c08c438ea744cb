import { useVirtualizer } from '@tanstack/react-virtual'
import { Inbox, SearchX } from 'lucide-react'
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react'
import { useMe } from '../app/me'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { useMedia } from '../ui/hooks'
import { ErrorState, Repeated, Skeleton, State } from '../ui/State'
import type { Task } from './model'
import { useApplicantNames } from './people/useApplicantNames'
import { TaskRow } from './TaskRow'
import { inboxTexts } from './texts'
import type { useTaskRows } from './useTaskRows'

export interface ListHandle {
  /** Brings the row on the screen and the focus to it. */
  focus: (id: string) => void
}

interface TaskListProps {
  source: ReturnType<typeof useTaskRows>
  current: string | null
  /** Null: nothing can be done with several tasks, so that none is ticked. */
  selected: ReadonlyMap<string, Task> | null
  empty: { title: string; says: string; onClear?: () => void }
  addressOf: (id: string) => string
  belongs: (task: Task) => boolean
  onOpen: (id: string, byKeyboard: boolean) => void
  onSelect: (task: Task, range: boolean) => void
  ref: Ref<ListHandle>
}

export function TaskList({ source, current, selected, empty, addressOf, belongs, onOpen, onSelect, ref }: TaskListProps) {
  const text = useText(inboxTexts)
  const me = useMe()
  const { list, rows } = source
  const applicantOf = useApplicantNames(list.data?.pages)
  const scroll = useRef<HTMLDivElement>(null)
  const handlers = useRef({ onOpen, onSelect })
  useEffect(() => {
    handlers.current = { onOpen, onSelect }
  })
  const opened = useCallback((id: string, byKeyboard: boolean) => handlers.current.onOpen(id, byKeyboard), [])
  const picked = useCallback((task: Task, range: boolean) => handlers.current.onSelect(task, range), [])
  const rowHeight = useMedia('(pointer: coarse)') ? 70 : 60
  const virtual = useVirtualizer({
    count: rows.length + (list.hasNextPage ? 1 : 0),
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (at) => rows[at]?.id ?? 'more',
  })
  const measured = useRef(rowHeight)
  useEffect(() => {
    if (measured.current !== rowHeight) {
      measured.current = rowHeight
      virtual.measure()
    }
  }, [virtual, rowHeight])
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 40) {
      void fetchNextPage()
    }
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  useImperativeHandle(ref, () => ({
    focus: (id) => {
      const at = rows.findIndex((row) => row.id === id)
      if (at >= 0) {
        virtual.scrollToIndex(at, { align: 'auto' })
        focusSoon(() => scroll.current?.querySelector<HTMLElement>(`[data-task="${id}"]`) ?? null)
      }
    },
  }))

  if (list.isPending) {
    return <LoadingRows label={text.loadingTasks} />
  }
  if (list.isError && rows.length === 0) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  }
  if (rows.length === 0 && !source.searching) {
    const actions = empty.onClear && <Button onClick={empty.onClear}>{text.filter.clear}</Button>
    return (
      <State icon={empty.onClear ? SearchX : Inbox} title={empty.title} actions={actions}>
        {empty.says}
      </State>
    )
  }
  return (
    <div className="tasks-scroll" ref={scroll}>
      <ul className="tasks" aria-label={text.tasks} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const task = rows[item.index]
          return (
            <li key={item.key} aria-posinset={item.index + 1} aria-setsize={list.hasNextPage ? -1 : rows.length} style={{ height: item.size, transform: `translateY(${item.start}px)` }}>
              {task ? (
                <TaskRow
                  task={task}
                  applicant={applicantOf(task)}
                  to={addressOf(task.id)}
                  current={task.id === current}
                  selected={selected?.has(task.id)}
                  moved={!belongs(task) && task.claimedBy?.id !== me.id}
                  onOpen={opened}
                  onSelect={picked}
                />
              ) : (
                <RowSkeleton />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** A row far away is drawn only after the list has scrolled there. */
function focusSoon(find: () => HTMLElement | null, tries = 8): void {
  const element = find()
  if (element) {
    element.focus({ preventScroll: true })
  } else if (tries > 0) {
    requestAnimationFrame(() => focusSoon(find, tries - 1))
  }
}

function LoadingRows({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      <Repeated times={9}>
        <RowSkeleton />
      </Repeated>
    </div>
  )
}

function RowSkeleton() {
  return (
    <div className="row-skeleton">
      <Skeleton width="45%" />
      <Skeleton width="70%" height={11} />
    </div>
  )
}
