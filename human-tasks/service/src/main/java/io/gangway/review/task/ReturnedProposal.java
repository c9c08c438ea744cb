package io.gangway.review.task;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.review.contract.EvidenceKind;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that did not become the decision. Kept whole, because who argued for what is part of how a task was decided.
 *
 * @param note the proposer's words
 * @param returnedBy who sent it back; nobody where new evidence voided it
 * @param returnNote the words of who sent it back
 * @param voidedBy what became known, where new evidence voided it
 */
@Schema(name = "ReturnedProposal")
record ReturnedProposal(
        ReviewOutcome outcome,
        String reasonCode,
        @Nullable String note,
        Reviewer proposedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant proposedAt,

        @Schema(description = "Null where new evidence voided it") @Nullable
        Reviewer returnedBy,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant returnedAt,
        @Nullable String returnNote,

        @Schema(description = "What became known, where new evidence voided it") @Nullable
        EvidenceKind voidedBy) {

    static ReturnedProposal returned(Decision proposed, Proposal proposal, Reviewer by, String note, Instant at) {
        return of(proposed, proposal, by, note, null, at);
    }

    static ReturnedProposal voided(Decision proposed, Proposal proposal, EvidenceKind evidence, Instant at) {
        return of(proposed, proposal, null, null, evidence, at);
    }

    private static ReturnedProposal of(
            Decision proposed,
            Proposal proposal,
            @Nullable Reviewer by,
            @Nullable String note,
            @Nullable EvidenceKind evidence,
            Instant at) {
        return new ReturnedProposal(
                proposed.outcome(),
                proposed.reasonCode(),
                proposed.note(),
                proposal.proposer(),
                proposal.proposedAt(),
                by,
                at,
                note,
                evidence);
    }

    boolean wasReturnedBy(ActingReviewer reviewer, String words) {
        return returnedBy != null && returnedBy.id().equals(reviewer.id()) && words.equals(returnNote);
    }

    /** Keeps names and notes out of logs. */
    @Override
    public String toString() {
        return "ReturnedProposal[" + outcome + ", " + reasonCode + "]";
    }
}
