package io.gangway.onboarding.webhooks;

import io.gangway.platform.outbound.OutboundResult;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try.
 *
 * @param status the receiver's; null where none came
 * @param fault why none came, as a stable code
 * @param body the beginning of what the receiver said
 */
record Outcome(
        @Nullable Integer status,
        @Nullable String fault,
        @Nullable String body,
        Duration latency,
        Optional<Duration> retryAfter) {

    private static final int GONE = 410;

    static Outcome of(OutboundResult result) {
        return switch (result) {
            case OutboundResult.Answered answered ->
                new Outcome(answered.status(), null, answered.body(), answered.latency(), answered.retryAfter());
            case OutboundResult.Refused refused ->
                new Outcome(null, refused.fault().name(), null, refused.latency(), Optional.empty());
            case OutboundResult.Failed failed ->
                new Outcome(null, failed.fault().name(), null, failed.latency(), Optional.empty());
        };
    }

    boolean isTaken() {
        return status != null && status >= 200 && status < 300;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** A stranger wrote the body. */
    @Override
    public String toString() {
        return "Outcome[%s, %s]".formatted(status, fault);
    }
}
