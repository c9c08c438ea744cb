package io.gangway.onboarding.reviews;

import io.gangway.onboarding.application.Proposal;
import io.gangway.onboarding.application.Review;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import java.util.Optional;

/** What speaks against an event of a review, by what is known here: an event decides nothing because it lies on a topic. */
final class Doubts {

    private Doubts() {}

    /** Why the event is refused, an UPPER_SNAKE code; nothing where it agrees with what is known. */
    static Optional<String> about(ReviewEvent event, Review review) {
        return switch (event) {
            case ReviewDecided decided -> aboutDecision(decided, review);
            case ReviewProposed _ when !review.wantsFourEyes() -> Optional.of("FOUR_EYES_NOT_WANTED");
            default -> Optional.empty();
        };
    }

    private static Optional<String> aboutDecision(ReviewDecided decided, Review review) {
        var proposedBy = decided.proposedBy();
        if (!decided.onboardingId().equals(review.onboardingId())) {
            return Optional.of("OTHER_ONBOARDING");
        }
        if (!review.wantsFourEyes()) {
            return proposedBy == null ? Optional.empty() : Optional.of("FOUR_EYES_NOT_WANTED");
        }
        if (proposedBy == null || proposedBy.id().equals(decided.reviewer().id())) {
            return Optional.of("NO_SECOND_PERSON");
        }
        var confirmed = new Proposal(proposedBy.id(), decided.outcome(), decided.reasonCode());
        return review.proposal().filter(confirmed::equals).isPresent() ? Optional.empty() : Optional.of("NOT_PROPOSED");
    }
}
