import { Download } from 'lucide-react'
import { useState } from 'react'
import { bodyOf, humanTasks } from '../../api/client'
import type { operations } from '../../api/human-tasks.gen'
import { asProblem } from '../../api/problem'
import { useLanguage, useText } from '../../i18n'
import { IconButton } from '../../ui/Button'
import { toast } from '../../ui/toasts'
import { saying } from '../actions'
import { inboxTexts } from '../texts'
import { fileTexts } from './texts'

type Query = NonNullable<operations['getTaskFile']['parameters']['query']>

/** All that the filter finds, as a file; the service writes it, so that it is whole and no cell is a formula. */
export function SaveList({ query }: { query: string }) {
  const text = useText(fileTexts)
  const words = useText(inboxTexts)
  // Where numbers have a comma, spreadsheets part cells by a semicolon.
  const separator = useLanguage() === 'de' ? 'semicolon' : 'comma'
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const asked = { ...Object.fromEntries(new URLSearchParams(query)), separator } as Query
      const file = await bodyOf<Blob>(humanTasks.GET('/v1/tasks/file', { params: { query: asked }, headers: { Accept: 'text/csv' }, parseAs: 'blob' }))
      download(file, `${text.name}-${new Date().toISOString().slice(0, 10)}.csv`)
    } catch (error) {
      const problem = asProblem(error)
      toast(problem.code === 'TOO_MANY_TASKS' ? text.tooMany : saying(words, problem), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return <IconButton icon={Download} label={text.button} disabled={busy} aria-busy={busy} onClick={() => void save()} />
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
