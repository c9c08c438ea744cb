import { ListFilter, Palmtree, Search, UserSearch, X } from 'lucide-react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { useText } from '../i18n'
import { IconButton } from '../ui/Button'
import { composing } from '../ui/shortcuts'
import type { Connection as State } from './live'
import type { View } from './model'
import { Connection } from './RailFoot'
import { inboxTexts } from './texts'
import { useViewName, ViewPicker } from './ViewsRail'

interface ListHeadProps {
  views: View[] | undefined
  view: View | undefined
  /** The rail is beside it, so that views and connection need no place here. */
  railed: boolean
  count: string
  connection: State
  countOf: (view: View) => number | undefined
  onView: (id: string) => void
  onDialog: (dialog: 'absence' | 'filter' | 'people') => void
  /** What else can be done with the list. */
  tools?: ReactNode
}

/** Which list this is, how long it is, and what can be asked of it. */
export function ListHead({ views, view, railed, count, connection, countOf, onView, onDialog, tools }: ListHeadProps) {
  const text = useText(inboxTexts)
  const me = useMe()
  const viewName = useViewName()
  return (
    <div className="list-head">
      <h1 className={railed ? undefined : 'sr-only'} tabIndex={-1} data-home>
        {view ? viewName(view) : text.title}
      </h1>
      {!railed && <ViewPicker views={views} current={view?.id ?? ''} countOf={countOf} onChoose={onView} />}
      <span className="list-count num" aria-live="polite">
        {count}
      </span>
      <span className="list-tools">
        {!railed && <Connection connection={connection} />}
        {!railed && hasAny(me, 'reviewer', 'senior-reviewer') && <IconButton icon={Palmtree} label={text.absence.button} onClick={() => onDialog('absence')} />}
        {tools}
        <IconButton icon={UserSearch} label={text.keys.people} onClick={() => onDialog('people')} />
        <IconButton icon={ListFilter} label={text.filter.title} onClick={() => onDialog('filter')} />
      </span>
    </div>
  )
}

interface FinderProps {
  find: string
  onFind: (find: string) => void
  /** Goes to the first row. */
  onFirst: () => void
  ref: Ref<HTMLInputElement>
}

export function Finder({ find, onFind, onFirst, ref }: FinderProps) {
  const text = useText(inboxTexts)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (composing(event.nativeEvent)) {
      return
    }
    if (event.key === 'Escape') {
      onFind('')
      event.currentTarget.blur()
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      onFirst()
    }
  }
  return (
    <div className="finder">
      <Search className="icon" aria-hidden />
      <input ref={ref} type="search" dir="auto" aria-label={text.find} placeholder={text.findHint} value={find} onChange={(event) => onFind(event.target.value)} onKeyDown={onKeyDown} />
      {find && <IconButton size="small" icon={X} label={text.filter.clear} onClick={() => onFind('')} />}
    </div>
  )
}
