import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem } from '../api/problem'
import { ScrollRegion } from '../ui/ScrollRegion'
import { fits, LongText } from '../ui/LongText'
import { ErrorState, Notice, Skeleton } from '../ui/State'
import { toast } from '../ui/toasts'
import { useActionFailed, useRefresh } from './acting'
import { dmn, policies } from './api'
import { Changes, useChangesSince, useOthers } from './ChangesSection'
import { Field } from '../ui/Field'
import { useHistory } from './HistorySection'
import { faultsOf, type Versioned } from './logic/keeper'
import type { Fault } from './logic/model'
import { Question } from './Question'
import { gapInWords } from './Findings'
import { useRehearsals } from './rehearsal/useRehearsals'
import { useVersion, versionKey, warningInWords } from './version'
import { useCatalogue, useWords } from './words'

interface DialogProps {
  onClose: () => void
}

/** An action that answers with the version as it is now. */
function useAction(act: () => Promise<Versioned | { policy: Versioned['policy'] }>, done: string, onClose: () => void) {
  const { policy } = useVersion()
  const client = useQueryClient()
  const refresh = useRefresh()
  const failed = useActionFailed()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      if ('etag' in answer) {
        client.setQueryData(versionKey(policy.id), answer)
      }
      toast(done, { tone: 'good' })
      onClose()
      await refresh()
    },
    onError: (error) => {
      failed(error)
      onClose()
    },
  })
}

