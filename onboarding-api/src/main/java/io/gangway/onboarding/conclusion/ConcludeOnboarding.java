package io.gangway.onboarding.conclusion;

import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.reviews.CloseReview;
import io.gangway.review.contract.ReviewCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * The process has reached one of its ends: records it, unless the onboarding has its answer already. What was decided is
 * taken from the record, and has to say the same as the process: nobody decides by moving a token.
 */
@ApplicationScoped
class ConcludeOnboarding implements StepHandler<ConcludeOnboarding.Input> {

    /** How the process ended. */
    record Input(OnboardingStatus terminal) {}

    private final Onboardings onboardings;
    private final ReachedDecisions decisions;
    private final Conclusion conclusion;
    private final CloseReview closeReview;
    private final Clock clock;

    ConcludeOnboarding(
            Onboardings onboardings,
            ReachedDecisions decisions,
            Conclusion conclusion,
            CloseReview closeReview,
            Clock clock) {
        this.onboardings = onboardings;
        this.decisions = decisions;
        this.conclusion = conclusion;
        this.closeReview = closeReview;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "conclude-onboarding";
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<Input> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        switch (step.input().terminal()) {
            case APPROVED, REJECTED -> {
                if (!onboarding.isCarriedBy(step.instanceId())) {
                    // An instance that was replaced and is about to end: it speaks for another policy version.
                    return StepOutcome.await();
                }
                decide(onboarding, step.input().terminal());
            }
            case EXPIRED -> conclusion.expire(onboarding);
            case CANCELLED -> conclusion.cancel(onboarding);
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT ->
                throw new IllegalStateException("No end: " + step.input().terminal());
        }
        onboarding.processEnded(clock.instant());
        return StepOutcome.complete();
    }

    private void decide(Onboarding onboarding, OnboardingStatus terminal) {
        var decision = decisions.of(onboarding);
        if (decision.outcome().status() != terminal) {
            throw new IllegalStateException(
                    "The process ends as %s, on record is %s".formatted(terminal, decision.outcome()));
        }
        var wasWithPeople = onboarding.isWithPeople();
        conclusion.decide(onboarding, decision);
        if (wasWithPeople) {
            // Where the onboarding moved to a version that needs no person, a person may still be asked.
            closeReview.closeOpen(onboarding.id(), ReviewCommand.CloseReason.NO_LONGER_NEEDED);
        }
    }
}
