package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.OnboardingStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which onboardings a list shall show; what is empty does not narrow it. All times are exclusive. */
record OnboardingFilter(
        Optional<Set<OnboardingStatus>> statuses,
        Optional<String> product,
        Optional<String> externalReference,
        Optional<Instant> createdAfter,
        Optional<Instant> createdBefore,
        Optional<Instant> decidedAfter,
        Optional<Instant> decidedBefore) {}
