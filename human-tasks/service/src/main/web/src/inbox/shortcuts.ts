import type { RefObject } from 'react'
import type { Shortcut } from '../ui/shortcuts'
import type { CaseHandle } from './case/CasePane'
import type { InboxTexts } from './texts'
import { viewKeys } from './ViewsRail'

interface Handlers {
  /** The person decides, instead of only looking on. */
  acts: boolean
  inCase: (event: KeyboardEvent) => boolean
  step: (by: number) => void
  open: () => void
  close: () => void
  select: () => void
  filter: () => void
  find: () => void
  people: () => void
  takeNext: () => void
  theCase: RefObject<CaseHandle | null>
  undo: () => void
  views: () => void
  view: (id: string) => void
  names: { id: string; builtIn: boolean; name: string }[]
}

/** Every key of the inbox. The help shows this table; there is no other. */
export function inboxShortcuts(text: InboxTexts, on: Handlers): Shortcut[] {
  const { list, case: inCase, go } = text.keys
  const theCase = on.theCase
  const outside = (event: KeyboardEvent) => !event.key.startsWith('Arrow') || !on.inCase(event)
  const acting = (...rows: Shortcut[]) => (on.acts ? rows : [])
  const saved = on.names.filter((view) => !view.builtIn)
  return [
    { keys: ['j', 'ArrowDown'], label: text.keys.next, group: list, when: outside, run: () => on.step(1) },
    { keys: ['k', 'ArrowUp'], label: text.keys.previous, group: list, when: outside, run: () => on.step(-1) },
    { keys: ['Enter', 'o'], label: text.keys.open, group: list, run: on.open },
    { keys: ['Escape'], label: text.keys.close, group: list, run: on.close },
    ...acting({ keys: ['n'], label: text.keys.takeNext, group: list, run: on.takeNext }, { keys: ['x'], label: text.keys.select, group: list, run: on.select }),
    { keys: ['f'], label: text.keys.filter, group: list, run: on.filter },
    { keys: ['/'], label: text.keys.find, group: list, run: on.find },
    { keys: ['g p'], label: text.keys.people, group: go, run: on.people },
    ...acting(
      { keys: ['c'], label: text.keys.claim, group: inCase, run: () => theCase.current?.claim() },
      { keys: ['a'], label: text.keys.approve, group: inCase, run: () => theCase.current?.approve() },
      { keys: ['y'], label: text.keys.confirm, group: inCase, run: () => theCase.current?.confirm() },
      { keys: ['r'], label: text.keys.reject, group: inCase, run: () => theCase.current?.reject() },
      { keys: ['i'], label: text.keys.ask, group: inCase, run: () => theCase.current?.ask() },
      { keys: ['m'], label: text.keys.comment, group: inCase, run: () => theCase.current?.comment() },
      { keys: ['u'], label: text.keys.undo, group: inCase, run: on.undo },
      { keys: ['e'], label: text.keys.release, group: inCase, run: () => theCase.current?.release() },
      { keys: ['s'], label: text.keys.assign, group: inCase, run: () => theCase.current?.assign() },
      { keys: ['p'], label: text.keys.priority, group: inCase, run: () => theCase.current?.priority() },
      { keys: ['l'], label: text.keys.followUp, group: inCase, run: () => theCase.current?.followUp() },
    ),
    { keys: ['g v'], label: text.keys.views, group: go, run: on.views },
    ...on.names.filter((view) => view.builtIn && viewKeys[view.id]).map((view) => ({ keys: [`g ${viewKeys[view.id]}`], label: view.name, group: go, run: () => on.view(view.id) })),
    ...saved.slice(0, 9).map((view, at) => ({ keys: [`g ${at + 1}`], label: view.name, group: go, run: () => on.view(view.id) })),
  ]
}
