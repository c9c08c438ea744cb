package io.gangway.review.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How urgent a task is, and what made it so. */
@Embeddable
record Urgency(
        @Enumerated Priority priority,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant followUpAt) {

    static Urgency of(Priority priority) {
        return new Urgency(priority, null, null, null);
    }

    Urgency reminded(Instant now) {
        return new Urgency(priority, now, escalatedAt, followUpAt);
    }

    Urgency escalated(Instant now) {
        return new Urgency(Priority.HIGH, remindedAt, now, followUpAt);
    }

    Urgency prioritised(Priority wanted) {
        return new Urgency(wanted, remindedAt, escalatedAt, followUpAt);
    }

    Urgency followedUp(@Nullable Instant at) {
        return new Urgency(priority, remindedAt, escalatedAt, at);
    }
}
