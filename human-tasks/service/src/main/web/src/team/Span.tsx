import { useFormats, useText } from '../i18n'
import { useNow } from '../ui/hooks'
import { spanSince } from './model'
import { teamTexts } from './texts'

/** How long ago, in words; the moment itself on pointing at it. */
export function Span({ since, words }: { since: string | null | undefined; words?: (span: string) => string }) {
  const text = useText(teamTexts)
  const formats = useFormats()
  const now = useNow()
  if (!since) {
    return <span className="soft">{text.none}</span>
  }
  const { amount, unit } = spanSince(since, now)
  const span = text.span[unit](amount)
  return (
    <time dateTime={since} title={formats.dateTime(since)}>
      {words ? words(span) : span}
    </time>
  )
}
