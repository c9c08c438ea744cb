package io.gangway.onboarding.reviews;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.ledger.CaseOwners;
import io.gangway.onboarding.ledger.Disposition;
import io.gangway.onboarding.ledger.MessageLedger;
import io.gangway.onboarding.process.EngineOutbox;
import io.gangway.platform.messaging.IncomingMessage;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewEvent.ReviewReminded;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Takes an event of a review's life; the decision answers the job that waits, if the onboarding still wants it. */
@ApplicationScoped
class TakeReviewEvent {

    private final Onboardings onboardings;
    private final Reviews reviews;
    private final CaseOwners owners;
    private final MessageLedger ledger;
    private final Timeline timeline;
    private final EngineOutbox engine;
    private final Clock clock;

    TakeReviewEvent(
            Onboardings onboardings,
            Reviews reviews,
            CaseOwners owners,
            MessageLedger ledger,
            Timeline timeline,
            EngineOutbox engine,
            Clock clock) {
        this.onboardings = onboardings;
        this.reviews = reviews;
        this.owners = owners;
        this.ledger = ledger;
        this.timeline = timeline;
        this.engine = engine;
        this.clock = clock;
    }

    @Transactional
    void handle(IncomingMessage message) {
        ReviewEvent event = message.payload(ReviewEvent.TYPES);
        if (!event.reviewId().toString().equals(message.subject())) {
            throw new UnreadableMessage("MALFORMED_HEADERS", "ce_subject is not the payload's reviewId");
        }
        var known = reviews.findByIdOptional(event.reviewId());
        if (known.isEmpty()) {
            owners.requireNoForeignReview(event.reviewId(), message.tenant());
            ledger.recordUnmatched(message);
            return;
        }
        var review = known.get();
        var onboarding = onboardings.getForChange(review.onboardingId());
        // Read before the lock was held: what another transaction wrote meanwhile counts.
        reviews.getEntityManager().refresh(review);
        if (!ledger.isRepeat(message, onboarding.id())) {
            ledger.record(
                    message,
                    onboarding.id(),
                    take(event, onboarding, review),
                    Map.of("reviewId", review.id().toString()));
        }
    }

    private Disposition take(ReviewEvent event, Onboarding onboarding, Review review) {
        return switch (event) {
            case ReviewClaimed claimed ->
                note(
                        onboarding,
                        TimelineKind.REVIEW_CLAIMED,
                        "A reviewer took the review",
                        Map.of("by", claimed.reviewer().id()));
            case ReviewReleased released ->
                note(
                        onboarding,
                        TimelineKind.REVIEW_RELEASED,
                        "The reviewer gave the review back",
                        Map.of("by", released.reviewer().id()));
            case ReviewReminded _ ->
                note(onboarding, TimelineKind.REVIEW_REMINDED, "The reviewers were reminded", Map.of());
            case ReviewProposed proposed ->
                note(
                        onboarding,
                        TimelineKind.REVIEW_PROPOSED,
                        "A reviewer proposed: " + proposed.outcome(),
                        Map.of(
                                "outcome", proposed.outcome().name(),
                                "reasonCode", proposed.reasonCode(),
                                "by", proposed.reviewer().id()));
            case ReviewReturned returned ->
                note(
                        onboarding,
                        TimelineKind.REVIEW_RETURNED,
                        "A second reviewer sent the proposal back",
                        Map.of("by", returned.reviewer().id()));
            case ReviewEscalated _ ->
                note(onboarding, TimelineKind.REVIEW_ESCALATED, "The review waited long and comes first now", Map.of());
            case ReviewDecided decided -> decide(decided, onboarding, review);
        };
    }

    private static Map<String, Object> detailsOf(ReviewDecided decided) {
        var details = new HashMap<String, Object>();
        details.put("outcome", decided.outcome().name());
        details.put("reasonCode", decided.reasonCode());
        details.put("by", decided.reviewer().id());
        var proposedBy = decided.proposedBy();
        if (proposedBy != null) {
            details.put("proposedBy", proposedBy.id());
        }
        return details;
    }

    private Disposition note(Onboarding onboarding, TimelineKind kind, String summary, Map<String, Object> details) {
        timeline.add(onboarding.id(), kind, summary, details);
        return Disposition.APPLIED;
    }

    private Disposition decide(ReviewDecided decided, Onboarding onboarding, Review review) {
        if (review.status() == Review.Status.DECIDED) {
            return review.outcome().filter(decided.outcome()::equals).isPresent()
                    ? Disposition.REDUNDANT
                    : Disposition.CONFLICTING;
        }
        var reviewerId = decided.reviewer().id();
        if (onboarding.isDecided()
                || !review.decide(decided.outcome(), decided.reasonCode(), reviewerId, clock.instant())) {
            return Disposition.LATE;
        }
        onboarding.touch(clock.instant());
        timeline.add(
                onboarding.id(),
                TimelineKind.REVIEW_DECIDED,
                "The reviewer decided: " + decided.outcome(),
                detailsOf(decided));
        engine.completeJob(
                onboarding.id(),
                review.jobKey(),
                Map.of("reviewOutcome", decided.outcome().name()));
        return Disposition.APPLIED;
    }
}
