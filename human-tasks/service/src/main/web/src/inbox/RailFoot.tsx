import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Palmtree } from 'lucide-react'
import { useState } from 'react'
import { asProblem } from '../api/problem'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { useFormats, useText } from '../i18n'
import { Button } from '../ui/Button'
import { useNow } from '../ui/hooks'
import { toast } from '../ui/toasts'
import { saying } from './actions'
import { keys } from './cache'
import * as calls from './calls'
import type { Connection as State } from './live'
import { inboxTexts } from './texts'
import { AbsenceDialog } from './TimeDialogs'

/** Whether what is on the screen is as it is on the server. */
export function Connection({ connection }: { connection: State }) {
  const text = useText(inboxTexts)
  return (
    <span className="live" data-state={connection} role="status">
      <i aria-hidden />
      {text.live[connection]}
    </span>
  )
}

export function RailFoot({ connection, onAbsence }: { connection: State; onAbsence: () => void }) {
  const text = useText(inboxTexts)
  const formats = useFormats()
  const me = useMe()
  const now = useNow()
  const reviewers = useQuery({ queryKey: keys.reviewers, queryFn: calls.listReviewers, staleTime: 60_000 })
  const mine = reviewers.data?.items.find((one) => one.id === me.id)
  const planned = mine?.absentUntil && Date.parse(mine.absentUntil) > now
  const absent = planned && (!mine.absentFrom || Date.parse(mine.absentFrom) <= now)
  return (
    <div className="rail-foot">
      {hasAny(me, 'reviewer', 'senior-reviewer') && (
        <Button kind="quiet" size="small" icon={Palmtree} onClick={onAbsence}>
          {planned ? (absent ? text.absence.now(formats.date(mine.absentUntil ?? '')) : text.absence.planned(formats.date(mine.absentFrom ?? ''))) : text.absence.button}
        </Button>
      )}
      <Connection connection={connection} />
    </div>
  )
}

export function Absence({ onClose }: { onClose: () => void }) {
  const text = useText(inboxTexts)
  const me = useMe()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const reviewers = useQuery({ queryKey: keys.reviewers, queryFn: calls.listReviewers })
  const change = async (action: () => Promise<unknown>, said: string) => {
    setBusy(true)
    try {
      await action()
      await queries.invalidateQueries({ queryKey: keys.reviewers })
      toast(said, { tone: 'good' })
      onClose()
    } catch (error) {
      toast(saying(text, asProblem(error)), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return reviewers.isPending ? null : (
    <AbsenceDialog
      mine={reviewers.data?.items.find((one) => one.id === me.id)}
      busy={busy}
      onClose={onClose}
      onSave={(from, until) => void change(() => calls.setAbsence('me', { from, until }), text.absence.saved)}
      onEnd={() => void change(() => calls.endAbsence('me'), text.absence.ended)}
    />
  )
}
