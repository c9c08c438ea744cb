package io.gangway.review.task;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** The terms on which a task is decided, from the tenant's policy; they stay those on which it was opened. */
@Embeddable
record Terms(
        @Enumerated(EnumType.STRING) @Column(name = "candidate_role", updatable = false)
        CandidateRole candidateRole,

        @Column(name = "four_eyes", updatable = false) boolean fourEyes,
        @Column(name = "reason_codes", updatable = false) List<String> reasonCodes,

        @Column(name = "senior_reason_codes", updatable = false)
        List<String> seniorReasonCodes) {

    static Terms of(OpenReview command) {
        return new Terms(
                command.candidateRole(), command.fourEyes(), command.reasonCodes(), command.seniorReasonCodes());
    }

    boolean giveStandingTo(ActingReviewer reviewer) {
        return candidateRole == CandidateRole.REVIEWER || reviewer.isSenior();
    }

    void refuseWithoutStanding(ActingReviewer reviewer) {
        if (!giveStandingTo(reviewer)) {
            throw new SeniorReviewerRequired();
        }
    }

    void refuseReasonCodeOf(Decision made, ActingReviewer reviewer) {
        if (!reasonCodes.isEmpty() && !reasonCodes.contains(made.reasonCode())) {
            throw new ReasonCodeNotAllowed(reasonCodes);
        }
        if (seniorReasonCodes.contains(made.reasonCode()) && !reviewer.isSenior()) {
            throw new SeniorReasonCode();
        }
    }
}
