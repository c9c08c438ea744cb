package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a review; each event may arrive any number of times under the same {@code ce_id}. */
public sealed interface ReviewEvent {

    /** Each event's class by its {@code ce_type}. */
    Map<String, Class<? extends ReviewEvent>> TYPES = Map.of(
            "gangway.review.ReviewClaimed", ReviewClaimed.class,
            "gangway.review.ReviewReleased", ReviewReleased.class,
            "gangway.review.ReviewReminded", ReviewReminded.class,
            "gangway.review.ReviewEscalated", ReviewEscalated.class,
            "gangway.review.ReviewProposed", ReviewProposed.class,
            "gangway.review.ReviewReturned", ReviewReturned.class,
            "gangway.review.ReviewDecided", ReviewDecided.class);

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
