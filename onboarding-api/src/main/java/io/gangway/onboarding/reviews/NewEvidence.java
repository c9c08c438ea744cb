package io.gangway.onboarding.reviews;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.review.contract.EvidenceKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the reviewers of an onboarding that something new is known. It decides nothing and flips nothing. */
@ApplicationScoped
public class NewEvidence {

    private final Reviews reviews;
    private final ReviewCommands commands;

    NewEvidence(Reviews reviews, ReviewCommands commands) {
        this.reviews = reviews;
        this.commands = commands;
    }

    /** In the running transaction. Where no person is at work there is nobody to tell: who comes later sees it. */
    public void tell(Onboarding onboarding, EvidenceKind kind) {
        if (!onboarding.isDecided()) {
            reviews.findOf(onboarding.id())
                    .filter(Review::isUnderWay)
                    .ifPresent(review -> commands.addEvidence(onboarding, review, kind));
        }
    }
}
