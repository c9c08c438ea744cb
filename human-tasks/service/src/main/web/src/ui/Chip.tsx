import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info' | 'plain'

/** A small fact: an icon, a word, and a colour that only repeats what they say. */
export function Chip({ tone = 'neutral', icon: Icon, title, children }: { tone?: Tone; icon?: LucideIcon; title?: string; children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone} title={title}>
      {Icon && <Icon className="icon" aria-hidden />}
      {children}
    </span>
  )
}
