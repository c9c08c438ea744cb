package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.OnboardingStatus;
import java.time.Instant;
import java.util.Optional;

/** Which onboardings a list shall show; what is empty does not narrow it. */
record OnboardingFilter(
        Optional<OnboardingStatus> status,
        Optional<String> product,
        Optional<String> externalReference,
        Optional<Instant> createdAfter) {}
