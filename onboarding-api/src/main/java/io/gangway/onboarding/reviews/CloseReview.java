package io.gangway.onboarding.reviews;

import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.review.contract.ReviewCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The onboarding ended without the reviewer: closes the review if it is open, and what the applicant was asked with it. */
@ApplicationScoped
public class CloseReview implements StepHandler<CloseReview.Input> {

    /** Why nobody needs the decision any more. */
    public record Input(ReviewCommand.CloseReason withdrawReason) {}

    private final Onboardings onboardings;
    private final Reviews reviews;
    private final InformationRequests requests;
    private final ReviewCommands commands;
    private final Timeline timeline;
    private final Clock clock;

    CloseReview(
            Onboardings onboardings,
            Reviews reviews,
            InformationRequests requests,
            ReviewCommands commands,
            Timeline timeline,
            Clock clock) {
        this.onboardings = onboardings;
        this.reviews = reviews;
        this.requests = requests;
        this.commands = commands;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "close-review";
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<Input> step) {
        onboardings.getForChange(step.onboardingId());
        closeOpen(step.onboardingId(), step.input().withdrawReason());
        return StepOutcome.complete();
    }

    /** In the running transaction, which holds the onboarding's lock. */
    public void closeOpen(UUID onboardingId, ReviewCommand.CloseReason reason) {
        reviews.findOf(onboardingId)
                .filter(review -> review.close(clock.instant()))
                .ifPresent(review -> {
                    commands.close(review, reason);
                    timeline.add(
                            onboardingId,
                            TimelineKind.REVIEW_CLOSED,
                            "The review is closed without a decision",
                            Map.of("reviewId", review.id().toString(), "reason", reason.name()));
                });
        withdrawRequest(onboardingId, reason);
    }

    /** What the applicant was asked for goes with the review: nobody is there to read it. */
    private void withdrawRequest(UUID onboardingId, ReviewCommand.CloseReason reason) {
        requests.findOpen(onboardingId)
                .filter(request -> request.withdraw(clock.instant()))
                .ifPresent(request -> timeline.add(
                        onboardingId,
                        TimelineKind.INFORMATION_WITHDRAWN,
                        "The applicant's answer is not waited for any more",
                        Map.of("requestId", request.id().toString(), "reason", reason.name())));
    }
}
