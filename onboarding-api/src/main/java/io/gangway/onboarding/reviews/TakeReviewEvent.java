package io.gangway.onboarding.reviews;

import io.gangway.engine.DrivesProcess;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Proposal;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.ledger.CaseOwners;
import io.gangway.onboarding.ledger.Disposition;
import io.gangway.onboarding.ledger.MessageLedger;
import io.gangway.platform.messaging.IncomingMessage;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.CheckResolved;
import io.gangway.review.contract.ReviewEvent.FollowUpSet;
import io.gangway.review.contract.ReviewEvent.InformationRequested;
import io.gangway.review.contract.ReviewEvent.ProposalVoided;
import io.gangway.review.contract.ReviewEvent.ReviewAssigned;
import io.gangway.review.contract.ReviewEvent.ReviewClaimed;
import io.gangway.review.contract.ReviewEvent.ReviewCommented;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewEscalated;
import io.gangway.review.contract.ReviewEvent.ReviewPrioritised;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReleased;
import io.gangway.review.contract.ReviewEvent.ReviewReminded;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes an event of a review's life. A decision, a request to the applicant and a check resolved by hand answer the step
 * that waits, if the onboarding still wants it; all others are told and change nothing.
 */
@ApplicationScoped
class TakeReviewEvent {

    private final Onboardings onboardings;
    private final Reviews reviews;
    private final CaseOwners owners;
    private final MessageLedger ledger;
    private final Timeline timeline;
    private final SendingOnItsWay sending;
    private final RestingReviews resting;
    private final ProcessEngine engine;
    private final Clock clock;

    TakeReviewEvent(
            Onboardings onboardings,
            Reviews reviews,
            CaseOwners owners,
            MessageLedger ledger,
            Timeline timeline,
            SendingOnItsWay sending,
            RestingReviews resting,
            ProcessEngine engine,
            Clock clock) {
        this.onboardings = onboardings;
        this.reviews = reviews;
        this.owners = owners;
        this.ledger = ledger;
        this.timeline = timeline;
        this.sending = sending;
        this.resting = resting;
        this.engine = engine;
        this.clock = clock;
    }

    @DrivesProcess
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
            var doubt = Doubts.about(event, review).filter(_ -> review.isUnderWay());
            var disposition = doubt.isPresent() ? Disposition.CONFLICTING : take(event, onboarding, review);
            var evidence = new HashMap<String, Object>();
            evidence.put("reviewId", review.id().toString());
            doubt.ifPresent(code -> evidence.put("refused", code));
            ledger.record(message, onboarding.id(), disposition, evidence);
            if (disposition == Disposition.APPLIED) {
                answerStep(event, onboarding, review);
            }
        }
    }

    private Disposition take(ReviewEvent event, Onboarding onboarding, Review review) {
        return switch (event) {
            case ReviewDecided decided -> decide(decided, onboarding, review);
            case InformationRequested requested -> sending.askApplicant(requested, onboarding, review);
            case CheckResolved resolved -> sending.resolveCheck(resolved, onboarding, review);
            case ReviewClaimed _,
                    ReviewReleased _,
                    ReviewReminded _,
                    ReviewEscalated _,
                    ReviewProposed _,
                    ReviewReturned _,
                    ReviewAssigned _,
                    ReviewPrioritised _,
                    FollowUpSet _,
                    ReviewCommented _,
                    ProposalVoided _ -> {
                if (review.isUnderWay()) {
                    keepProposal(event, review);
                }
                Telling.of(event).addTo(timeline, onboarding);
                yield Disposition.APPLIED;
            }
        };
    }

    private static void keepProposal(ReviewEvent event, Review review) {
        switch (event) {
            case ReviewProposed made ->
                review.propose(new Proposal(made.reviewer().id(), made.outcome(), made.reasonCode()));
            case ReviewReturned _, ProposalVoided _ -> review.dropProposal();
            default -> {
                // What is proposed stays.
            }
        }
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
        Telling.of(decided).addTo(timeline, onboarding);
        return Disposition.APPLIED;
    }

    private void answerStep(ReviewEvent event, Onboarding onboarding, Review review) {
        switch (event) {
            case ReviewDecided decided ->
                engine.answer(
                        onboarding.id(),
                        review.stepId(),
                        Map.of("reviewOutcome", decided.outcome().name()));
            case InformationRequested _, CheckResolved _ ->
                engine.answer(onboarding.id(), review.stepId(), resting.variablesOf(review));
            case ReviewClaimed _,
                    ReviewReleased _,
                    ReviewReminded _,
                    ReviewEscalated _,
                    ReviewProposed _,
                    ReviewReturned _,
                    ReviewAssigned _,
                    ReviewPrioritised _,
                    FollowUpSet _,
                    ReviewCommented _,
                    ProposalVoided _ -> {
                // Told, and nothing waits for it.
            }
        }
    }
}
