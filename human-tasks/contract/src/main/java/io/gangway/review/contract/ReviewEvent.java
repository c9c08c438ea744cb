package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckReport;
import io.gangway.check.contract.CheckType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a review; each event may arrive any number of times under the same {@code ce_id}. */
public sealed interface ReviewEvent {

    /** Each event's class by its {@code ce_type}. */
    Map<String, Class<? extends ReviewEvent>> TYPES = Stream.of(
                    ReviewClaimed.class,
                    ReviewReleased.class,
                    ReviewReminded.class,
                    ReviewEscalated.class,
                    ReviewProposed.class,
                    ReviewReturned.class,
                    ReviewAssigned.class,
                    ReviewPrioritised.class,
                    FollowUpSet.class,
                    ReviewCommented.class,
                    InformationRequested.class,
                    CheckResolved.class,
                    ProposalVoided.class,
                    ReviewDecided.class)
            .collect(Collectors.toUnmodifiableMap(type -> "gangway.review." + type.getSimpleName(), type -> type));

    /** The review that is meant; also the record's key. */
    UUID reviewId();

    /** When it happened. */
    Instant happenedAt();

    /** The {@code ce_type} of an event. */
    static String typeOf(ReviewEvent event) {
        return "gangway.review." + event.getClass().getSimpleName();
    }

