import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'plain' | 'primary' | 'good' | 'bad' | 'bad-quiet' | 'quiet' | 'link'
  size?: 'normal' | 'small'
  icon?: LucideIcon
  /** Shown on the button, and told to assistive technology; the key itself is handled by `useShortcuts`. */
  shortcut?: string
  ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'plain', size = 'normal', icon: Icon, shortcut, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={join('button', rest.className)} data-kind={kind} data-size={size} aria-keyshortcuts={shortcut}>
      {Icon && <Icon className="icon" aria-hidden />}
      {children}
      {shortcut && <kbd aria-hidden>{shortcut.toUpperCase()}</kbd>}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'icon' | 'shortcut'> {
  /** The accessible name; also the tooltip. */
  label: string
  icon: LucideIcon
}

export function IconButton({ label, icon: Icon, kind = 'quiet', size = 'normal', ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={join('button', rest.className)} data-kind={kind} data-size={size} data-icon-only="true">
      <Icon className="icon" aria-hidden />
    </button>
  )
}

function join(...names: (string | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
