package io.gangway.review.neighbour;

import io.gangway.platform.problem.BrokenRule;

/** The neighbour does not answer; what was asked for may or may not have happened. */
final class OnboardingApiUnreachable extends BrokenRule {

    private static final long serialVersionUID = 1L;

    OnboardingApiUnreachable() {
        super(502, "ONBOARDING_API_UNREACHABLE", "onboarding-api does not answer. Try again in a moment.");
    }
}
