package io.gangway.onboarding.process;

import io.gangway.engine.CaseBook;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The onboardings, as the engine needs them. */
@ApplicationScoped
class OnboardingCaseBook implements CaseBook {

    private final Onboardings onboardings;
    private final StepRecords records;
    private final Clock clock;

    OnboardingCaseBook(Onboardings onboardings, StepRecords records, Clock clock) {
        this.onboardings = onboardings;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void lock(UUID onboardingId) {
        onboardings.getForChange(onboardingId);
    }

    @Override
    public void instanceEnded(UUID onboardingId) {
        onboardings
                .findForChange(onboardingId)
                .filter(Onboarding::isDecided)
                .ifPresent(onboarding -> onboarding.processEnded(clock.instant()));
    }

    @Override
    public boolean isEntered(UUID onboardingId, String stepId) {
        return records.isEntered(onboardingId, stepId);
    }

    @Override
    public void record(List<StepEvent> events) {
        records.write(events);
    }
}
