package io.gangway.onboarding.webhooks;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One try. */
@Schema(name = "WebhookAttempt")
record AttemptView(
        int number,
        Instant at,

        @Schema(description = "The receiver's; null when none came") @Nullable
        Integer status,

        @Schema(
                description =
                        "Why none came: DNS, CONNECT, TLS, TIMEOUT, BROKEN, or what is wrong with the address, such as"
                                + " NOT_PUBLIC")
        @Nullable
        String fault,

        long latencyMillis,

        @Schema(description = "The beginning of what the receiver said, at most 4 KB") @Nullable
        String body) {

    static AttemptView of(int number, Instant at, Outcome outcome) {
        return new AttemptView(
                number, at, outcome.status(), outcome.fault(), outcome.latency().toMillis(), outcome.body());
    }

    /** A stranger wrote the body. */
    @Override
    public String toString() {
        return "AttemptView[%d, %s, %s]".formatted(number, status, fault);
    }
}
