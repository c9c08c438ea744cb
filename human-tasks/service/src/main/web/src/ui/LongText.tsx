import { type InputHTMLAttributes, type Ref, type TextareaHTMLAttributes, useId } from 'react'
import { useFormats, useText, words } from '../i18n'

/** What the server takes of a person's words. */
export const longestText = 2_000

/** Whether the words can be sent as they are. */
export function fits(value: string, limit = longestText): boolean {
  return value.trim().length <= limit
}

interface LongTextProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'maxLength' | 'value'> {
  value: string
  onChange: (value: string) => void
  limit?: number
  /** Something else is wrong with it, and is said beside it. */
  invalid?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

/** A field for words. Nothing that is pasted is ever cut: what is too long stays there, is counted, and is not sent. */
export function LongText({ value, onChange, limit = longestText, invalid = false, className = 'input', ref, 'aria-describedby': about, ...rest }: LongTextProps) {
  const id = useId()
  const over = !fits(value, limit)
  return (
    <>
      <textarea {...rest} ref={ref} dir="auto" className={className} value={value} aria-invalid={invalid || over || undefined} aria-describedby={about ? `${about} ${id}` : id} onChange={(event) => onChange(event.target.value)} />
      <Count id={id} value={value} limit={limit} />
    </>
  )
}

interface ShortTextProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'maxLength' | 'value'> {
  value: string
  onChange: (value: string) => void
  limit: number
}

/** The same on one line. */
export function ShortText({ value, onChange, limit, 'aria-describedby': about, 'aria-invalid': invalid, ...rest }: ShortTextProps) {
  const id = useId()
  return (
    <>
      <input {...rest} dir="auto" value={value} aria-invalid={invalid || !fits(value, limit) || undefined} aria-describedby={about ? `${about} ${id}` : id} onChange={(event) => onChange(event.target.value)} />
      <Count id={id} value={value} limit={limit} />
    </>
  )
}

/** Says how much of the room is used once that begins to matter, and by how much it is too little. */
export function Count({ id, value, limit }: { id?: string; value: string; limit: number }) {
  const text = useText(texts)
  const { number } = useFormats()
  const used = value.trim().length
  const over = used - limit
  return (
    <span id={id} className={over > 0 ? 'fault' : 'hint'} aria-live="polite">
      {over > 0 ? text.over(number(over), number(limit)) : used >= limit * 0.8 ? text.used(number(used), number(limit)) : ''}
    </span>
  )
}

const texts = words(
  {
    used: (used: string, limit: string) => `${used} of ${limit} characters`,
    over: (over: string, limit: string) => `${over} characters too many: at most ${limit} can be sent. Nothing was cut.`,
  },
  {
    used: (used: string, limit: string) => `${used} von ${limit} Zeichen`,
    over: (over: string, limit: string) => `${over} Zeichen zu viel: Höchstens ${limit} können gesendet werden. Nichts wurde abgeschnitten.`,
  },
)
