package io.gangway.onboarding.cancellation;

import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.conclusion.Conclusion;
import io.gangway.onboarding.process.EngineOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * Ends an onboarding at its tenant's wish. The state is final when the call returns; the process learns of it through the
 * outbox and withdraws what is open.
 */
@ApplicationScoped
class CancelOnboarding {

    private final Onboardings onboardings;
    private final Applicants applicants;
    private final Timeline timeline;
    private final Conclusion conclusion;
    private final EngineOutbox engine;

    CancelOnboarding(
            Onboardings onboardings,
            Applicants applicants,
            Timeline timeline,
            Conclusion conclusion,
            EngineOutbox engine) {
        this.onboardings = onboardings;
        this.applicants = applicants;
        this.timeline = timeline;
        this.conclusion = conclusion;
        this.engine = engine;
    }

    /** Harmless when it is cancelled already; throws {@link OnboardingAlreadyDecided} when it ended otherwise. */
    @Transactional
    void handle(UUID id, String reason, String caller) {
        var onboarding = onboardings.getForChange(id);
        if (onboarding.status() == OnboardingStatus.CANCELLED) {
            return;
        }
        if (onboarding.isDecided()) {
            throw new OnboardingAlreadyDecided(onboarding.status());
        }
        applicants.findByIdOptional(id).ifPresent(applicant -> applicant.noteCancellation(reason));
        timeline.add(id, TimelineKind.CANCELLATION_REQUESTED, "Cancellation requested", Map.of("by", caller));
        conclusion.cancel(onboarding);
        engine.cancelProcess(id);
    }
}
