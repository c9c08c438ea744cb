package io.gangway.onboarding.cancellation;

import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** There is an answer, and an answer is never taken back. */
final class OnboardingAlreadyDecided extends BrokenRule {

    private static final long serialVersionUID = 1L;

    OnboardingAlreadyDecided(OnboardingStatus reached) {
        // "status" is taken: in a problem document it is the HTTP status.
        super(
                409,
                "ONBOARDING_ALREADY_DECIDED",
                "The onboarding has ended and cannot be cancelled.",
                Map.of("onboardingStatus", reached));
    }
}
