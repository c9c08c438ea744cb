import { AlarmClockOff, Bookmark, CalendarClock, CheckCheck, CircleCheck, CirclePause, Hourglass, Inbox, LayoutList, type LucideIcon, Trash2, UserRound, Users } from 'lucide-react'
import { Link } from 'react-router'
import { useMe } from '../app/me'
import { useFormats, useText } from '../i18n'
import { IconButton } from '../ui/Button'
import { Menu, MenuItem } from '../ui/Menu'
import { Repeated, Skeleton } from '../ui/State'
import { Stored } from '../ui/Stored'
import type { View } from './model'
import { inboxTexts } from './texts'

const icons: Record<string, LucideIcon> = {
  'my-tasks': UserRound,
  open: Inbox,
  'due-soon': Hourglass,
  overdue: AlarmClockOff,
  'awaiting-applicant': CirclePause,
  'to-confirm': CheckCheck,
  'follow-up': CalendarClock,
  done: CircleCheck,
}

/** The second key of `g`, and the order in which the built-in views are listed. */
export const viewKeys: Record<string, string> = { 'my-tasks': 'm', open: 'o', 'due-soon': 's', overdue: 'e', 'awaiting-applicant': 'a', 'to-confirm': 'c', 'follow-up': 'f', done: 'd' }

export function useViewName(): (view: Pick<View, 'id' | 'name' | 'builtIn'>) => string {
  const text = useText(inboxTexts)
  return (view) => (view.builtIn ? (text.view[view.id] ?? view.name) : view.name)
}

interface ViewsProps {
  views: View[] | undefined
  current: string
  countOf: (view: View) => number | undefined
  addressOf: (view: string) => string
  /** Absent where the person may only look. */
  onDelete?: (view: View) => void
}

export function ViewsRail({ views, current, countOf, addressOf, onDelete }: ViewsProps) {
  const text = useText(inboxTexts)
  const me = useMe()
  const name = useViewName()
  const formats = useFormats()
  const entry = (view: View) => {
    const Icon = icons[view.id] ?? (view.shared ? Users : Bookmark)
    const count = countOf(view)
    return (
      <li key={view.id}>
        <Link to={addressOf(view.id)} className="view" aria-current={view.id === current ? 'page' : undefined} data-view={view.id}>
          <Icon className="icon" aria-hidden />
          <span className="view-name">
            <Stored>{name(view)}</Stored>
          </span>
          {count !== undefined && count > 0 && <span className="view-count num">{formats.number(count)}</span>}
        </Link>
        {onDelete && !view.builtIn && view.owner?.id === me.id && <IconButton size="small" icon={Trash2} label={text.deleteView(view.name)} onClick={() => onDelete(view)} />}
      </li>
    )
  }
  const own = views?.filter((view) => !view.builtIn) ?? []
  return (
    <nav className="views" aria-label={text.views}>
      {!views && (
        <Repeated times={7}>
          <Skeleton width={120} style={{ margin: '10px 12px' }} />
        </Repeated>
      )}
      <ul>{views?.filter((view) => view.builtIn).map(entry)}</ul>
      {own.length > 0 && (
        <>
          <h2>{text.savedViews}</h2>
          <ul>{own.map(entry)}</ul>
        </>
      )}
    </nav>
  )
}

/** The same choice where there is no room for a rail. */
export function ViewPicker({ views, current, countOf, onChoose }: Omit<ViewsProps, 'addressOf' | 'onDelete'> & { onChoose: (view: string) => void }) {
  const text = useText(inboxTexts)
  const name = useViewName()
  const formats = useFormats()
  const chosen = views?.find((view) => view.id === current)
  return (
    <Menu label={text.viewPickerOf(chosen ? name(chosen) : text.views)} icon={LayoutList} named side="start" caption={<span className="view-picker"><Stored>{chosen ? name(chosen) : text.views}</Stored></span>}>
      {(close) =>
        views?.map((view) => {
          const count = countOf(view)
          return (
            <MenuItem
              key={view.id}
              icon={icons[view.id] ?? (view.shared ? Users : Bookmark)}
              checked={view.id === current}
              note={count ? formats.number(count) : undefined}
              onChoose={() => {
                close()
                onChoose(view.id)
              }}
            >
              <Stored>{name(view)}</Stored>
            </MenuItem>
          )
        })
      }
    </Menu>
  )
}
