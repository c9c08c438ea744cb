package io.gangway.onboarding.reviews;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/**
 * Asks for a person's decision and leaves the job open: {@code ReviewDecided} completes it, and so does a reviewer who asks
 * the applicant or resolves a check. The process comes back then, and the review is handed back to its reviewers.
 */
@ApplicationScoped
class OpenReview implements JobWorker<OpenReview.Input> {

    /** What the decision table said. */
    record Input(Verdict decision) {}

    /** The decision table's result, as far as a review needs it. */
    record Verdict(String reason, String rule) {}

    private final Onboardings onboardings;
    private final Reviews reviews;
    private final RestingReviews resting;
    private final ReviewCommands commands;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    OpenReview(
            Onboardings onboardings,
            Reviews reviews,
            RestingReviews resting,
            ReviewCommands commands,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.onboardings = onboardings;
        this.reviews = reviews;
        this.resting = resting;
        this.commands = commands;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /** What Zeebe 8.5 calls the job of a user task. */
    @Override
    public String jobType() {
        return "io.camunda.zeebe:userTask";
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    @Transactional
    public JobOutcome handle(Job<Input> job) {
        var onboarding = onboardings.getForChange(job.onboardingId());
        if (!onboarding.isCarriedBy(job.instanceKey())) {
            return JobOutcome.leaveOpen();
        }
        var known = reviews.findOf(onboarding.id());
        if (known.isPresent()) {
            return takeUp(onboarding, known.get(), job);
        }
        if (!onboarding.isDecided()) {
            open(onboarding, job);
        }
        return JobOutcome.leaveOpen();
    }

    /** A job offered again, the job of an instance that replaces another, or the way back to a review that rests. */
    private JobOutcome takeUp(Onboarding onboarding, Review review, Job<Input> job) {
        var isNewJob = review.jobKey() != job.key();
        review.awaitedBy(job.key());
        review.askedBy(job.input().decision().reason(), job.input().decision().rule());
        if (review.isResting() && !onboarding.isDecided()) {
            return goOn(onboarding, review, isNewJob);
        }
        return review.outcome()
                .map(outcome -> JobOutcome.complete(Map.of("reviewOutcome", outcome.name())))
                .orElseGet(JobOutcome::leaveOpen);
    }

    /** What the reviewer wanted done is done, and the review comes back; or the process has yet to do it. */
    private JobOutcome goOn(Onboarding onboarding, Review review, boolean isNewJob) {
        var reason = resting.reasonToResume(onboarding, review, isNewJob);
        if (reason.isEmpty()) {
            return JobOutcome.complete(resting.variablesOf(review));
        }
        review.resume();
        onboarding.sendToReview(clock.instant());
        commands.resume(onboarding, review, reason.get());
        timeline.add(
                onboarding.id(),
                TimelineKind.REVIEW_RESUMED,
                "The review is with its reviewers again",
                Map.of(
                        "reviewId", review.id().toString(),
                        "for", reason.get().name(),
                        "reason", review.reason(),
                        "rule", review.rule()));
        return JobOutcome.leaveOpen();
    }

    private void open(Onboarding onboarding, Job<Input> job) {
        var verdict = job.input().decision();
        var review =
                new Review(ids.next(), onboarding.id(), job.key(), verdict.reason(), verdict.rule(), clock.instant());
        reviews.persist(review);
        onboarding.sendToReview(clock.instant());
        commands.open(onboarding, review);
        timeline.add(
                onboarding.id(),
                TimelineKind.REVIEW_OPENED,
                "A person is asked to decide",
                Map.of(
                        "reviewId", review.id().toString(),
                        "reason", verdict.reason(),
                        "rule", verdict.rule()));
    }
}
