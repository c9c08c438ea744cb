package io.gangway.review.task;

import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who proposed the decision of a four-eyes task, and when; what was proposed is the task's decision. */
@Embeddable
record Proposal(
        @Column(name = "proposer_id") String proposerId,
        @Column(name = "proposer_name") String proposerName,
        @Column(name = "proposed_at") Instant proposedAt) {

    static Proposal by(Reviewer proposer, Instant at) {
        return new Proposal(proposer.id(), proposer.name(), at);
    }

    boolean isBy(ActingReviewer reviewer) {
        return reviewer.id().equals(proposerId);
    }

    Reviewer proposer() {
        return new Reviewer(proposerId, proposerName);
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "Proposal[proposerId=" + proposerId + "]";
    }
}
