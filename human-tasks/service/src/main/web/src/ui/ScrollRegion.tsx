import type { ReactNode } from 'react'

interface ScrollRegionProps {
  className: string
  /** Its name; or the id of the heading that names it. */
  label?: string
  labelledBy?: string
  children: ReactNode
}

/** What is wider or higher than its place: reached with Tab and scrolled with the arrow keys. */
export function ScrollRegion({ className, label, labelledBy, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody scrolls with the keyboard alone (axe: scrollable-region-focusable)
    <section className={className} aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  )
}