export function SubmitDialog({ onClose }: DialogProps) {
  const { policy, etag, kept } = useVersion()
  const words = useWords()
  const { text } = words
  const catalogue = useCatalogue()
  const submit = useAction(() => policies.submit(policy.id, etag), text.done.submitted, onClose)
  const rehearsed = useIsRehearsed()
  const findings = kept?.findings ?? policy.findings
  return (
    <Question
      title={text.dialogs.submitTitle}
      says={findings.acceptable ? text.dialogs.submitSays : text.dialogs.submitGaps}
      confirm={text.actions.submit}
      pending={submit.isPending}
      blocked={!findings.acceptable}
      onConfirm={() => submit.mutate()}
      onClose={onClose}
    >
      {!findings.acceptable && (
        <ul className="bullets">
          {findings.gaps.slice(0, 5).map((gap) => (
            <li key={JSON.stringify(gap.region)}>{gapInWords(gap, words, catalogue.data)}</li>
          ))}
          {findings.faults.map((fault) => (
            <li key={fault.path + fault.message}>{fault.message}</li>
          ))}
          {findings.gaps.length === 0 && findings.overlaps.length > 0 && <li>{text.checks.overlapsUnique}</li>}
        </ul>
      )}
      {findings.acceptable && findings.warnings.length > 0 && (
        <Notice tone="warn">
          {text.dialogs.submitWarnings}
          <ul className="bullets">
            {findings.warnings.map((warning) => (
              <li key={warning.path + (warning.code ?? '')}>{warningInWords(warning, words)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {findings.acceptable && rehearsed === false && <Notice tone="warn">{text.dialogs.submitNotRehearsed}</Notice>}
    </Question>
  )
}

/** Whether the version was rehearsed after it was last changed; undefined while nobody knows. */
function useIsRehearsed(): boolean | undefined {
  const { policy } = useVersion()
  const rehearsals = useRehearsals(policy.id)
  const history = useHistory(policy.id)
  if (!rehearsals.data || !history.data) {
    return undefined
  }
  const edited = history.data.items.filter(({ kind }) => kind === 'edited' || kind === 'drafted').at(-1)?.at ?? ''
  return rehearsals.data.items.some(({ state, requestedAt }) => state === 'COMPLETED' && requestedAt >= edited)
}

/** What a person says yes to, before their eyes: nothing is approved while it cannot be shown. */
function useDifference() {
  const { text } = useWords()
  const { versions, base } = useOthers()
  const changes = useChangesSince(base)
  const shown = versions.isSuccess && (base === undefined || changes.isSuccess)
  const view = versions.isError ? (
    <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
  ) : !versions.data ? (
    <Skeleton height={80} />
  ) : base ? (
    <ScrollRegion className="dialog-difference" label={text.sections.changes}>
      <Changes since={base} heading="h3" />
    </ScrollRegion>
  ) : (
    <Notice>{text.dialogs.firstVersion}</Notice>
  )
  return { shown, view }
}

export function ApproveDialog({ onClose }: DialogProps) {
  const { policy } = useVersion()
  const { text } = useWords()
  const difference = useDifference()
  const approve = useAction(() => policies.approve(policy.id), text.done.approved, onClose)
  return (
    <Question
      title={text.dialogs.approveTitle}
      says={text.dialogs.approveSays}
      confirm={text.actions.approve}
      kind="good"
      size="wide"
      pending={approve.isPending}
      blocked={!difference.shown}
      onConfirm={() => approve.mutate()}
      onClose={onClose}
    >
      {difference.view}
    </Question>
  )
}

/** What the server takes of the reason of a rejection. */
const LONGEST_REASON = 500

export function RejectDialog({ onClose }: DialogProps) {
  const { policy, isMaker } = useVersion()
  const { text } = useWords()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const reject = useAction(() => policies.reject(policy.id, reason.trim()), isMaker ? text.done.takenBack : text.done.rejected, onClose)
  const confirm = () => {
    setTried(true)
    if (reason.trim() && fits(reason, LONGEST_REASON)) {
      reject.mutate()
    }
  }
  return (
    <Question
      title={isMaker ? text.dialogs.takeBackTitle : text.dialogs.rejectTitle}
      confirm={isMaker ? text.actions.takeBack : text.actions.reject}
      kind="bad"
      pending={reject.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.dialogs.rejectReason}
        hint={text.dialogs.rejectHint}
        faults={tried && !reason.trim() ? [text.dialogs.rejectFault] : []}
      >
        {({ 'aria-invalid': invalid, ...field }) => (
          <LongText {...field} data-autofocus limit={LONGEST_REASON} invalid={invalid} value={reason} onChange={setReason} />
        )}
      </Field>
    </Question>
  )
}

export function ActivateDialog({ onClose }: DialogProps) {
  const { policy } = useVersion()
  const { text } = useWords()
  const [later, setLater] = useState(false)
  const [at, setAt] = useState('')
  const [tried, setTried] = useState(false)
  const difference = useDifference()
  const time = later ? new Date(at) : null
  const wrong = time !== null && !(time.getTime() > Date.now() && time.getTime() < Date.now() + 365 * 86_400_000)
  const activate = useAction(
    () => policies.activate(policy.id, time?.toISOString()),
    later ? text.done.scheduled : text.done.activated,
    onClose,
  )
  const confirm = () => {
    setTried(true)
    if (!wrong) {
      activate.mutate()
    }
  }
  return (
    <Question
      title={text.dialogs.activateTitle}
      says={text.dialogs.activateSays}
      confirm={text.actions.activate}
      kind="good"
      size="wide"
      pending={activate.isPending}
      blocked={!difference.shown}
      onConfirm={confirm}
      onClose={onClose}
    >
      {difference.view}
      <fieldset className="choices">
        <legend>{text.dialogs.when}</legend>
        <label className="checkbox">
          <input type="radio" name="when" checked={!later} onChange={() => setLater(false)} />
          {text.dialogs.now}
        </label>
        <label className="checkbox">
          <input type="radio" name="when" checked={later} onChange={() => setLater(true)} />
          {text.dialogs.later}
        </label>
      </fieldset>
      {later && (
        <Field label={text.dialogs.at} hint={text.dialogs.atHint} faults={tried && wrong ? [text.dialogs.atFault] : []}>
          {(field) => <input {...field} type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />}
        </Field>
      )}
    </Question>
  )
}

export function RetireDialog({ onClose }: DialogProps) {
  const { policy } = useVersion()
  const { text } = useWords()
  const retire = useAction(() => policies.retire(policy.id), text.done.retired, onClose)
  return (
    <Question
      title={text.dialogs.retireTitle}
      says={text.dialogs.retireSays}
      confirm={text.actions.retire}
      kind="bad"
      pending={retire.isPending}
      onConfirm={() => retire.mutate()}
      onClose={onClose}
    />
  )
}

export function DiscardDialog({ onClose }: DialogProps) {
  const { policy, etag } = useVersion()
  const { text } = useWords()
  const difference = useDifference()
  const discard = useAction(() => policies.discard(policy.id, etag), text.done.discarded, onClose)
  return (
    <Question
      title={text.dialogs.discardTitle}
      says={text.dialogs.discardSays}
      confirm={text.actions.discard}
      kind="bad"
      size="wide"
      pending={discard.isPending}
      onConfirm={() => discard.mutate()}
      onClose={onClose}
    >
      {difference.view}
    </Question>
  )
}

export function UploadDialog({ onClose }: DialogProps) {
  const { policy, etag, keeper } = useVersion()
  const { text } = useWords()
  const failed = useActionFailed()
  const refresh = useRefresh()
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const [faults, setFaults] = useState<Fault[]>([])
  const upload = useMutation({
    mutationFn: async (chosen: File) => dmn.write(policy.id, etag, await chosen.text()),
    onSuccess: (written) => {
      keeper?.take(written)
      toast(text.done.uploaded, { tone: 'good' })
      onClose()
      return refresh()
    },
    onError: (error) => {
      const found = faultsOf(asProblem(error))
      if (found.length > 0) {
        setFaults(found)
      } else {
        failed(error)
        onClose()
      }
    },
  })
  const confirm = () => {
    setTried(true)
    if (file) {
      upload.mutate(file)
    }
  }
  return (
    <Question
      title={text.dialogs.uploadTitle}
      says={text.dialogs.uploadSays}
      confirm={text.actions.upload}
      pending={upload.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field label={text.dialogs.file} faults={tried && !file ? [text.dialogs.fileFault] : []}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".dmn,.xml,application/xml,text/xml"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              setFaults([])
            }}
          />
        )}
      </Field>
      {faults.length > 0 && (
        <div role="alert">
          <Notice tone="bad">
            {text.dialogs.uploadFaults}
            <ul className="bullets">
              {faults.slice(0, 20).map((fault) => (
                <li key={fault.path + fault.message}>
                  <code>{fault.path}</code> {fault.message}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </Question>
  )
}
