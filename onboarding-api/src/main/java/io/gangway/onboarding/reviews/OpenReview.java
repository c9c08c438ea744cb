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

/** Asks for a person's decision and leaves the job open: {@code ReviewDecided} completes it. */
@ApplicationScoped
class OpenReview implements JobWorker<OpenReview.Input> {

    /** What the decision table said. */
    record Input(Verdict decision) {}

    /** The decision table's result, as far as a review needs it. */
    record Verdict(String reason, String rule) {}

    private final Onboardings onboardings;
    private final Reviews reviews;
    private final ReviewCommands commands;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    OpenReview(
            Onboardings onboardings,
            Reviews reviews,
            ReviewCommands commands,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.onboardings = onboardings;
        this.reviews = reviews;
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
            return takeUp(known.get(), job);
        }
        if (!onboarding.isDecided()) {
            open(onboarding, job);
        }
        return JobOutcome.leaveOpen();
    }

    /** A job offered again, or the job of an instance that replaces a lost one. */
    private static JobOutcome takeUp(Review review, Job<Input> job) {
        review.awaitedBy(job.key());
        review.askedBy(job.input().decision().reason(), job.input().decision().rule());
        return review.outcome()
                .map(outcome -> JobOutcome.complete(Map.of("reviewOutcome", outcome.name())))
                .orElseGet(JobOutcome::leaveOpen);
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
