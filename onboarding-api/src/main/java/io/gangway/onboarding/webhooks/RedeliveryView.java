package io.gangway.onboarding.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of asking for it once more. */
@Schema(name = "WebhookRedelivery")
record RedeliveryView(
        @Schema(description = "How many are sent again; those still on their way are not counted")
        int queued) {}
