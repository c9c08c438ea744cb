import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useFormats, useText } from '../../i18n'
import { useSettled } from '../../ui/hooks'
import { keys } from '../cache'
import * as calls from '../calls'
import { changesBetween } from '../changes'
import type { Task } from '../model'
import { isOwnDoing } from '../own'
import { inboxTexts } from '../texts'

/** What onboarding-api knows; asked only when the person stays for a moment, so that leafing through is cheap. */
export function useAbout(task: Task) {
  const id = task.onboardingId
  const stays = useSettled(id, 120) === id
  const options = { enabled: stays, staleTime: 15_000 }
  const onboarding = useQuery({ queryKey: keys.about(id, 'onboarding'), queryFn: ({ signal }) => calls.getOnboarding(id, signal), ...options })
  const explanation = useQuery({ queryKey: keys.about(id, 'explanation'), queryFn: ({ signal }) => calls.getExplanation(id, signal), ...options })
  const information = useQuery({ queryKey: keys.about(id, 'information'), queryFn: ({ signal }) => calls.getInformation(id, signal), ...options })
  const queries = useQueryClient()
  const version = useRef(task.version)
  useEffect(() => {
    if (version.current !== task.version) {
      version.current = task.version
      void queries.invalidateQueries({ queryKey: ['onboarding', id] })
    }
  }, [task.version, id, queries])
  return { onboarding, explanation, information }
}

/** What others changed since the person last took notice, in words. */
export function useNews(task: Task): { words: string | null; dismiss: () => void } {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const [seen, setSeen] = useState(task)
  if (task.version !== seen.version && isOwnDoing(task)) {
    setSeen(task)
  }
  const said = changesBetween(seen, task).filter((change) => change !== 'comments')
  const words = said.map((change) => {
    switch (change) {
      case 'status':
        return text.changed.status(text.status[task.status])
      case 'holder':
        return task.claimedBy ? text.changed.holder(task.claimedBy.name) : text.changed.nobody
      case 'priority':
        return text.changed.priority(text.priority[task.priority])
      default:
        return text.changed[change]
    }
  })
  return { words: words.length > 0 ? formats.list(words) : null, dismiss: () => setSeen(task) }
}
