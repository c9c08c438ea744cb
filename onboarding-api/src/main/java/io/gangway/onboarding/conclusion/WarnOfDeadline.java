package io.gangway.onboarding.conclusion;

import io.gangway.engine.NoInput;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.OnboardingEvents;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The deadline is near: tells the tenant, once, while there is still something to do. */
@ApplicationScoped
class WarnOfDeadline implements StepHandler<NoInput> {

    private final Onboardings onboardings;
    private final Timeline timeline;
    private final OnboardingEvents events;
    private final Clock clock;

    WarnOfDeadline(Onboardings onboardings, Timeline timeline, OnboardingEvents events, Clock clock) {
        this.onboardings = onboardings;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "warn-of-deadline";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<NoInput> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        if (onboarding.warn(clock.instant())) {
            timeline.add(
                    onboarding.id(),
                    TimelineKind.DEADLINE_WARNING,
                    "The onboarding expires soon",
                    Map.of("dueAt", onboarding.dueAt().toString()));
            events.deadlineNear(onboarding, clock.instant());
        }
        return StepOutcome.complete();
    }
}
