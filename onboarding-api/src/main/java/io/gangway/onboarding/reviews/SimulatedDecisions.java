package io.gangway.onboarding.reviews;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.messaging.IncomingMessage;
import io.gangway.platform.tenancy.CurrentTenant;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets reviewers of the sandbox decide now, who are nobody of the tenant's. The events are handed to where those of the inbox
 * arrive, and the inbox is told that its task is no longer needed.
 */
@ApplicationScoped
public class SimulatedDecisions {

    private static final Reviewer FIRST = new Reviewer("sandbox", "Sandbox");
    private static final Reviewer SECOND = new Reviewer("sandbox-second", "Sandbox, second person");

    private final Reviews reviews;
    private final TakeReviewEvent takeReviewEvent;
    private final ReviewCommands commands;
    private final CurrentTenant tenant;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    SimulatedDecisions(
            Reviews reviews,
            TakeReviewEvent takeReviewEvent,
            ReviewCommands commands,
            CurrentTenant tenant,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.reviews = reviews;
        this.takeReviewEvent = takeReviewEvent;
        this.commands = commands;
        this.tenant = tenant;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * In the running transaction, which holds the onboarding's lock.
     *
     * @return the review that is decided now; empty where none waits for it
     */
    public Optional<Review> decide(Onboarding onboarding, ReviewOutcome outcome, String reasonCode) {
        var waiting = reviews.findOf(onboarding.id()).filter(review -> review.status() == Review.Status.OPEN);
        waiting.ifPresent(review -> {
            var proposer = review.wantsFourEyes() ? FIRST : null;
            if (proposer != null) {
                tell(new ReviewProposed(review.id(), outcome, reasonCode, proposer, clock.instant()));
                // Each event reads the review anew.
                reviews.flush();
            }
            tell(decided(review, outcome, reasonCode, proposer));
            commands.close(review, CloseReason.NO_LONGER_NEEDED);
        });
        return waiting;
    }

    private ReviewDecided decided(
            Review review, ReviewOutcome outcome, String reasonCode, @Nullable Reviewer proposer) {
        return new ReviewDecided(
                review.id(),
                review.onboardingId(),
                outcome,
                reasonCode,
                proposer == null ? FIRST : SECOND,
                clock.instant(),
                proposer);
    }

    private void tell(ReviewEvent event) {
        takeReviewEvent.handle(IncomingMessage.simulated(
                ids.next(),
                ReviewEvent.typeOf(event),
                event.reviewId().toString(),
                clock.instant(),
                tenant.get(),
                event,
                json));
    }
}
