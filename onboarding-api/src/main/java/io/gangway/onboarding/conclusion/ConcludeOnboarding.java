package io.gangway.onboarding.conclusion;

import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.Decision.Outcome;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import io.gangway.onboarding.reviews.CloseReview;
import io.gangway.review.contract.ReviewCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The process has reached one of its ends: records it, unless the onboarding has its answer already. */
@ApplicationScoped
class ConcludeOnboarding implements JobWorker<ConcludeOnboarding.Input> {

    /**
     * How the process ended.
     *
     * @param reason the decision table's reason, or why it ended without one
     * @param rule id of the rule that fired; null unless the decision table itself decided
     */
    record Input(
            OnboardingStatus terminal,
            String reason,
            @Nullable String rule) {}

    private final Onboardings onboardings;
    private final Reviews reviews;
    private final Conclusion conclusion;
    private final CloseReview closeReview;
    private final Clock clock;

    ConcludeOnboarding(
            Onboardings onboardings, Reviews reviews, Conclusion conclusion, CloseReview closeReview, Clock clock) {
        this.onboardings = onboardings;
        this.reviews = reviews;
        this.conclusion = conclusion;
        this.closeReview = closeReview;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "conclude-onboarding";
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    @Transactional
    public JobOutcome handle(Job<Input> job) {
        var onboarding = onboardings.getForChange(job.onboardingId());
        switch (job.input().terminal()) {
            case APPROVED, REJECTED -> {
                if (!onboarding.isCarriedBy(job.instanceKey())) {
                    // An instance that was replaced and is about to end: it speaks for another policy version.
                    return JobOutcome.leaveOpen();
                }
                decide(onboarding, job.input());
            }
            case EXPIRED -> conclusion.expire(onboarding);
            case CANCELLED -> conclusion.cancel(onboarding);
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT ->
                throw new IllegalStateException("No end: " + job.input().terminal());
        }
        onboarding.processEnded(clock.instant());
        return JobOutcome.complete();
    }

    private void decide(Onboarding onboarding, Input input) {
        var outcome = input.terminal() == OnboardingStatus.APPROVED ? Outcome.APPROVE : Outcome.REJECT;
        conclusion.decide(onboarding, decisionOf(outcome, onboarding, input));
        // Where the onboarding moved to a version that needs no person, a person may still be asked.
        closeReview.closeOpen(onboarding.id(), ReviewCommand.CloseReason.NO_LONGER_NEEDED);
    }

    private Decision decisionOf(Outcome outcome, Onboarding onboarding, Input input) {
        if (input.rule() != null) {
            return new Decision(
                    outcome, List.of(input.reason()), input.rule(), Decision.BY_POLICY, onboarding.policyVersion());
        }
        var review = reviews.findOf(onboarding.id())
                .filter(known -> known.status() == Review.Status.DECIDED)
                .orElseThrow(() -> new IllegalStateException("Decided by nobody"));
        return new Decision(
                outcome,
                List.of(review.reasonCode().orElseThrow()),
                review.rule(),
                Decision.BY_REVIEWER,
                onboarding.policyVersion());
    }
}
