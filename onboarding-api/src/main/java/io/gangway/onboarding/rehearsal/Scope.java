package io.gangway.onboarding.rehearsal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which onboardings are rehearsed: the last so many, or those decided in a period.
 *
 * @param to exclusive; null for the moment of the request
 */
@Schema(name = "RehearsalScope")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Scope(
        @Nullable Integer last,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant from,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant to) {

    static final int MOST = 1_000_000;

    Scope {
        if ((last == null) == (from == null)) {
            throw new IllegalArgumentException("Either so many or a period");
        }
    }

    static Scope ofLast(int onboardings) {
        return new Scope(onboardings, null, null);
    }

    /** What is decided after the request does not count: a rehearsal that is begun again meets the same past. */
    Window asOf(Instant request) {
        return new Window(
                from == null ? Instant.EPOCH : from,
                to == null || to.isAfter(request) ? request : to,
                last == null ? MOST : last);
    }

    /**
     * The newest decisions of a time.
     *
     * @param until exclusive
     */
    record Window(Instant from, Instant until, int limit) {}
}