    /** A reviewer took the review; nobody else can decide it until it is released. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewClaimed(
            UUID reviewId,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ReviewClaimed {
            Guard.present(reviewId, "reviewId");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /** The reviewer gave the review back. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewReleased(
            UUID reviewId,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ReviewReleased {
            Guard.present(reviewId, "reviewId");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /** Those who may decide were reminded of the review. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewReminded(
            UUID reviewId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ReviewReminded {
            Guard.present(reviewId, "reviewId");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /** The review waits at high priority from now on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewEscalated(
            UUID reviewId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ReviewEscalated {
            Guard.present(reviewId, "reviewId");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /**
     * A reviewer proposed a decision of a four-eyes review; nothing is decided until another person confirms it.
     *
     * @param reasonCode the reviewer's reason, an UPPER_SNAKE code
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewProposed(
            UUID reviewId,
            ReviewOutcome outcome,
            String reasonCode,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
            implements ReviewEvent {

        public ReviewProposed {
            Guard.present(reviewId, "reviewId");
            Guard.present(outcome, "outcome");
            Guard.code(reasonCode, "reasonCode");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /**
     * A reviewer sent the proposal back; the review is open again, as if nothing had been proposed. Why stays with
     * human-tasks: it is free text.
     *
     * @param reviewer who sent it back
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewReturned(
            UUID reviewId,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ReviewReturned {
            Guard.present(reviewId, "reviewId");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /**
     * The review was given to a reviewer; nobody else can decide it until it is released or given to another.
     *
     * @param assignedBy who gave it; nobody where the tenant's automatic distribution did
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewAssigned(
            UUID reviewId,
            Reviewer assignee,
            @Nullable Reviewer assignedBy,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
            implements ReviewEvent {

        public ReviewAssigned {
            Guard.present(reviewId, "reviewId");
            Guard.present(assignee, "assignee");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /**
     * A person changed how urgent the review is.
     *
     * @param priority an UPPER_SNAKE code, such as {@code HIGH}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewPrioritised(
            UUID reviewId,
            String priority,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ReviewPrioritised {
            Guard.present(reviewId, "reviewId");
            Guard.code(priority, "priority");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /**
     * A reviewer chose when to look at the review again.
     *
     * @param followUpAt null where the reviewer wants no follow-up any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FollowUpSet(
            UUID reviewId,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant followUpAt,

            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
            implements ReviewEvent {

        public FollowUpSet {
            Guard.present(reviewId, "reviewId");
            if (followUpAt != null) {
                Guard.instant(followUpAt, "followUpAt");
            }
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /** A person wrote a comment; its words may be personal and stay with human-tasks. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewCommented(
            UUID reviewId,
            UUID commentId,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ReviewCommented {
            Guard.present(reviewId, "reviewId");
            Guard.present(commentId, "commentId");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /**
     * A reviewer needs something of the applicant; the review rests until {@link ReviewCommand.ResumeReview}.
     *
     * @param items what is wanted, UPPER_SNAKE codes such as {@code PROOF_OF_ADDRESS}
     * @param message the reviewer's words to the applicant
     * @param until when to stop waiting
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InformationRequested(
            UUID reviewId,
            UUID requestId,
            List<String> items,
            @Nullable String message,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant until,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
            implements ReviewEvent {

        public InformationRequested {
            Guard.present(reviewId, "reviewId");
            Guard.present(requestId, "requestId");
            items = Guard.reasonCodes(items, "items");
            if (items.isEmpty()) {
                throw new IllegalArgumentException("items is empty");
            }
            if (message != null) {
                Guard.words(message, "message");
            }
            Guard.instant(until, "until");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }

        /** Keeps the message out of logs. */
        @Override
        public String toString() {
            return "InformationRequested[" + reviewId + ", " + items + "]";
        }
    }

    /**
     * A reviewer found out what a check was to tell and nobody had answered; the review rests until the process has
     * decided again.
     *
     * @param checkType the check's wire name, such as {@code criminal-record}
     * @param status {@code CLEAR} or {@code CONSIDER}
     * @param score only for checks that give one, on the scale of the check
     * @param reasons UPPER_SNAKE codes; at least one when there is something to consider
     * @param evidence where the reviewer has it from, in words
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckResolved(
            UUID reviewId,
            UUID resolutionId,
            String checkType,
            Finding.Status status,
            @Nullable Integer score,
            List<String> reasons,
            String evidence,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at)
            implements ReviewEvent {

        public CheckResolved {
            Guard.present(reviewId, "reviewId");
            Guard.present(resolutionId, "resolutionId");
            Guard.name(checkType, "checkType");
            if (status != Finding.Status.CLEAR && status != Finding.Status.CONSIDER) {
                throw new IllegalArgumentException("status is neither CLEAR nor CONSIDER");
            }
            reasons = Guard.codes(reasons, "reasons");
            faultOf(checkType, status, score, reasons).ifPresent(fault -> {
                throw new IllegalArgumentException(fault.part() + " " + fault.words());
            });
            Guard.words(evidence, "evidence");
            Guard.present(reviewer, "reviewer");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }

        /** What no provider of this check may say, and so no person either; a check that is not known here may say anything. */
        public static Optional<CheckReport.Fault> faultOf(
                String checkType, Finding.Status status, @Nullable Integer score, List<String> reasons) {
            var outcome = status == Finding.Status.CLEAR ? CheckOutcome.CLEAR : CheckOutcome.CONSIDER;
            return CheckType.find(checkType).flatMap(type -> CheckReport.faultOf(type, outcome, score, reasons));
        }

        /** Keeps the evidence out of logs. */
        @Override
        public String toString() {
            return "CheckResolved[" + reviewId + ", " + checkType + "]";
        }
    }

    /** Something new became known, so what was proposed counts no more; the review is open again. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProposalVoided(
            UUID reviewId,
            EvidenceKind kind,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) implements ReviewEvent {

        public ProposalVoided {
            Guard.present(reviewId, "reviewId");
            Guard.present(kind, "kind");
            Guard.instant(at, "at");
        }

        @Override
        public Instant happenedAt() {
            return at;
        }
    }

    /**
     * A reviewer decided, once and for all. The reviewer's free-text note is not here: it may be personal and stays with
     * human-tasks.
     *
     * @param reasonCode the reviewer's reason, an UPPER_SNAKE code
     * @param reviewer who decided; of a four-eyes review, who confirmed
     * @param proposedBy who proposed what the reviewer confirmed; of four-eyes reviews alone, and never the reviewer
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewDecided(
            UUID reviewId,
            UUID onboardingId,
            ReviewOutcome outcome,
            String reasonCode,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant decidedAt,
            @Nullable Reviewer proposedBy)
            implements ReviewEvent {

        public ReviewDecided {
            Guard.present(reviewId, "reviewId");
            Guard.present(onboardingId, "onboardingId");
            Guard.present(outcome, "outcome");
            Guard.code(reasonCode, "reasonCode");
            Guard.present(reviewer, "reviewer");
            Guard.instant(decidedAt, "decidedAt");
            if (proposedBy != null && proposedBy.id().equals(reviewer.id())) {
                throw new IllegalArgumentException("proposedBy is the reviewer");
            }
        }

        @Override
        public Instant happenedAt() {
            return decidedAt;
        }
    }
}
