import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../api/problem'
import { useFormats, useText } from '../i18n'
import { productNames } from './api'
import { type Attempt, shortType } from './model'
import { webhookTexts } from './texts'

/** Everything with which this area speaks. */
export function useWords() {
  const text = useText(webhookTexts)
  const formats = useFormats()
  return {
    text,
    formats,
    typeName: (type: string) => known(text.types, shortType(type)) ?? type,
    /** Why the server did not do as asked. */
    refusal: (error: unknown) => refusal(error, text),
    /** What came of one try. */
    outcome: ({ status, fault }: Attempt) =>
      status !== null ? text.answered(String(status)) : fault === null ? text.noAnswer : (known(text.calls, fault) ?? known(text.targets, fault) ?? fault),
  }
}

type Texts = ReturnType<typeof useText<typeof import('./texts.en').texts>>

function refusal(error: unknown, text: Texts): string {
  const { isUnreachable, status, code, document } = asProblem(error)
  if (isUnreachable) {
    return text.faults.unreachable
  }
  switch (code) {
    case 'WEBHOOK_TARGET_NOT_ALLOWED':
      return known(text.targets, String(document.fault)) ?? text.targetOther
    case 'TOO_MANY_WEBHOOKS':
      return text.faults.tooMany
    case 'WEBHOOK_CHANGED':
      return text.faults.changed
  }
  const said: Record<number, string> = { 400: text.faults.invalid, 403: text.faults.forbidden, 404: text.faults.missing, 429: text.faults.busy }
  return said[status] ?? text.faults.other(code)
}

/** A word of a dictionary of codes. */
function known(words: object, code: string): string | undefined {
  return (words as Record<string, string | undefined>)[code]
}

/** Names of products; a product that has none stands for itself. */
export function useProducts() {
  const names = useQuery({ queryKey: ['webhooks', 'products'], queryFn: productNames, staleTime: 300_000 })
  return { all: [...(names.data?.keys() ?? [])], nameOf: (product: string) => names.data?.get(product) ?? product }
}
