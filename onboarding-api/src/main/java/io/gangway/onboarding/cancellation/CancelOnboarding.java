package io.gangway.onboarding.cancellation;

import io.gangway.check.contract.WithdrawCheck;
import io.gangway.engine.DrivesProcess;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.checks.WithdrawChecks;
import io.gangway.onboarding.conclusion.Conclusion;
import io.gangway.onboarding.reviews.CloseReview;
import io.gangway.review.contract.ReviewCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Ends an onboarding at its tenant's wish, with all that is open: the state is final when the call returns. */
@ApplicationScoped
class CancelOnboarding {

    private final Onboardings onboardings;
    private final Applicants applicants;
    private final Timeline timeline;
    private final WithdrawChecks withdrawChecks;
    private final CloseReview closeReview;
    private final Conclusion conclusion;
    private final ProcessEngine engine;

    CancelOnboarding(
            Onboardings onboardings,
            Applicants applicants,
            Timeline timeline,
            WithdrawChecks withdrawChecks,
            CloseReview closeReview,
            Conclusion conclusion,
            ProcessEngine engine) {
        this.onboardings = onboardings;
        this.applicants = applicants;
        this.timeline = timeline;
        this.withdrawChecks = withdrawChecks;
        this.closeReview = closeReview;
        this.conclusion = conclusion;
        this.engine = engine;
    }

    /** Harmless when it is cancelled already; throws {@link OnboardingAlreadyDecided} when it ended otherwise. */
    @DrivesProcess
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
        withdrawChecks.withdrawOpen(id, WithdrawCheck.Reason.ONBOARDING_CANCELLED);
        closeReview.closeOpen(id, ReviewCommand.CloseReason.ONBOARDING_CANCELLED);
        conclusion.cancel(onboarding);
        engine.cancel(id);
    }
}
