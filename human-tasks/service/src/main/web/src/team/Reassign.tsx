import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../api/problem'
import { useText } from '../i18n'
import { saying } from '../inbox/actions'
import { keys } from '../inbox/cache'
import { bulkAssign } from '../inbox/calls'
import { AssignDialog, BulkResultDialog, type BulkRow } from '../inbox/dialogs'
import type { BulkResult, Person, Task } from '../inbox/model'
import { inboxTexts } from '../inbox/texts'
import type { Selected } from '../inbox/useSelection'
import { toast } from '../ui/toasts'
import { teamKey } from './useTeam'

/** What the service takes in one call. */
const most = 200

/** Asks to whom, gives what was ticked to them, and tells what became of each; what was refused stays ticked. */
export function Reassign({ selected, onSelect, onClose }: { selected: Selected; onSelect: (selected: Selected) => void; onClose: () => void }) {
  const text = useText(inboxTexts)
  const queries = useQueryClient()
  const [tasks] = useState(() => [...selected.values()].slice(0, most))
  const [busy, setBusy] = useState(false)
  const [results, setResults] = useState<BulkRow[] | null>(null)
  const give = async (person: Person) => {
    setBusy(true)
    try {
      const answer = await bulkAssign(tasks, person.id)
      setResults(tasks.map((task) => rowOf(text.problem, task, answer.results)))
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  const read = () => {
    onSelect(new Map([...selected].filter(([id]) => !results?.some((row) => row.done && row.task.id === id))))
    for (const queryKey of [teamKey, keys.lists, keys.counts, keys.reviewers]) {
      void queries.invalidateQueries({ queryKey })
    }
    onClose()
  }
  return results ? <BulkResultDialog rows={results} onClose={read} /> : <AssignDialog tasks={tasks} count={tasks.length} busy={busy} onClose={onClose} onAssign={(person) => void give(person)} />
}

function rowOf(words: Record<string, string>, task: Task, results: readonly BulkResult[]): BulkRow {
  const result = results.find((one) => one.id === task.id)
  const done = result?.outcome === 'DONE'
  return { task, done, why: done ? null : (words[result?.code ?? ''] ?? result?.detail ?? null) }
}
