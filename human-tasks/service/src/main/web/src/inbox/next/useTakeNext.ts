import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { bodyOf, humanTasks } from '../../api/client'
import { asProblem } from '../../api/problem'
import { useText } from '../../i18n'
import { toast } from '../../ui/toasts'
import { saying } from '../actions'
import { keys, putTask } from '../cache'
import { nameOf, type Task } from '../model'
import { noteOwnDoing } from '../own'
import { inboxTexts } from '../texts'
import { nextTexts } from './texts'

/** Empty: nothing waits. Sent twice with the same id it takes one task. */
const takeNext = (id: string): Promise<Task | undefined> => bodyOf(humanTasks.POST('/v1/tasks/next', { body: { id } }))

/** Takes the most urgent case that waits, whatever the list shows, and opens it. */
export function useTakeNext(open: (id: string) => void): { take: () => void; busy: boolean } {
  const text = useText(inboxTexts)
  const words = useText(nextTexts)
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  // One at a time, and the same call again where nobody knows what became of it.
  const calling = useRef<string | null>(null)
  const under = useRef(false)
  const take = async () => {
    if (under.current) {
      return
    }
    under.current = true
    setBusy(true)
    calling.current ??= crypto.randomUUID()
    try {
      const task = await takeNext(calling.current)
      calling.current = null
      if (!task) {
        toast(words.none, { lasts: 4_000 })
        return
      }
      noteOwnDoing(task)
      putTask(queries, task)
      void queries.invalidateQueries({ queryKey: keys.counts })
      toast(words.taken(nameOf(task)), { tone: 'good', lasts: 3_000 })
      open(task.id)
    } catch (error) {
      const problem = asProblem(error)
      calling.current = problem.isTransient ? calling.current : null
      toast(saying(text, problem), { tone: 'bad' })
    } finally {
      under.current = false
      setBusy(false)
    }
  }
  return { take: () => void take(), busy }
}
