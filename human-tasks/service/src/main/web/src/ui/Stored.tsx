import { withoutMarks } from '../i18n/bidi'

/** A name or reference that somebody stored, read in its own direction and turning nothing, not even itself. */
export function Stored({ children }: { children: string }) {
  return <bdi>{withoutMarks(children)}</bdi>
}
