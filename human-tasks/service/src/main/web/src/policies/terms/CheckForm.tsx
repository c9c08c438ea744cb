import { Field } from '../../ui/Field'
import { DurationField } from '../DurationField'
import type { CheckKind } from '../logic/model'
import { type FormCheck, newCheck, type OnUnanswered } from '../logic/terms'
import { useEditing, useFaultsAt } from '../version'
import { useWords, wordOf } from '../words'
import { NumberField } from './NumberField'

const REACTIONS: OnUnanswered[] = ['CONTINUE', 'REVIEW', 'REJECT']

export function CheckForm({ kind }: { kind: CheckKind }) {
  const { keeper, kept } = useEditing()
  const { text } = useWords()
  const faultsAt = useFaultsAt()
  const { type } = kind
  const check = kept.form.present.checks.find((one) => one.type === type)
  const name = wordOf(text.terms.checkNames, type)
  const of = (field: string) => text.terms.of(field, name)
  const path = (member: string) => `checks[${type}].${member}`
  const change = (part: Partial<FormCheck>, about: string | null = null) =>
    keeper.edit(
      (form) => ({ ...form, checks: form.checks.map((one) => (one.type === type ? { ...one, ...part } : one)) }),
      about && path(about),
    )
  const ask = (asked: boolean) =>
    keeper.edit((form) => ({ ...form, checks: asked ? [...form.checks, newCheck(type)] : form.checks.filter((one) => one.type !== type) }))
  return (
    <fieldset className="check-form" data-asked={check !== undefined}>
      <legend className="sr-only">{name}</legend>
      <label className="checkbox check-name">
        <input
          type="checkbox"
          checked={check !== undefined}
          onChange={(event) => ask(event.target.checked)}
          aria-label={text.terms.ask(name)}
        />
        <strong>{name}</strong>
        {!check && <span className="soft">{text.terms.notAsked}</span>}
      </label>
      {check && (
        <div className="grid">
          <DurationField
            label={text.terms.answerTimeout}
            name={of(text.terms.answerTimeout)}
            hint={text.terms.answerTimeoutHint}
            value={check.answerTimeout}
            faults={faultsAt(path('answerTimeout'))}
            onChange={(answerTimeout) => change({ answerTimeout }, 'answerTimeout')}
            onSettle={() => keeper.settle()}
          />
          <NumberField
            label={text.terms.maxAttempts}
            name={of(text.terms.maxAttempts)}
            hint={text.terms.maxAttemptsHint}
            faults={faultsAt(path('maxAttempts'))}
            value={check.maxAttempts}
            onChange={(maxAttempts) => change({ maxAttempts }, 'maxAttempts')}
            onSettle={() => keeper.settle()}
          />
          <DurationField
            label={text.terms.backOff}
            name={of(text.terms.backOff)}
            hint={text.terms.backOffHint}
            value={check.backOff}
            faults={faultsAt(path('backOff'))}
            onChange={(backOff) => change({ backOff }, 'backOff')}
            onSettle={() => keeper.settle()}
          />
          <Field label={text.terms.onUnanswered} name={of(text.terms.onUnanswered)} faults={faultsAt(path('onUnanswered'))}>
            {(field) => (
              <select
                {...field}
                value={check.onUnanswered}
                onChange={(event) => change({ onUnanswered: event.target.value as OnUnanswered })}
              >
                {REACTIONS.map((reaction) => (
                  <option key={reaction} value={reaction}>
                    {text.terms.reactions[reaction]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {kind.parameters.map((parameter) => (
            <NumberField
              key={parameter.name}
              label={wordOf(text.terms.parameters, parameter.name)}
              name={of(wordOf(text.terms.parameters, parameter.name))}
              hint={
                parameter.default == null
                  ? text.terms.parameter(parameter.min, parameter.max)
                  : text.terms.parameterDefault(parameter.min, parameter.max, parameter.default)
              }
              faults={faultsAt(path(`parameters.${parameter.name}`))}
              value={check.parameters[parameter.name] ?? ''}
              onChange={(value) => change({ parameters: { ...check.parameters, [parameter.name]: value } }, `parameters.${parameter.name}`)}
              onSettle={() => keeper.settle()}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}
