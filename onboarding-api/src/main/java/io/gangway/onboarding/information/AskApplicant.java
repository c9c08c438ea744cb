package io.gangway.onboarding.information;

import io.gangway.engine.NoInput;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.OnboardingEvents;
import io.gangway.onboarding.application.Onboardings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Tells the tenant what its applicant is asked and waits: the information answers it.
 *
 * <p>A step offered again, and the step of an instance that replaces another, wait and tell nothing. Where the information
 * was here before the step, the step is done at once.
 */
@ApplicationScoped
class AskApplicant implements StepHandler<NoInput> {

    private final Onboardings onboardings;
    private final InformationRequests requests;
    private final OnboardingEvents events;
    private final Clock clock;

    AskApplicant(Onboardings onboardings, InformationRequests requests, OnboardingEvents events, Clock clock) {
        this.onboardings = onboardings;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "ask-applicant";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<NoInput> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        if (onboarding.isDecided() || !onboarding.isCarriedBy(step.instanceId())) {
            return StepOutcome.await();
        }
        var open = requests.findOpen(onboarding.id());
        if (open.isEmpty()) {
            return StepOutcome.complete();
        }
        if (open.get().awaitedBy(step.id())) {
            onboarding.touch(clock.instant());
            events.informationRequested(onboarding, open.get());
        }
        return StepOutcome.await();
    }
}
