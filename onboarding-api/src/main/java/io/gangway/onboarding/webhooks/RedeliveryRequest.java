package io.gangway.onboarding.webhooks;

import io.gangway.platform.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to send once more: a range of numbers, or what was given up since some time. */
@Schema(name = "WebhookRedeliveryRequest")
record RedeliveryRequest(
        @Schema(description = "Number of the first event", minimum = "1", nullable = true) @Nullable
        Long from,

        @Schema(description = "Number of the last event; `from` alone is one event", nullable = true) @Nullable
        Long to,

        @Schema(
                description = "Instead: everything that was given up since then; a time with its offset",
                implementation = OffsetDateTime.class,
                nullable = true)
        @Nullable
        String failedSince) {

    private static final long MOST = 100_000;

    /** Throws {@link InvalidRequest} unless it is one of the two. */
    void requireValid() {
        if ((from == null) == (failedSince == null) || (from == null && to != null)) {
            throw InvalidRequest.field("from", "must be given, alone or with `to`; or else `failedSince`");
        }
        if (from != null && (from < 1 || last() < from || last() - from >= MOST)) {
            throw InvalidRequest.field("to", "must not be before `from`, and the range have 100000 numbers at most");
        }
        since();
    }

    long first() {
        return from == null ? 0 : from;
    }

    long last() {
        return to == null ? first() : to;
    }

    /** Null where a range is meant. */
    @Nullable
    Instant since() {
        if (failedSince == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(failedSince).toInstant();
        } catch (DateTimeException notATime) {
            throw InvalidRequest.field("failedSince", "must be a time with its offset, such as 2026-11-21T05:06:51Z");
        }
    }
}
