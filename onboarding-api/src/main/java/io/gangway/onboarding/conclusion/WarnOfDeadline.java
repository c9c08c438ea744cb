package io.gangway.onboarding.conclusion;

import io.gangway.onboarding.application.OnboardingEvents;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import io.gangway.onboarding.process.NoInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The deadline is near: tells the tenant, once, while there is still something to do. */
@ApplicationScoped
class WarnOfDeadline implements JobWorker<NoInput> {

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
    public String jobType() {
        return "warn-of-deadline";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public JobOutcome handle(Job<NoInput> job) {
        var onboarding = onboardings.getForChange(job.onboardingId());
        if (onboarding.warn(clock.instant())) {
            timeline.add(
                    onboarding.id(),
                    TimelineKind.DEADLINE_WARNING,
                    "The onboarding expires soon",
                    Map.of("dueAt", onboarding.dueAt().toString()));
            events.deadlineNear(onboarding, clock.instant());
        }
        return JobOutcome.complete();
    }
}
