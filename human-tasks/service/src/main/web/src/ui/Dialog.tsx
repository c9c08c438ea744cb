import { X } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useText, words } from '../i18n'
import { IconButton } from './Button'
import { enterDialog } from './layers'
import { leaveToInputMethod } from './shortcuts'

interface DialogProps {
  title: string
  onClose: () => void
  /** With it the dialog is a form, and its footer holds the button that submits it. */
  onSubmit?: () => void
  footer?: ReactNode
  size?: 'normal' | 'wide'
  children: ReactNode
}

/** A modal question. The browser's own dialog keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, onSubmit, footer, size = 'normal', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const notices = useRef<HTMLElement>(null)
  const heading = useId()
  const text = useText(texts)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    const leave = notices.current ? enterDialog(notices.current) : undefined
    return () => {
      leave?.()
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus()
      }
    }
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  const content = (
    <>
      <header>
        <h2 id={heading} tabIndex={-1} data-home>
          {title}
        </h2>
        <IconButton label={text.close} icon={X} onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </>
  )
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      {onSubmit ? (
        <form onSubmit={submit} onKeyDown={leaveToInputMethod} noValidate>
          {content}
        </form>
      ) : (
        content
      )}
      <section ref={notices} className="toasts" aria-label={text.messages} aria-live="polite" />
    </dialog>
  )
}

const texts = words({ close: 'Close', messages: 'Messages' }, { close: 'Schließen', messages: 'Meldungen' })
