package io.gangway.onboarding.reviews;

import io.gangway.engine.NoInput;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingEvents;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.deciding.DecisionRecord;
import io.gangway.onboarding.deciding.DecisionRecords;
import io.gangway.onboarding.deciding.Verdict;
import io.gangway.onboarding.policy.PoliciesInUse;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for a person's decision; the step waits: {@code ReviewDecided} answers it, and so does a reviewer who asks
 * the applicant or resolves a check. The process comes back then, and the review is handed back to its reviewers.
 */
@ApplicationScoped
class OpenReview implements StepHandler<NoInput> {

    private final Onboardings onboardings;
    private final Reviews reviews;
    private final CheckCases checks;
    private final DecisionRecords decisions;
    private final PoliciesInUse policies;
    private final RestingReviews resting;
    private final ReviewCommands commands;
    private final OnboardingEvents events;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    OpenReview(
            Onboardings onboardings,
            Reviews reviews,
            CheckCases checks,
            DecisionRecords decisions,
            PoliciesInUse policies,
            RestingReviews resting,
            ReviewCommands commands,
            OnboardingEvents events,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.onboardings = onboardings;
        this.reviews = reviews;
        this.checks = checks;
        this.decisions = decisions;
        this.policies = policies;
        this.resting = resting;
        this.commands = commands;
        this.events = events;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String type() {
        return StepHandler.USER_TASK;
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<NoInput> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        if (!onboarding.isCarriedBy(step.instanceId())) {
            return StepOutcome.await();
        }
        var known = reviews.findOf(onboarding.id());
        if (known.isPresent()) {
            return takeUp(onboarding, known.get(), step.id());
        }
        if (!onboarding.isDecided()) {
            open(onboarding, step.id());
        }
        return StepOutcome.await();
    }

    /** A step offered again, the step of an instance that replaces another, or the way back to a review that rests. */
    private StepOutcome takeUp(Onboarding onboarding, Review review, String step) {
        var isNewStep = !review.stepId().equals(step);
        review.awaitedBy(step);
        // None where a check was resolved by hand since: then the process decides again, and comes back with the
        // reason.
        findVerdict(onboarding).ifPresent(verdict -> review.askedBy(verdict.reason(), verdict.rule()));
        if (review.isResting() && !onboarding.isDecided()) {
            return goOn(onboarding, review, isNewStep);
        }
        return review.outcome()
                .map(outcome -> StepOutcome.complete(Map.of("reviewOutcome", outcome.name())))
                .orElseGet(StepOutcome::await);
    }

    /** What the reviewer wanted done is done, and the review comes back; or the process has yet to do it. */
    private StepOutcome goOn(Onboarding onboarding, Review review, boolean isNewStep) {
        var reason = resting.reasonToResume(onboarding, review, isNewStep);
        if (reason.isEmpty()) {
            return StepOutcome.complete(resting.variablesOf(review));
        }
        review.resume();
        onboarding.sendToReview(clock.instant());
        commands.resume(onboarding, review, reason.get());
        events.inReview(onboarding, clock.instant());
        timeline.add(
                onboarding.id(),
                TimelineKind.REVIEW_RESUMED,
                "The review is with its reviewers again",
                Map.of(
                        "reviewId", review.id().toString(),
                        "for", reason.get().name(),
                        "reason", review.reason(),
                        "rule", review.rule()));
        return StepOutcome.await();
    }

    private Optional<Verdict> findVerdict(Onboarding onboarding) {
        return decisions.find(onboarding, checks.countResolved(onboarding.id())).map(DecisionRecord::verdict);
    }

    private void open(Onboarding onboarding, String step) {
        var verdict =
                findVerdict(onboarding).orElseThrow(() -> new IllegalStateException("A review before a decision"));
        var fourEyes = policies.get(onboarding.policyId()).terms().review().fourEyes();
        var review = new Review(
                ids.next(), onboarding.id(), step, verdict.reason(), verdict.rule(), fourEyes, clock.instant());
        reviews.persist(review);
        onboarding.sendToReview(clock.instant());
        commands.open(onboarding, review);
        events.inReview(onboarding, clock.instant());
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
