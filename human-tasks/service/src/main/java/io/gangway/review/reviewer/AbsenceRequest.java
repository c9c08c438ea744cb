package io.gangway.review.reviewer;

import io.gangway.platform.problem.InvalidRequest;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a person is away. */
@Schema(name = "AbsenceRequest")
record AbsenceRequest(
        @NotNull Instant from,

        @NotNull @Schema(description = "The first moment back")
        Instant until) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    Absence absence() {
        if (from.isBefore(Instant.EPOCH) || !until.isAfter(from) || until.isAfter(LATEST)) {
            throw InvalidRequest.field("until", "must be after from, and both between the years 1970 and 9999");
        }
        return new Absence(from, until);
    }
}
