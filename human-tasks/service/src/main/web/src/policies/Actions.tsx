import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, CircleSlash, Download, EllipsisVertical, FilePlus2, Power, Send, Trash2, Undo2, Upload, X } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { asProblem } from '../api/problem'
import { Button } from '../ui/Button'
import { Menu, MenuItem } from '../ui/Menu'
import { toast } from '../ui/toasts'
import { useActionFailed } from './acting'
import { ActivateDialog, ApproveDialog, DiscardDialog, RejectDialog, RetireDialog, SubmitDialog, UploadDialog } from './dialogs'
import { dmn, policies } from './api'
import { useVersion, type Version, versionKey } from './version'
import { useWords, type Words } from './words'

/** What this version waits for, and why the person can or cannot do it. */
export function StateSentence() {
  const version = useVersion()
  return (
    <p className="state-sentence" id="state-sentence">
      {sentence(version, useWords())}
    </p>
  )
}

function sentence({ policy, mayWrite, mayCheck, isMaker }: Version, { text, formats }: Words): string {
  switch (policy.status) {
    case 'DRAFT':
      return mayWrite ? text.state.draftEditor : text.state.draftReader
    case 'SUBMITTED':
      return isMaker ? text.state.submittedMaker : mayCheck ? text.state.submittedApprover : text.state.submittedReader
    case 'APPROVED':
      return isMaker ? text.state.approvedMaker : mayCheck ? text.state.approvedApprover : text.state.approvedReader
    case 'SCHEDULED':
      return text.state.scheduled(policy.activeFrom ? formats.dateTime(policy.activeFrom) : '')
    case 'ACTIVE':
      return text.state.active
    case 'RETIRED':
      return text.state.retired
    case 'REJECTED':
      return text.state.rejected(policy.steps.rejected?.reason ?? '')
    case 'DISCARDED':
      return text.state.discarded
  }
}

export type Asked = 'submit' | 'approve' | 'reject' | 'activate' | 'retire' | 'discard' | 'upload'

export function Actions() {
  const version = useVersion()
  const { policy, keeper, mayWrite, mayCheck, isMaker } = version
  const { text } = useWords()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const ask = async (what: Asked) => {
    if (keeper && (what === 'submit' || what === 'upload') && !(await keeper.flush())) {
      return
    }
    setAsked(what)
  }
  const waits = policy.status === 'SUBMITTED' || policy.status === 'APPROVED'
  const inForce = policy.status === 'ACTIVE' || policy.status === 'SCHEDULED'
  return (
    <fieldset className="version-actions" aria-label={text.actions.label}>
      {keeper && (
        <Button kind="primary" icon={Send} onClick={() => void ask('submit')}>
          {text.actions.submit}
        </Button>
      )}
      {waits && mayCheck && !isMaker && (
        <Button kind="bad-quiet" icon={X} onClick={() => void ask('reject')}>
          {text.actions.reject}
        </Button>
      )}
      {waits && isMaker && (
        <Button icon={Undo2} onClick={() => void ask('reject')}>
          {text.actions.takeBack}
        </Button>
      )}
      {policy.status === 'SUBMITTED' && mayCheck && <CheckerButton what="approve" ask={ask} />}
      {policy.status === 'APPROVED' && mayCheck && <CheckerButton what="activate" ask={ask} />}
      {inForce && mayCheck && !isMaker && (
        <Button kind="bad-quiet" icon={CircleSlash} onClick={() => void ask('retire')}>
          {text.actions.retire}
        </Button>
      )}
      <MoreActions ask={ask} mayWrite={mayWrite} />
      {asked === 'submit' && <SubmitDialog onClose={close} />}
      {asked === 'approve' && <ApproveDialog onClose={close} />}
      {asked === 'reject' && <RejectDialog onClose={close} />}
      {asked === 'activate' && <ActivateDialog onClose={close} />}
      {asked === 'retire' && <RetireDialog onClose={close} />}
      {asked === 'discard' && <DiscardDialog onClose={close} />}
      {asked === 'upload' && <UploadDialog onClose={close} />}
    </fieldset>
  )
}

/** A maker sees the button, that it does nothing for them, and why. */
function CheckerButton({ what, ask }: { what: 'approve' | 'activate'; ask: (what: Asked) => Promise<void> }) {
  const { isMaker } = useVersion()
  const { text } = useWords()
  return (
    <Button
      kind={isMaker ? 'plain' : 'good'}
      icon={what === 'approve' ? Check : Power}
      aria-disabled={isMaker || undefined}
      aria-describedby={isMaker ? 'state-sentence' : undefined}
      onClick={() => !isMaker && void ask(what)}
    >
      {text.actions[what]}
    </Button>
  )
}

function MoreActions({ ask, mayWrite }: { ask: (what: Asked) => Promise<void>; mayWrite: boolean }) {
  const { policy, keeper } = useVersion()
  const { text } = useWords()
  const download = useDownload()
  const copy = useCopy()
  return (
    <Menu label={text.actions.more} icon={EllipsisVertical} kind="plain">
      {(close) => (
        <>
          <MenuItem
            icon={Download}
            onChoose={() => {
              close()
              download()
            }}
          >
            {text.actions.download}
          </MenuItem>
          {keeper && (
            <MenuItem
              icon={Upload}
              onChoose={() => {
                close()
                void ask('upload')
              }}
            >
              {text.actions.upload}
            </MenuItem>
          )}
          {mayWrite && policy.status !== 'DRAFT' && (
            <MenuItem
              icon={FilePlus2}
              onChoose={() => {
                close()
                copy()
              }}
            >
              {text.actions.newDraft}
            </MenuItem>
          )}
          {keeper && (
            <MenuItem
              icon={Trash2}
              onChoose={() => {
                close()
                void ask('discard')
              }}
            >
              {text.actions.discard}
            </MenuItem>
          )}
        </>
      )}
    </Menu>
  )
}

function useDownload(): () => void {
  const { policy, keeper } = useVersion()
  const failed = useActionFailed()
  const { mutate } = useMutation({
    mutationFn: async () => {
      await keeper?.flush()
      return dmn.read(policy.id)
    },
    onSuccess: (document_) => offer(document_, `${policy.product}-${policy.version}.dmn`),
    onError: failed,
  })
  return () => mutate()
}

function offer(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

function useCopy(): () => void {
  const { policy } = useVersion()
  const { text } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const failed = useActionFailed()
  const { mutate } = useMutation({
    mutationFn: () => policies.draft(policy.product, policy.id),
    onSuccess: async (draft) => {
      client.setQueryData(versionKey(draft.policy.id), draft)
      void client.invalidateQueries({ queryKey: ['policies', 'list'] })
      await navigate(`/policies/${draft.policy.id}`)
    },
    onError: async (error) => {
      const { code, document } = asProblem(error)
      if (code === 'DRAFT_EXISTS' && typeof document.draft === 'string') {
        toast(text.list.exists)
        await navigate(`/policies/${document.draft}`)
      } else {
        failed(error)
      }
    },
  })
  return () => mutate()
}
