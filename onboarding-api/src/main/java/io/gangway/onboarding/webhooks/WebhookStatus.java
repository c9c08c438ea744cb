package io.gangway.onboarding.webhooks;

/** Whether a webhook is called, and if not, why. Whatever is not delivered waits until it is enabled again. */
enum WebhookStatus {
    ENABLED,
    /** By a person. */
    DISABLED,
    /** The receiver answered 410: it does not want any more. */
    GONE,
    /** Nothing was taken for days. */
    FAILED
}
