package io.gangway.onboarding.information;

import io.gangway.engine.NoInput;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.InformationRequest;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.InformationStatus;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.policy.OnNoInformation;
import io.gangway.onboarding.policy.PoliciesInUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The applicant let the time pass: records it, and answers what the policy makes of it. */
@ApplicationScoped
class ConcludeUnansweredInformation implements StepHandler<NoInput> {

    private final Onboardings onboardings;
    private final InformationRequests requests;
    private final PoliciesInUse policies;
    private final Timeline timeline;
    private final Clock clock;

    ConcludeUnansweredInformation(
            Onboardings onboardings,
            InformationRequests requests,
            PoliciesInUse policies,
            Timeline timeline,
            Clock clock) {
        this.onboardings = onboardings;
        this.requests = requests;
        this.policies = policies;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "conclude-unanswered-information";
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
        var request = requests.findLatest(onboarding.id())
                .orElseThrow(() -> new IllegalStateException("The applicant was asked nothing"));
        var reaction = policies.get(onboarding.policyId()).terms().review().onNoInformation();
        if (request.expire(clock.instant())) {
            note(onboarding, request, reaction);
        }
        // The information may have overtaken the timer: better late than never, as long as nothing was decided on it.
        var unanswered = request.status() == InformationStatus.EXPIRED;
        return StepOutcome.complete(
                Map.of("informationOutcome", (unanswered ? reaction : OnNoInformation.REVIEW).name()));
    }

    private void note(Onboarding onboarding, InformationRequest request, OnNoInformation reaction) {
        onboarding.sendToReview(clock.instant());
        timeline.add(
                onboarding.id(),
                TimelineKind.INFORMATION_NOT_RECEIVED,
                "The applicant did not answer in time",
                Map.of("requestId", request.id().toString(), "onNoInformation", reaction.name()));
    }
}
