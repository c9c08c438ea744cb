package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who holds a task, and since when. */
@Embeddable
record Holding(
        @Column(name = "assignee_id") String assigneeId,
        @Column(name = "assignee_name") String assigneeName,
        Instant claimedAt) {

    static Holding by(Reviewer reviewer, Instant since) {
        return new Holding(reviewer.id(), reviewer.name(), since);
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
