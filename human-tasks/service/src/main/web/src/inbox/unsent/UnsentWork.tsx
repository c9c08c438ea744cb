import { useQueryClient } from '@tanstack/react-query'
import { CloudAlert, Send } from 'lucide-react'
import { lazy, Suspense, useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import { dropTyped } from '../../app/drafts'
import { useText, withTexts } from '../../i18n'
import { Button } from '../../ui/Button'
import { toast } from '../../ui/toasts'
import { decisionDraft, noteOwnDoing } from '../own'
import { keys, putTask, sweep } from '../cache'
import { countAgain } from '../counts'
import { useMe } from '../../app/me'
import { unsent, useUnsent } from '.'
import type { Decided, Unsent } from './queue'
import { unsentTexts } from './texts'

const UnsentDialog = lazy(async () => ({ default: (await withTexts(import('./UnsentDialog'))).UnsentDialog }))

interface UnsentWorkProps {
  /** `leaving`: the person wants to sign out, and something has not arrived. */
  shown: boolean | 'leaving'
  onShow: (shown: boolean) => void
  onSignOut: () => void
}

/** How much was decided and has not arrived: always in the header, whatever page is open. */
export function UnsentWork({ shown, onShow, onSignOut }: UnsentWorkProps) {
  const text = useText(unsentTexts)
  const navigate = useNavigate()
  const all = useUnsent()
  const stuck = all.some((one) => one.state === 'waiting' || one.state === 'refused')
  const open = (id: string) => {
    onShow(false)
    if (reopening.inbox) {
      reopening.inbox(id)
    } else {
      void navigate(`/inbox?task=${id}`)
    }
  }
  useArrivals(() => onShow(true), open)
  return (
    <>
      {all.length > 0 && (
        <Button className="unsent" kind="quiet" size="small" data-stuck={stuck} icon={stuck ? CloudAlert : Send} title={text.count(all.length)} aria-label={text.count(all.length)} onClick={() => onShow(true)}>
          <span className="num">{all.length}</span>
        </Button>
      )}
      {shown && (
        <Suspense>
          <UnsentDialog leaving={shown === 'leaving'} onOpen={open} onSignOut={onSignOut} onClose={() => onShow(false)} />
        </Suspense>
      )}
    </>
  )
}

/** The inbox, where it is on the screen, opens a case without losing its place in the list. */
export const reopening: { inbox: ((id: string) => void) | null } = { inbox: null }

/** Puts what arrived into everything that shows it, and says what did not arrive. */
function useArrivals(show: () => void, open: (id: string) => void): void {
  const text = useText(unsentTexts)
  const queries = useQueryClient()
  const me = useMe()
  const sent = useEffectEvent((decided: Decided, task: Parameters<typeof putTask>[1]) => {
    noteOwnDoing(task)
    putTask(queries, task)
    sweep(queries, task, me)
    dropTyped(decisionDraft(decided.id))
    countAgain(queries)
    void queries.invalidateQueries({ queryKey: keys.history(task.id) })
  })
  const failed = useEffectEvent((entry: Unsent) => {
    if (entry.state === 'refused') {
      void queries.invalidateQueries({ queryKey: keys.task(entry.decided.id) })
      countAgain(queries)
    }
    const waiting = unsent.list().filter((one) => one.state === 'waiting').length
    const said = entry.state === 'refused' ? text.refused(entry.decided.name) : text.waiting(waiting)
    // One notice for all that wait: the list names each.
    const dismiss = toast(said, { tone: 'bad', lasts: undefined, key: entry.state === 'refused' ? `refused/${entry.decided.id}` : 'waiting', action: { label: text.show, run: show } })
    // A notice does not outlive what it says.
    const stop = unsent.subscribe(() => {
      const now = unsent.list()
      if (entry.state === 'refused' ? !now.includes(entry) : now.filter((one) => one.state === 'waiting' || one.state === 'sending').length < waiting) {
        stop()
        dismiss()
      }
    })
  })
  const undone = useEffectEvent((decided: Decided) => {
    toast(text.undone, { lasts: 3_000 })
    open(decided.id)
  })
  useEffect(() => unsent.listen({ sent: (decided, task) => sent(decided, task), failed: (entry) => failed(entry), undone: (decided) => undone(decided) }), [])
  useEffect(() => {
    unsent.restore()
    const ask = (event: BeforeUnloadEvent) => unsent.list().some((one) => one.state === 'waiting' || one.state === 'refused') && event.preventDefault()
    window.addEventListener('online', unsent.retryAll)
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('online', unsent.retryAll)
      window.removeEventListener('beforeunload', ask)
    }
  }, [])
}
