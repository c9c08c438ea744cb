package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What human-tasks can be asked to do; each command may be sent any number of times and has one effect. */
public sealed interface ReviewCommand {

    /** Each command's class by its {@code ce_type}. */
    Map<String, Class<? extends ReviewCommand>> TYPES = Map.of(
            "gangway.review.OpenReview", OpenReview.class,
            "gangway.review.ResumeReview", ResumeReview.class,
            "gangway.review.AddEvidence", AddEvidence.class,
            "gangway.review.RemindReview", RemindReview.class,
            "gangway.review.EscalateReview", EscalateReview.class,
            "gangway.review.CloseReview", CloseReview.class);

    /** The review that is meant, one per onboarding and question; also the record's key. */
    UUID reviewId();

    /** The {@code ce_type} of a command. */
    static String typeOf(ReviewCommand command) {
        return "gangway.review." + command.getClass().getSimpleName();
    }

    /**
     * Asks that a person look at an onboarding.
     *
     * @param externalReference the tenant's own name for the onboarding, if it gave one
     * @param reason why a person is asked, an UPPER_SNAKE code such as {@code CHECK_TO_CONSIDER}
     * @param dueAt when the onboarding ends by itself, if it does
     * @param candidateRole who may decide; any reviewer when absent
     * @param fourEyes whether a second person has to confirm what the first one proposes; no when absent
     * @param reasonCodes the UPPER_SNAKE codes from which the reviewer chooses; any code when empty or absent
     * @param seniorReasonCodes those of them that senior reviewers alone may give; none when absent
     * @param decideWithin how long the reviewers have, not counted while the applicant is asked; until {@code dueAt} when
     *     absent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenReview(
            UUID reviewId,
            UUID onboardingId,
            String product,
            @Nullable String externalReference,
            String reason,
            List<Finding> findings,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant dueAt,

            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant openedAt,
            CandidateRole candidateRole,
            // A reader that is strict about missing primitives must still read what was written before there were any.
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean fourEyes,
            List<String> reasonCodes,
            List<String> seniorReasonCodes,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Duration decideWithin)
            implements ReviewCommand {

        public OpenReview {
            Guard.present(reviewId, "reviewId");
            Guard.present(onboardingId, "onboardingId");
            Guard.name(product, "product");
            if (externalReference != null) {
                Guard.text(externalReference, "externalReference");
            }
            Guard.code(reason, "reason");
            findings = List.copyOf(Guard.present(findings, "findings"));
            if (dueAt != null) {
                Guard.instant(dueAt, "dueAt");
            }
            Guard.instant(openedAt, "openedAt");
            candidateRole = candidateRole == null ? CandidateRole.REVIEWER : candidateRole;
            reasonCodes = reasonCodes == null ? List.of() : Guard.reasonCodes(reasonCodes, "reasonCodes");
            seniorReasonCodes =
                    seniorReasonCodes == null ? List.of() : Guard.reasonCodes(seniorReasonCodes, "seniorReasonCodes");
            if (decideWithin != null) {
                Guard.positive(decideWithin, "decideWithin");
            }
        }
    }

    /**
     * Hands a review back to its reviewers after they had sent it on its way: the applicant was asked, or a check was
     * resolved by hand and the decision table still wants a person.
     *
     * @param asked why a person is asked now, an UPPER_SNAKE code
     * @param findings what the checks say now
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ResumeReview(
            UUID reviewId,
            ResumeReason reason,
            String asked,
            List<Finding> findings,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
            implements ReviewCommand {

        public ResumeReview {
            Guard.present(reviewId, "reviewId");
            Guard.present(reason, "reason");
            Guard.code(asked, "asked");
            findings = List.copyOf(Guard.present(findings, "findings"));
            Guard.instant(at, "at");
        }
    }

    /**
     * Says that something new is known while a review is under way; it voids a decision that is only proposed.
     *
     * @param findings what the checks say now
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AddEvidence(
            UUID reviewId,
            EvidenceKind kind,
            List<Finding> findings,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
            implements ReviewCommand {

        public AddEvidence {
            Guard.present(reviewId, "reviewId");
            Guard.present(kind, "kind");
            findings = List.copyOf(Guard.present(findings, "findings"));
            Guard.instant(at, "at");
        }
    }

    /** Asks that those who may decide a review be reminded of it; changes nothing about its urgency. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RemindReview(UUID reviewId) implements ReviewCommand {

        public RemindReview {
            Guard.present(reviewId, "reviewId");
        }
    }

    /** Says that a review has waited too long. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EscalateReview(UUID reviewId, EscalationReason reason) implements ReviewCommand {

        public EscalateReview {
            Guard.present(reviewId, "reviewId");
            Guard.present(reason, "reason");
        }
    }

    /** Says that nobody needs the answer any more; may overtake the {@link OpenReview} it closes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CloseReview(UUID reviewId, CloseReason reason) implements ReviewCommand {

        public CloseReview {
            Guard.present(reviewId, "reviewId");
            Guard.present(reason, "reason");
        }
    }

    /** Why a review is escalated. */
    enum EscalationReason {
        /** Means the same; written as long as the only reminder was the escalation. */
        REMINDER_DUE,
        ESCALATION_DUE
    }

    /** Why a review is handed back to its reviewers. */
    enum ResumeReason {
        INFORMATION_RECEIVED,
        /** The applicant let the time pass, and the policy leaves it to the reviewers. */
        INFORMATION_NOT_RECEIVED,
        /** A check was resolved by hand, and a person is still needed. */
        CHECK_RESOLVED
    }

    /** Why a review is closed without a decision. */
    enum CloseReason {
        DEADLINE_PASSED,
        ONBOARDING_CANCELLED,
        NO_LONGER_NEEDED
    }
}
