import { useId } from 'react'
import { useText } from '../../i18n'
import { codeOf } from '../freeCodes'
import { inboxTexts } from '../texts'

/** Stands among the codes for the reason that a person writes; no code has small letters. */
export const ownReason = 'own'

/** A reason in the person's own words, and the code as which it is recorded. */
export function OwnReason({ words, faulty, onWrite }: { words: string; faulty: boolean; onWrite: (words: string) => void }) {
  const text = useText(inboxTexts).decision
  const id = useId()
  const code = codeOf(words)
  return (
    <div className="field">
      <label htmlFor={id}>{text.reasonFree}</label>
      <input id={id} className="input" type="text" value={words} placeholder={text.reasonFreeHint} aria-invalid={faulty} onChange={(event) => onWrite(event.target.value)} />
      <span className="hint" aria-live="polite">
        {code !== null && code !== words && text.recordedAs(code)}
      </span>
    </div>
  )
}
