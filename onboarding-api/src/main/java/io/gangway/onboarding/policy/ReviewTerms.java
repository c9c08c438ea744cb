package io.gangway.onboarding.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.review.contract.CandidateRole;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person is asked.
 *
 * @param candidateRole who may decide
 * @param fourEyes whether a second person must confirm the decision
 * @param reminder how long a review waits before its reviewers are reminded
 * @param escalation how long a review waits before it goes first
 * @param dueAfter how long the reviewers have, not counted while the applicant is asked; null for until the deadline
 * @param onNoInformation what follows when the applicant was asked and did not answer in time
 * @param seniorReasonCodes those of the policy's reason codes that senior reviewers alone may give
 */
public record ReviewTerms(
        CandidateRole candidateRole,
        boolean fourEyes,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration reminder,

        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration escalation,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration dueAfter,

        OnNoInformation onNoInformation,
        List<String> seniorReasonCodes) {

    public ReviewTerms {
        Objects.requireNonNull(candidateRole, "candidateRole");
        if (!reminder.isPositive() || !escalation.isPositive()) {
            throw new IllegalArgumentException("reminder or escalation is not positive");
        }
        if (dueAfter != null && !dueAfter.isPositive()) {
            throw new IllegalArgumentException("dueAfter is not positive");
        }
        // Terms that were stored before there were any say nothing about them.
        onNoInformation = onNoInformation == null ? OnNoInformation.REVIEW : onNoInformation;
        seniorReasonCodes = seniorReasonCodes == null ? List.of() : List.copyOf(seniorReasonCodes);
    }

    /** Terms without anything that is optional. */
    public ReviewTerms(CandidateRole candidateRole, boolean fourEyes, Duration reminder, Duration escalation) {
        this(candidateRole, fourEyes, reminder, escalation, null, OnNoInformation.REVIEW, List.of());
    }
}
