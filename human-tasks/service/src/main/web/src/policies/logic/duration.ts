/**
 * Durations: the server speaks ISO 8601 as Java writes it (PT48H, PT1M30S), people speak "2 days" or "1 h 30 min".
 * Both ways go through seconds.
 */

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,9})?)S)?)?$/i

const SECONDS = { week: 604_800, day: 86_400, hour: 3_600, minute: 60, second: 1 } as const

type Unit = keyof typeof SECONDS

/** What people write after the number, in both languages. */
const UNIT_WORDS: Record<Unit, readonly string[]> = {
  week: ['w', 'wk', 'week', 'weeks', 'woche', 'wochen'],
  day: ['d', 'day', 'days', 't', 'tag', 'tage', 'tagen'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden'],
  minute: ['m', 'min', 'mins', 'minute', 'minutes', 'minuten'],
  second: ['s', 'sec', 'secs', 'second', 'seconds', 'sek', 'sekunde', 'sekunden'],
}

const UNIT_OF = new Map<string, Unit>(
  (Object.keys(UNIT_WORDS) as Unit[]).flatMap((unit) => UNIT_WORDS[unit].map((word) => [word, unit] as const)),
)

/** Seconds; null where the text is no ISO 8601 duration of weeks to seconds. */
export function secondsOfIso(iso: string): number | null {
  const found = ISO.exec(iso.trim())
  if (!found || found.slice(1).every((part) => part === undefined)) {
    return null
  }
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
  return Number(weeks) * SECONDS.week + Number(days) * SECONDS.day + Number(hours) * SECONDS.hour + Number(minutes) * SECONDS.minute + Number(seconds)
}

/** As the server writes it back, so that a term that was only retyped is no change. */
export function isoOf(seconds: number): string {
  if (seconds === 0) {
    return 'PT0S'
  }
  const hours = Math.floor(seconds / SECONDS.hour)
  const minutes = Math.floor((seconds % SECONDS.hour) / SECONDS.minute)
  const rest = Math.round((seconds % SECONDS.minute) * 1e9) / 1e9
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`
}

/**
 * What a person typed, as ISO; null where it cannot be understood. A number alone says too little: 10 what?
 */
export function isoOfTyped(typed: string): string | null {
  const text = typed.trim()
  const iso = secondsOfIso(text)
  if (iso !== null) {
    return isoOf(iso)
  }
  const part = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu
  let seconds = 0
  let rest = text
  let parts = 0
  for (const [whole, amount = '', word = ''] of text.matchAll(part)) {
    const unit = UNIT_OF.get(word.toLowerCase())
    if (!unit) {
      return null
    }
    seconds += Number(amount.replace(',', '.')) * SECONDS[unit]
    rest = rest.replace(whole, ' ')
    parts++
  }
  const glue = rest.replace(/\b(and|und)\b|[,\s]/gi, '')
  return parts > 0 && glue === '' ? isoOf(seconds) : null
}

/** "1 hour 30 minutes" in the reader's language; the text itself where it is no duration. */
export function wordsOfIso(iso: string, language: string, display: 'long' | 'short' = 'long'): string {
  const seconds = secondsOfIso(iso)
  if (seconds === null) {
    return iso
  }
  const unitsOf: Unit[] = ['day', 'hour', 'minute', 'second']
  let left = seconds
  const parts: string[] = []
  for (const unit of unitsOf) {
    const amount = unit === 'second' ? Math.round(left * 1000) / 1000 : Math.floor(left / SECONDS[unit])
    left -= amount * SECONDS[unit]
    if (amount > 0 || (unit === 'second' && parts.length === 0)) {
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: display }).format(amount))
    }
  }
  return parts.join(' ')
}
