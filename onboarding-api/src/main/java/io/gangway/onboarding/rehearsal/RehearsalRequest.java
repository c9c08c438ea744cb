package io.gangway.onboarding.rehearsal;

import io.gangway.platform.problem.InvalidRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which past a tenant wants a version to be run over. */
@Schema(name = "RehearsalRequest")
record RehearsalRequest(
        @Min(1)
        @Max(Scope.MOST)
        @Schema(description = "The onboardings decided last; 1000 when nothing is said")
        @Nullable
        Integer last,

        @Schema(description = "Instead of `last`: decided then or later", implementation = OffsetDateTime.class)
        @Nullable
        String from,

        @Schema(description = "With `from`: decided before; now when absent", implementation = OffsetDateTime.class)
        @Nullable
        String to) {

    static final RehearsalRequest USUAL = new RehearsalRequest(null, null, null);

    private static final int USUAL_LAST = 1_000;
    private static final int LONGEST_TIME = 40;
    /** Later than any decision, and still a time that the database can compare with. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Throws {@link InvalidRequest} for a period that is none. */
    Scope scope() {
        if (from == null && to == null) {
            return Scope.ofLast(last == null ? USUAL_LAST : last);
        }
        if (last != null) {
            throw InvalidRequest.field("last", "must not be given together with a period");
        }
        if (from == null) {
            throw InvalidRequest.field("from", "must be given where to is given");
        }
        var begin = time("from", from);
        var end = to == null ? null : time("to", to);
        if (end != null && !begin.isBefore(end)) {
            throw InvalidRequest.field("to", "must be later than from");
        }
        return new Scope(null, begin, end);
    }

    private static Instant time(String field, String text) {
        try {
            var time = text.length() > LONGEST_TIME
                    ? Instant.MAX
                    : OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeException notATime) {
            // Said below.
        }
        throw InvalidRequest.field(field, "must be a time with its offset, such as 2026-11-21T05:06:51Z");
    }
}
