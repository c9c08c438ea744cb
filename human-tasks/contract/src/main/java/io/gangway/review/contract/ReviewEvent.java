package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What happened to a review; each event may arrive any number of times under the same {@code ce_id}. */
public sealed interface ReviewEvent {

    /** Each event's class by its {@code ce_type}. */
    Map<String, Class<? extends ReviewEvent>> TYPES = Map.of(
            "gangway.review.ReviewClaimed", ReviewClaimed.class,
            "gangway.review.ReviewReleased", ReviewReleased.class,
            "gangway.review.ReviewEscalated", ReviewEscalated.class,
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
     * A reviewer decided, once and for all. The reviewer's free-text note is not here: it may be personal and stays with
     * human-tasks.
     *
     * @param reasonCode the reviewer's reason, an UPPER_SNAKE code
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReviewDecided(
            UUID reviewId,
            UUID onboardingId,
            ReviewOutcome outcome,
            String reasonCode,
            Reviewer reviewer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant decidedAt)
            implements ReviewEvent {

        public ReviewDecided {
            Guard.present(reviewId, "reviewId");
            Guard.present(onboardingId, "onboardingId");
            Guard.present(outcome, "outcome");
            Guard.code(reasonCode, "reasonCode");
            Guard.present(reviewer, "reviewer");
            Guard.instant(decidedAt, "decidedAt");
        }

        @Override
        public Instant happenedAt() {
            return decidedAt;
        }
    }
}
