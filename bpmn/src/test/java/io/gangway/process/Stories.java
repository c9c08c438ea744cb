package io.gangway.process;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What all stories start from. */
abstract class Stories {

    @RegisterExtension
    final StoryEngine engine = new StoryEngine();

    final UUID id = UUID.randomUUID();

    @AfterEach
    void countWhatWasPassed() {
        CustomerOnboardingTest.COVERAGE.add(engine.passed());
    }

    Onboarding anOnboarding() {
        return Onboarding.accepted(engine, id);
    }

    Onboarding anOnboardingWithAllChecks() {
        return anOnboarding().planned(Policy.allChecks());
    }

    Onboarding anOnboardingWhoseApplicantIsAsked() {
        return anOnboardingInReview().reviewedAskingTheApplicant();
    }

    Onboarding anOnboardingInReview() {
        return anOnboardingWithAllChecks().sentToReview();
    }
}
