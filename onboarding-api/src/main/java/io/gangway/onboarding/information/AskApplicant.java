package io.gangway.onboarding.information;

import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.OnboardingEvents;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import io.gangway.onboarding.process.NoInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Tells the tenant what its applicant is asked and leaves the job open: the information completes it.
 *
 * <p>A job offered again, and the job of an instance that replaces another, wait and tell nothing. Where the information
 * was here before the job, the job is completed at once.
 */
@ApplicationScoped
class AskApplicant implements JobWorker<NoInput> {

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
    public String jobType() {
        return "ask-applicant";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public JobOutcome handle(Job<NoInput> job) {
        var onboarding = onboardings.getForChange(job.onboardingId());
        if (onboarding.isDecided() || !onboarding.isCarriedBy(job.instanceKey())) {
            return JobOutcome.leaveOpen();
        }
        var open = requests.findOpen(onboarding.id());
        if (open.isEmpty()) {
            return JobOutcome.complete();
        }
        if (open.get().awaitedBy(job.key())) {
            onboarding.touch(clock.instant());
            events.informationRequested(onboarding, open.get());
        }
        return JobOutcome.leaveOpen();
    }
}
