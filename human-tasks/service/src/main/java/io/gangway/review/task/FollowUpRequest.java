package io.gangway.review.task;

import io.gangway.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When to look at a task again. */
@Schema(name = "FollowUpRequest")
record FollowUpRequest(
        @Schema(description = "After now; null for no follow-up") @Nullable
        Instant at) {

    /** The moment as every store can hold it. */
    @Nullable
    Instant moment() {
        if (at != null && at.isAfter(Moments.LATEST)) {
            throw InvalidRequest.field("at", "must be before the year 10000");
        }
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
