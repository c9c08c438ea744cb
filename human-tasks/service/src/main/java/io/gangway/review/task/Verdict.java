package io.gangway.review.task;

import io.gangway.review.contract.EvidenceKind;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How a task comes to its decision: at once, or proposed by one person and confirmed by another. */
@Embeddable
class Verdict {

    private @Nullable Decision decision;
    private @Nullable Proposal proposal;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReturnedProposal> returnedProposals = List.of();

    private @Nullable Instant decidedAt;

    void propose(Decision made, Reviewer proposer, Instant now) {
        decision = made;
        proposal = Proposal.by(proposer, now);
    }

    void conclude(Decision made, Instant now) {
        decision = made;
        decidedAt = now;
    }

    void sendBack(Reviewer by, String note, Instant now) {
        putAside(ReturnedProposal.returned(proposed(), proposal(), by, note, now));
    }

    void voidBy(EvidenceKind evidence, Instant now) {
        putAside(ReturnedProposal.voided(proposed(), proposal(), evidence, now));
    }

    private void putAside(ReturnedProposal returned) {
        returnedProposals =
                Stream.concat(returnedProposals.stream(), Stream.of(returned)).toList();
        decision = null;
        proposal = null;
    }

    /** What waits for a second person. */
    Decision proposed() {
        if (!isProposed() || decision == null) {
            throw new NothingProposed();
        }
        return decision;
    }

    private Proposal proposal() {
        if (proposal == null) {
            throw new NothingProposed();
        }
        return proposal;
    }

    boolean isProposed() {
        return proposal != null && decidedAt == null;
    }

    boolean isProposedBy(ActingReviewer reviewer) {
        return proposal != null && proposal.isBy(reviewer);
    }

    boolean wasLastReturnedBy(ActingReviewer reviewer, String note) {
        return !returnedProposals.isEmpty() && returnedProposals.getLast().wasReturnedBy(reviewer, note);
    }

    /** What was decided or, as long as {@link #decidedAt()} is null, proposed. */
    @Nullable
    Decision decision() {
        return decision;
    }

    Optional<Proposal> findProposal() {
        return Optional.ofNullable(proposal);
    }

    /** The proposals that came to nothing, oldest first. */
    List<ReturnedProposal> returnedProposals() {
        return returnedProposals;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
