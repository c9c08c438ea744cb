import type { Shortcut } from '../ui/shortcuts'
import type { TeamTexts } from './texts'

interface Handlers {
  step: (by: number) => void
  close: () => void
  selectAll: () => void
  reassign: () => void
  /** Absent where the person's roles have none. */
  inbox?: () => void
}

/** Every key of the team's page. Enter on a person is the link's own. */
export function teamShortcuts(text: TeamTexts, on: Handlers): Shortcut[] {
  const { group, go } = text.keys
  return [
    { keys: ['j', 'ArrowDown'], label: text.keys.next, group, when: inPeople, run: () => on.step(1) },
    { keys: ['k', 'ArrowUp'], label: text.keys.previous, group, when: inPeople, run: () => on.step(-1) },
    { keys: ['Escape'], label: text.keys.close, group, run: on.close },
    { keys: ['x'], label: text.keys.all, group, run: on.selectAll },
    { keys: ['s'], label: text.keys.reassign, group, run: on.reassign },
    ...(on.inbox ? [{ keys: ['g i'], label: text.keys.inbox, group: go, run: on.inbox }] : []),
  ]
}

/** Arrows scroll the cases where the focus is among them. */
const inPeople = (event: KeyboardEvent): boolean => !event.key.startsWith('Arrow') || !(event.target instanceof Element && event.target.closest('.team-cases'))
