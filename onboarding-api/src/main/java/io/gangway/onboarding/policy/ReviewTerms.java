package io.gangway.onboarding.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.review.contract.CandidateRole;
import java.time.Duration;
import java.util.Objects;

/**
 * How a person is asked.
 *
 * @param candidateRole who may decide
 * @param fourEyes whether a second person must confirm the decision
 * @param reminder how long a review waits before its reviewers are reminded
 * @param escalation how long a review waits before it goes first
 */
public record ReviewTerms(
        CandidateRole candidateRole,
        boolean fourEyes,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration reminder,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration escalation) {

    public ReviewTerms {
        Objects.requireNonNull(candidateRole, "candidateRole");
        if (!reminder.isPositive() || !escalation.isPositive()) {
            throw new IllegalArgumentException("reminder or escalation is not positive");
        }
    }
}
