package io.gangway.onboarding.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its tenant sees it. */
@Schema(name = "Webhook")
record WebhookView(
        String name,
        String url,

        @Schema(description = "Empty for all") List<String> types,

        @Schema(description = "Empty for all") List<String> products,

        boolean ordered,

        @Schema(description = "Names of the headers that are sent along; their values are not shown")
        List<String> headers,

        @Schema(
                description =
                        "DISABLED by a person; GONE: the receiver answered 410; FAILED: nothing was taken for days. What was"
                                + " not delivered waits")
        WebhookStatus status,

        @Nullable Instant disabledAt,

        @Schema(description = "Since when nothing was taken; null when the last message was") @Nullable
        Instant failingSince,

        @Schema(description = "Until when messages are signed with the former secret too") @Nullable
        Instant previousSecretUntil,

        @Schema(description = "Who changed it last, by subject or client id")
        String changedBy,

        Instant changedAt,

        @Schema(description = "To verify signatures with; shown this once")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String secret) {

    static WebhookView of(Webhook webhook, Instant now, @Nullable String secret) {
        return new WebhookView(
                webhook.name(),
                webhook.url(),
                webhook.types(),
                webhook.products(),
                webhook.ordered(),
                webhook.headerNames(),
                webhook.status(),
                webhook.disabledAt(),
                webhook.failingSince(),
                webhook.previousUntil(now).orElse(null),
                webhook.changedBy(),
                webhook.changedAt(),
                secret);
    }

    @Override
    public String toString() {
        return "WebhookView[" + name + "]";
    }
}
