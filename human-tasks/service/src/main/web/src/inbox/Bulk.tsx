import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { asProblem } from '../api/problem'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { useText } from '../i18n'
import { Button, IconButton } from '../ui/Button'
import { toast } from '../ui/toasts'
import { saying } from './actions'
import { putTask } from './cache'
import * as calls from './calls'
import { countAgain } from './counts'
import { AssignDialog, BulkResultDialog, type BulkRow, PriorityDialog, ReleaseDialog } from './dialogs'
import type { BulkResult, Task } from './model'
import { noteOwnDoing } from './own'
import { inboxTexts } from './texts'

/** What the service takes in one call. */
const limit = 200

interface BulkProps {
  selected: ReadonlyMap<string, Task>
  onSelect: (selected: ReadonlyMap<string, Task>) => void
}

/** What can be done with several tasks at once, each with its own result. Deciding is not among it. */
export function Bulk({ selected, onSelect }: BulkProps) {
  const text = useText(inboxTexts)
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'assign' | 'release' | 'priority' | null>(null)
  const [busy, setBusy] = useState(false)
  const [results, setResults] = useState<BulkRow[] | null>(null)
  const tasks = [...selected.values()].slice(0, limit)
  const close = () => setAsking(null)
  const me = useMe()
  // Only what the server can do for at least one of them; what it may never do for this person is not offered.
  const mine = tasks.filter((task) => task.claimedBy?.id === me.id)
  const may = { assign: hasAny(me, 'senior-reviewer') || mine.length > 0, release: mine.length > 0 }
  const run = async (action: () => Promise<{ results: BulkResult[] }>) => {
    setBusy(true)
    try {
      const answer = await action()
      answer.results.forEach(({ task }) => {
        if (task) {
          noteOwnDoing(task)
          putTask(queries, task)
        }
      })
      countAgain(queries)
      close()
      setResults(tasks.map((task) => rowOf(task, answer.results)))
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const rowOf = (task: Task, answers: BulkResult[]): BulkRow => {
    const result = answers.find((one) => one.id === task.id)
    const done = result?.outcome === 'DONE'
    return { task, done, why: done ? null : (text.problem[result?.code ?? ''] ?? result?.detail ?? null) }
  }
  const shown = () => {
    const done = new Set(results?.filter((row) => row.done).map((row) => row.task.id))
    setResults(null)
    onSelect(new Map([...selected].filter(([id]) => !done.has(id))))
  }
  const asks = { count: tasks.length, busy, onClose: close }
  return (
    <fieldset className="bulk" aria-label={text.bulk.region}>
      <span className="num" role="status">
        {text.selected(selected.size)}
      </span>
      {may.assign && (
        <Button size="small" onClick={() => setAsking('assign')}>
          {text.bulk.assign}
        </Button>
      )}
      {may.release && (
        <Button size="small" onClick={() => setAsking('release')}>
          {text.bulk.release}
        </Button>
      )}
      <Button size="small" onClick={() => setAsking('priority')}>
        {text.bulk.prioritise}
      </Button>
      <IconButton size="small" icon={X} label={text.clearSelection} onClick={() => onSelect(new Map())} />
      {selected.size > limit && <p className="soft">{text.bulk.limit}</p>}
      {asking === 'assign' && <AssignDialog {...asks} tasks={tasks} onAssign={(person) => void run(() => calls.bulkAssign(tasks, person.id))} />}
      {asking === 'release' && <ReleaseDialog {...asks} onRelease={() => void run(() => calls.bulkRelease(tasks))} />}
      {asking === 'priority' && <PriorityDialog {...asks} onChoose={(priority) => void run(() => calls.bulkPriority(tasks, priority))} />}
      {results && <BulkResultDialog rows={results} onClose={shown} />}
    </fieldset>
  )
}
