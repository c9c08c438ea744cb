package io.gangway.onboarding.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event for one webhook. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        @Schema(description = "The event's number") long sequence,

        @Schema(description = "The event's id, sent as `webhook-id`")
        UUID eventId,

        String type,
        @Nullable UUID onboardingId,
        DeliveryStatus status,
        int attempts,

        @Schema(description = "When it is tried again at the earliest; null when it is over") @Nullable
        Instant dueAt,

        @Nullable Instant endedAt) {}
