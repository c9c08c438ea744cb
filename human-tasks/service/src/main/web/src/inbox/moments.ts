/** An instant as `datetime-local` wants it: the reader's own time, without a zone. */
export function localValue(instant: string | null | undefined): string {
  const date = new Date(instant ?? '')
  return Number.isNaN(date.getTime()) ? '' : new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Nine in the morning, that many days from now. */
export function morning(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() + days)
  date.setHours(9, 0, 0, 0)
  return date.toISOString()
}

/** That many days from now, but well before the onboarding ends by itself. */
export function soonest(days: number, last: string | null | undefined): string {
  const now = Date.now()
  const wanted = now + days * 86_400_000
  const end = last ? Date.parse(last) : Infinity
  return new Date(wanted < end ? wanted : Math.max(now, now + (end - now) * 0.75)).toISOString()
}
