/** What the API answers about webhooks, by the names that the page has for it. */
import type { components } from '../api/onboarding-api.gen'

type Said = components['schemas']

export type Webhook = Said['Webhook']
export type WebhookRequest = Said['WebhookRequest']
export type Delivery = Said['WebhookDelivery']
export type DeliveryStatus = Said['DeliveryStatus']
export type Attempt = Said['WebhookAttempt']
export type RedeliveryRequest = Said['WebhookRedeliveryRequest']

/** A webhook with the ETag with which it may be changed. */
export interface Seen {
  webhook: Webhook
  etag: string
}

/** What can be told (docs/webhooks.md). New kinds come without notice, and are shown by their names. */
export const EVENT_TYPES = [
  'gangway.onboarding.OnboardingReceived',
  'gangway.onboarding.OnboardingInReview',
  'gangway.onboarding.ApplicantInformationRequested',
  'gangway.onboarding.OnboardingDeadlineNear',
  'gangway.onboarding.OnboardingApproved',
  'gangway.onboarding.OnboardingRejected',
  'gangway.onboarding.OnboardingCancelled',
  'gangway.onboarding.OnboardingExpired',
  'gangway.webhook.WebhookSwitchedOff',
]

/** `gangway.onboarding.OnboardingApproved` as `OnboardingApproved`. */
export function shortType(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

/** What a webhook may be called. */
export const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/
