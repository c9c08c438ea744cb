package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a task, and since when.
 *
 * @param takenWith which of the holder's calls for the next task brought it, if one did
 */
@Embeddable
record Holding(
        @Column(name = "assignee_id") String assigneeId,
        @Column(name = "assignee_name") String assigneeName,
        Instant claimedAt,
        @Nullable UUID takenWith) {

    static Holding by(Reviewer reviewer, Instant since) {
        return new Holding(reviewer.id(), reviewer.name(), since, null);
    }

    Holding takenWith(UUID call) {
        return new Holding(assigneeId, assigneeName, claimedAt, call);
    }

    boolean isBy(ActingReviewer reviewer) {
        return reviewer.id().equals(assigneeId);
    }

    Reviewer holder() {
        return new Reviewer(assigneeId, assigneeName);
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "Holding[assigneeId=" + assigneeId + "]";
    }
}
