package io.gangway.onboarding.administration;

import io.gangway.platform.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a version shall come into force. */
@Schema(name = "PolicyActivationRequest")
record ActivationRequest(
        @Schema(
                description = "A time with its offset, not in the past and at most a year ahead; now when absent",
                implementation = OffsetDateTime.class,
                examples = "2026-12-01T00:00:00Z")
        @Nullable
        String activeFrom) {

    /** Later than any, and still a time that the database can compare with. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Null for now; in microseconds, which is what the database keeps. */
    @Nullable
    Instant asked() {
        return activeFrom == null ? null : parse(activeFrom);
    }

    private static Instant parse(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST)) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException notATime) {
            // Told below.
        }
        throw InvalidRequest.field("activeFrom", "must be a time with its offset, such as 2026-12-01T00:00:00Z");
    }
}
