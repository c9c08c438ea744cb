package io.gangway.onboarding.reviews;

import io.gangway.engine.NoInput;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The review waits: asks for its reviewers to be reminded. The timeline hears when they were. */
@ApplicationScoped
class RemindReviewer implements StepHandler<NoInput> {

    private final Reviews reviews;
    private final ReviewCommands commands;

    RemindReviewer(Reviews reviews, ReviewCommands commands) {
        this.reviews = reviews;
        this.commands = commands;
    }

    @Override
    public String type() {
        return "remind-review";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<NoInput> step) {
        reviews.findOf(step.onboardingId())
                .filter(review -> review.status() == Review.Status.OPEN)
                .ifPresent(review -> commands.remind(review));
        return StepOutcome.complete();
    }
}
