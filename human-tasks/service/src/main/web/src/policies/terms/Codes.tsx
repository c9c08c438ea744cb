import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../../ui/Button'
import { composing } from '../../ui/shortcuts'
import { Faults, Field } from '../../ui/Field'
import { reasonsOf } from '../logic/table'
import type { Form } from '../logic/terms'
import { useWords } from '../words'

interface CodesProps {
  label: string
  codes: readonly string[]
  /** Where given, only these can be added. */
  known?: readonly string[] | undefined
  empty: string
  faults: readonly string[]
  onChange: (codes: string[]) => void
}

/** A list of UPPER_SNAKE codes. */
export function Codes({ label, codes, known, empty, faults, onChange }: CodesProps) {
  const { text } = useWords()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const left = known?.filter((code) => !codes.includes(code)) ?? []
  const add = (code: string) => {
    const wanted = code
      .trim()
      .toUpperCase()
      .replaceAll(/[\s-]+/g, '_')
    if (!/^[A-Z][A-Z0-9_]{0,63}$/.test(wanted)) {
      setFault(text.terms.codeFault)
    } else if (codes.includes(wanted)) {
      setFault(text.terms.codeTwice)
    } else {
      setFault(null)
      setTyped('')
      onChange([...codes, wanted])
    }
  }
  return (
    <fieldset className="codes" aria-label={label}>
      <h3>{label}</h3>
      {codes.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul aria-label={label}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
              <IconButton
                size="small"
                icon={X}
                label={text.terms.removeCode(code)}
                onClick={() => onChange(codes.filter((other) => other !== code))}
              />
            </li>
          ))}
        </ul>
      )}
      {known ? (
        left.length > 0 && (
          <Field label={text.terms.addCode} name={`${text.terms.addCode}, ${label}`}>
            {(field) => (
              <select {...field} value="" onChange={(event) => add(event.target.value)}>
                <option value="">…</option>
                {left.map((code) => (
                  <option key={code} value={code}>
                    {code}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )
      ) : (
        <div className="code-add">
          <Field label={text.terms.addCode} name={`${text.terms.addCode}, ${label}`} faults={fault ? [fault] : []}>
            {(field) => (
              <input
                {...field}
                className="input code"
                autoComplete="off"
                placeholder={text.terms.codePlaceholder}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !composing(event.nativeEvent)) {
                    event.preventDefault()
                    add(typed)
                  }
                }}
              />
            )}
          </Field>
          <IconButton kind="plain" icon={Plus} label={`${text.terms.addCode}: ${label}`} onClick={() => add(typed)} />
        </div>
      )}
      {faults.length > 0 && <Faults id={`${label}-faults`} faults={faults} />}
    </fieldset>
  )
}

/** To be seen beside those of the reviewers: a rule never gives one of theirs only because it is on their list. */
export function RuleReasons({ form }: { form: Form }) {
  const { text } = useWords()
  return (
    <fieldset className="codes" aria-label={text.terms.ruleReasons}>
      <h3>{text.terms.ruleReasons}</h3>
      <ul aria-label={text.terms.ruleReasons}>
        {reasonsOf(form.table).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="soft">{text.terms.ruleReasonsHint}</p>
    </fieldset>
  )
}
