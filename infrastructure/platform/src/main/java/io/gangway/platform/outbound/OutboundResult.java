package io.gangway.platform.outbound;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one call. */
public sealed interface OutboundResult {

    /** From the question to the name server to the end; for the record, it decides nothing. */
    Duration latency();

    /**
     * A status came back, whichever: a redirect is an answer like any other.
     *
     * @param body the beginning of what came, read as UTF-8; what is no UTF-8, and the character NUL, became U+FFFD
     * @param complete whether the body is all there; not when it was longer than was to be kept, too slow, or broke off
     * @param waitFor what {@code Retry-After} asks for; null where it is missing or makes no sense
     */
    record Answered(
            int status,
            String body,
            boolean complete,
            @Nullable Duration waitFor,
            Duration latency) implements OutboundResult {

        /** How long the receiver asks to be left alone, not negative and not bounded. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(waitFor);
        }

        /** A stranger wrote the body. */
        @Override
        public String toString() {
            return "Answered[%d, complete=%s, latency=%s]".formatted(status, complete, latency);
        }
    }

    /** Nobody was called, because the address is not one to call. */
    record Refused(TargetFault fault, Duration latency) implements OutboundResult {}

    /** No status came back. Whether the receiver has read the request is unknown, except where it was never connected to. */
    record Failed(CallFault fault, Duration latency) implements OutboundResult {}
}
