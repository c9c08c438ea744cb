package io.gangway.onboarding.reviews;

import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import io.gangway.onboarding.process.NoInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The review waits: asks for its reviewers to be reminded. The timeline hears when they were. */
@ApplicationScoped
class RemindReviewer implements JobWorker<NoInput> {

    private final Reviews reviews;
    private final ReviewCommands commands;

    RemindReviewer(Reviews reviews, ReviewCommands commands) {
        this.reviews = reviews;
        this.commands = commands;
    }

    @Override
    public String jobType() {
        return "remind-review";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public JobOutcome handle(Job<NoInput> job) {
        reviews.findOf(job.onboardingId())
                .filter(review -> review.status() == Review.Status.OPEN)
                .ifPresent(review -> commands.remind(review.id()));
        return JobOutcome.complete();
    }
}
