import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { useWords } from './words'

interface QuestionProps {
  title: string
  says?: string
  confirm: string
  kind?: 'primary' | 'good' | 'bad'
  size?: 'normal' | 'wide'
  pending?: boolean
  blocked?: boolean
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asked before something is decided or lost. */
export function Question({
  title,
  says,
  confirm,
  kind = 'primary',
  size = 'normal',
  pending = false,
  blocked = false,
  onConfirm,
  onClose,
  children,
}: QuestionProps) {
  const { text } = useWords()
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      onSubmit={() => !pending && !blocked && onConfirm()}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind={kind} type="submit" disabled={pending || blocked}>
            {confirm}
          </Button>
        </>
      }
    >
      {says && <p>{says}</p>}
      {children}
    </Dialog>
  )
}
