package io.gangway.onboarding.intake;

import io.gangway.onboarding.inquiry.OnboardingView;

/**
 * What a call to start an onboarding is told.
 *
 * @param location path of the onboarding
 * @param replayed true when this was answered before and nothing happened now
 */
record Answer(String location, OnboardingView body, boolean replayed) {

    static Answer first(OnboardingView body) {
        return new Answer("/v1/onboardings/" + body.id(), body, false);
    }
}
