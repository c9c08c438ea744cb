import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, type Problem } from '../api/problem'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Notice } from '../ui/State'
import { webhooks } from './api'
import { Choice } from './Choice'
import { type FaultyField, faultyFields, type Form, formOf, requestOf } from './form'
import { HeaderRows } from './HeaderRows'
import { EVENT_TYPES, type Seen, type Webhook } from './model'
import { useProducts, useWords } from './words'

interface WebhookFormProps {
  /** What is changed; a new one is made without it. */
  seen?: Seen
  onSaved: (webhook: Webhook) => void
  onClose: () => void
}

/** Makes a webhook or changes one. Whoever was overtaken keeps what they typed, and says which of the two is to be. */
export function WebhookForm({ seen: given, onSaved, onClose }: WebhookFormProps) {
  // The page behind the form reads it again now and then; what is saved is a change of what the person has seen.
  const [seen] = useState(given)
  const { text, typeName } = useWords()
  const products = useProducts()
  const [form, setForm] = useState(() => formOf(seen?.webhook))
  const [tried, setTried] = useState(false)
  const { save, problem, theirs } = useSave(seen, onSaved)
  const faults = useFaults(form, tried, problem)
  const set = (change: Partial<Form>) => {
    setForm({ ...form, ...change })
  }
  const submit = () => {
    setTried(true)
    if (faultyFields(form).length === 0 && !save.isPending) {
      save.mutate(form)
    }
  }
  return (
    <Dialog
      title={seen ? text.form.edit(seen.webhook.name) : text.form.new}
      size="wide"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="primary" type="submit" disabled={save.isPending}>
            {theirs ? text.form.saveOver : seen ? text.form.save : text.form.make}
          </Button>
        </>
      }
    >
      {theirs && (
        <div role="alert">
          <Notice
            tone="warn"
            action={
              <Button size="small" onClick={() => setForm(formOf(theirs.webhook))}>
                {text.form.useTheirs}
              </Button>
            }
          >
            {text.form.changedMeanwhile}
          </Notice>
        </div>
      )}
      {faults.whole && (
        <div role="alert">
          <Notice tone="bad">{faults.whole}</Notice>
        </div>
      )}
      {!seen && (
        <Field label={text.form.name} hint={text.form.nameHint} faults={faults.of('name')}>
          {(ids) => <input {...ids} data-autofocus autoComplete="off" spellCheck={false} value={form.name} onChange={({ target }) => set({ name: target.value })} />}
        </Field>
      )}
      <Field label={text.address} hint={text.form.urlHint} faults={faults.of('url')}>
        {(ids) => <input {...ids} type="url" inputMode="url" autoComplete="off" spellCheck={false} value={form.url} onChange={({ target }) => set({ url: target.value })} />}
      </Field>
      <Choice
        legend={text.form.types}
        all={text.form.allTypes}
        some={text.form.someTypes}
        options={EVENT_TYPES}
        nameOf={typeName}
        chosen={form.types}
        onChange={(types) => set({ types })}
        fault={faults.of('types')[0]}
      />
      <Choice
        legend={text.form.productsOf}
        all={text.form.allProducts}
        some={text.form.someProducts}
        options={products.all}
        nameOf={products.nameOf}
        chosen={form.products}
        onChange={(chosen) => set({ products: chosen })}
        fault={faults.of('products')[0]}
      />
      <HeaderRows rows={form.headers} kept={(seen?.webhook.headers.length ?? 0) > 0} onChange={(headers) => set({ headers })} fault={faults.of('headers')[0]} />
      <label className="checkbox">
        <input type="checkbox" checked={form.ordered} onChange={({ target }) => set({ ordered: target.checked })} />
        {text.form.ordered}
      </label>
      <label className="checkbox">
        <input type="checkbox" checked={form.enabled} onChange={({ target }) => set({ enabled: target.checked })} />
        <span>
          {text.form.enabled}
          {seen && seen.webhook.status !== 'ENABLED' && <span className="soft">. {text.form.switchOn}</span>}
        </span>
      </label>
    </Dialog>
  )
}

/** Saves, and after a 412 reads what is there now: the next time it is saved over that. */
function useSave(seen: Seen | undefined, onSaved: (webhook: Webhook) => void) {
  const client = useQueryClient()
  const [theirs, setTheirs] = useState<Seen | null>(null)
  const save = useMutation({
    mutationFn: (form: Form) => webhooks.put(form.name, requestOf(form), (theirs ?? seen)?.etag),
    // Its answer may hold a secret, and its request holds values of headers.
    gcTime: 0,
    onSuccess: ({ webhook }) => {
      void client.invalidateQueries({ queryKey: ['webhooks'] })
      onSaved(webhook)
    },
    onError: async (error) => {
      if (seen && asProblem(error).status === 412) {
        setTheirs(await webhooks.get(seen.webhook.name).catch(() => null))
      }
    },
  })
  return { save, theirs, problem: save.error ? asProblem(save.error) : null }
}

function useFaults(form: Form, tried: boolean, problem: Problem | null) {
  const { text, refusal } = useWords()
  const own = tried ? faultyFields(form) : []
  const words: Record<FaultyField, string> = {
    name: text.form.nameFault,
    url: text.form.urlFault,
    types: text.form.chooseOne,
    products: text.form.chooseOne,
    headers: text.form.headerFault,
  }
  const said: Partial<Record<FaultyField, string>> = {}
  if (problem?.code === 'WEBHOOK_TARGET_NOT_ALLOWED') {
    said.url = refusal(problem)
  } else if (problem?.status === 428) {
    said.name = text.form.nameTaken
  } else if (problem?.violationOf('headers')) {
    said.headers = text.form.headersRefused
  }
  const of = (field: FaultyField): string[] => (own.includes(field) ? [words[field]] : said[field] ? [said[field]] : [])
  const isSaid = Object.keys(said).length > 0
  return { of, whole: problem && !isSaid && problem.status !== 412 ? refusal(problem) : null }
}
