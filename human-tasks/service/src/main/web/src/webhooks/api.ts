import { bodyOf, onboardingApi, versionedBodyOf } from '../api/client'
import { policies } from '../policies/api'
import { byProduct, nameOfProduct } from '../policies/logic/products'
import type { PolicyItem } from '../policies/logic/model'
import type { DeliveryStatus, RedeliveryRequest, Seen, Webhook, WebhookRequest } from './model'

async function seen(answer: Promise<{ data?: Webhook; response: Response }>): Promise<Seen> {
  const { body, etag } = await versionedBodyOf(answer)
  return { webhook: body, etag: etag ?? '' }
}

const path = (name: string) => ({ path: { name } })

export const webhooks = {
  list: async () => (await bodyOf(onboardingApi.GET('/v1/webhooks'))).items,
  get: (name: string) => seen(onboardingApi.GET('/v1/webhooks/{name}', { params: path(name) })),
  /** Makes one without an ETag: then the answer holds its secret. */
  put: (name: string, body: WebhookRequest, etag?: string) =>
    seen(onboardingApi.PUT('/v1/webhooks/{name}', { params: { ...path(name), header: etag === undefined ? {} : { 'If-Match': etag } }, body })),
  remove: (name: string) => bodyOf(onboardingApi.DELETE('/v1/webhooks/{name}', { params: path(name) })),
  /** @param overlap how long the former secret stays good, in ISO 8601 */
  rotate: (name: string, overlap: string) =>
    seen(onboardingApi.POST('/v1/webhooks/{name}/secret', { params: path(name), body: { overlap } })),
  test: (name: string) => bodyOf(onboardingApi.POST('/v1/webhooks/{name}/test', { params: path(name) })),
  deliveries: (name: string, status?: DeliveryStatus, before?: number, limit = 50) =>
    bodyOf(onboardingApi.GET('/v1/webhooks/{name}/deliveries', { params: { ...path(name), query: { status, before, limit } } })),
  delivery: (name: string, sequence: number) =>
    bodyOf(
      onboardingApi.GET('/v1/webhooks/{name}/deliveries/{sequence}', { params: { path: { name, sequence: String(sequence) } } }),
    ),
  sendAgain: (name: string, body: RedeliveryRequest) =>
    bodyOf(onboardingApi.POST('/v1/webhooks/{name}/redeliveries', { params: path(name), body })),
}

/** Names of the tenant's products, as its policies have them. */
export async function productNames(): Promise<Map<string, string>> {
  const items: PolicyItem[] = []
  let cursor: string | undefined
  do {
    const page = await policies.list(cursor)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return new Map(byProduct(items).map(([product, versions]) => [product, nameOfProduct(product, versions)]))
}
