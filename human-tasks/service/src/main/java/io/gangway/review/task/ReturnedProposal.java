package io.gangway.review.task;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that did not become the decision. Kept whole, because who argued for what is part of how a task was decided.
 *
 * @param note the proposer's words
 * @param returnNote the words of who sent it back
 */
@Schema(name = "ReturnedProposal")
record ReturnedProposal(
        ReviewOutcome outcome,
        String reasonCode,
        @Nullable String note,
        Reviewer proposedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant proposedAt,
        Reviewer returnedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant returnedAt,
        String returnNote) {

    static ReturnedProposal of(
            Decision proposed, Proposal proposal, Reviewer returnedBy, Instant returnedAt, String returnNote) {
        return new ReturnedProposal(
                proposed.outcome(),
                proposed.reasonCode(),
                proposed.note(),
                proposal.proposer(),
                proposal.proposedAt(),
                returnedBy,
                returnedAt,
                returnNote);
    }

    boolean wasReturnedBy(ActingReviewer reviewer, String words) {
        return returnedBy.id().equals(reviewer.id()) && returnNote.equals(words);
    }

    /** Keeps names and notes out of logs. */
    @Override
    public String toString() {
        return "ReturnedProposal[" + outcome + ", " + reasonCode + "]";
    }
}
