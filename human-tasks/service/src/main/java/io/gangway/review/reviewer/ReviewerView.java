package io.gangway.review.reviewer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person of the tenant's inbox as colleagues see them. */
@Schema(name = "KnownReviewer")
record ReviewerView(
        String id,
        String name,
        boolean senior,

        @Nullable Instant absentFrom,

        @Schema(description = "The first moment back") @Nullable
        Instant absentUntil,

        @Schema(description = "How many tasks wait for the person")
        long holding) {

    /** All of them, by name. */
    @Schema(name = "ReviewerList")
    record Page(List<ReviewerView> items) {}

    static ReviewerView of(KnownReviewer person, Map<String, Long> held) {
        var absence = person.absence();
        return new ReviewerView(
                person.id(),
                person.name(),
                person.isSenior(),
                absence == null ? null : absence.from(),
                absence == null ? null : absence.until(),
                held.getOrDefault(person.id(), 0L));
    }
}
