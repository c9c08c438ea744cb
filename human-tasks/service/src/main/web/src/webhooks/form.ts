import { NAME, type Webhook, type WebhookRequest } from './model'

export interface HeaderRow {
  id: number
  name: string
  value: string
}

/** What is typed. `null` instead of a list: all, also what comes later. */
export interface Form {
  name: string
  url: string
  types: string[] | null
  products: string[] | null
  headers: HeaderRow[]
  ordered: boolean
  enabled: boolean
}

export type FaultyField = 'name' | 'url' | 'types' | 'products' | 'headers'

const allOr = (some: string[]) => (some.length === 0 ? null : some)

/** How a webhook is; the values of its headers are not known, and so empty. */
export function formOf(webhook?: Webhook): Form {
  return {
    name: webhook?.name ?? '',
    url: webhook?.url ?? '',
    types: allOr(webhook?.types ?? []),
    products: allOr(webhook?.products ?? []),
    headers: (webhook?.headers ?? []).map((name, id) => ({ id, name, value: '' })),
    ordered: webhook?.ordered ?? true,
    enabled: webhook ? webhook.status === 'ENABLED' : true,
  }
}

/** What cannot be sent. An empty value of a header would lose it silently, an empty choice would mean all. */
export function faultyFields(form: Form): FaultyField[] {
  const faulty: Record<FaultyField, boolean> = {
    name: !NAME.test(form.name),
    url: form.url.trim() === '',
    types: form.types?.length === 0,
    products: form.products?.length === 0,
    headers: form.headers.some(({ name, value }) => name.trim() === '' || value === ''),
  }
  return (Object.keys(faulty) as FaultyField[]).filter((field) => faulty[field])
}

export function requestOf({ url, types, products, headers, ordered, enabled }: Form): WebhookRequest {
  return {
    url: url.trim(),
    types: types ?? [],
    products: products ?? [],
    headers: Object.fromEntries(headers.map(({ name, value }) => [name.trim(), value])),
    ordered,
    enabled,
  }
}
