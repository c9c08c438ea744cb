import type { LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, IconButton } from './Button'

interface MenuProps {
  label: string
  icon: LucideIcon
  /** Shows the label beside the icon. */
  named?: boolean
  caption?: ReactNode
  side?: 'start' | 'end'
  up?: boolean
  kind?: 'plain' | 'quiet'
  size?: 'normal' | 'small'
  disabled?: boolean
  children: (close: () => void) => ReactNode
}

/** A button with a list of actions below it: arrow keys move, Escape closes and gives the focus back. */
export function Menu({ label, icon, named = false, caption, side = 'end', up = false, kind = 'quiet', size = 'normal', disabled, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLDivElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    anchor.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!open) {
      return
    }
    items(menu.current)[0]?.focus()
    const outside = (event: PointerEvent) => {
      if (!anchor.current?.contains(event.target as Node)) {
        setOpen(false)
      }
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items(menu.current)
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') {
      setOpen(false)
    } else if (next !== undefined) {
      event.preventDefault()
      all.at(next % all.length)?.focus()
    }
  }
  const trigger = { disabled, kind, size, onClick: () => setOpen(!open), 'aria-haspopup': 'menu' as const, 'aria-expanded': open }
  return (
    <div className="menu-anchor" ref={anchor}>
      {named ? (
        <Button icon={icon} {...trigger} aria-label={caption ? label : undefined}>
          {caption ?? label}
        </Button>
      ) : (
        <IconButton label={label} icon={icon} {...trigger} />
      )}
      {open && (
        <div ref={menu} className="menu" role="menu" aria-label={label} data-side={side} data-up={up} onKeyDown={onKeyDown}>
          {children(close)}
        </div>
      )}
    </div>
  )
}

interface MenuItemProps {
  icon?: LucideIcon
  note?: ReactNode
  disabled?: boolean
  /** Given: the item is one choice of several. */
  checked?: boolean
  onChoose: () => void
  children: ReactNode
}

export function MenuItem({ icon: Icon, note, disabled, checked, onChoose, children }: MenuItemProps) {
  const kind = checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked }
  return (
    <button type="button" className="menu-item" {...kind} tabIndex={-1} disabled={disabled} onClick={onChoose}>
      {Icon && <Icon className="icon" aria-hidden />}
      <span>{children}</span>
      {note && <span className="menu-note">{note}</span>}
    </button>
  )
}

function items(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)') ?? [])]
}
