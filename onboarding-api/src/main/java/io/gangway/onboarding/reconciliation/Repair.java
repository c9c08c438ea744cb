package io.gangway.onboarding.reconciliation;

import io.gangway.check.contract.WithdrawCheck;
import io.gangway.engine.DrivesProcess;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.InformationRequest;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.InformationStatus;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.checks.AnswerWaitingStep;
import io.gangway.onboarding.checks.WithdrawChecks;
import io.gangway.onboarding.conclusion.Conclusion;
import io.gangway.onboarding.process.StartVariables;
import io.gangway.onboarding.reviews.CloseReview;
import io.gangway.onboarding.reviews.RestingReviews;
import io.gangway.review.contract.ReviewCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Repairs one stuck onboarding, through the same verbs and the same outbox as the ordinary way. */
@ApplicationScoped
class Repair {

    private static final Logger LOG = Logger.getLogger(Repair.class);

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final Reviews reviews;
    private final InformationRequests informationRequests;
    private final RestingReviews restingReviews;
    private final Conclusion conclusion;
    private final WithdrawChecks withdrawChecks;
    private final CloseReview closeReview;
    private final AnswerWaitingStep answerWaitingStep;
    private final ProcessEngine engine;
    private final Timeline timeline;
    private final Clock clock;

    Repair(
            Onboardings onboardings,
            CheckCases checks,
            Reviews reviews,
            InformationRequests informationRequests,
            RestingReviews restingReviews,
            Conclusion conclusion,
            WithdrawChecks withdrawChecks,
            CloseReview closeReview,
            AnswerWaitingStep answerWaitingStep,
            ProcessEngine engine,
            Timeline timeline,
            Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.reviews = reviews;
        this.informationRequests = informationRequests;
        this.restingReviews = restingReviews;
        this.conclusion = conclusion;
        this.withdrawChecks = withdrawChecks;
        this.closeReview = closeReview;
        this.answerWaitingStep = answerWaitingStep;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What was found is looked at again under the lock: it may have moved on meanwhile. A cluster is told by the outbox and
     * not asked here; the embedded engine is this transaction's own.
     *
     * @param lost the instance that the engine does not have any more, as far as it was asked before
     */
    @DrivesProcess
    @Transactional
    void repair(StuckOnboarding stuck, Optional<String> lost) {
        var onboarding = onboardings.getForChange(stuck.id());
        switch (stuck.finding()) {
            case OVERDUE -> expire(onboarding);
            case UNSTARTED -> start(onboarding);
            case UNENDED -> end(onboarding);
            case STALLED -> push(onboarding, lost);
        }
    }

    /** The deadline is a promise to the tenant, kept also while the engine is away. */
    private void expire(Onboarding onboarding) {
        if (onboarding.isDecided()) {
            return;
        }
        note(onboarding, "expired without the engine's timer");
        withdrawChecks.withdrawOpen(onboarding.id(), WithdrawCheck.Reason.DEADLINE_PASSED);
        closeReview.closeOpen(onboarding.id(), ReviewCommand.CloseReason.DEADLINE_PASSED);
        conclusion.expire(onboarding);
        onboarding.processInstanceId().ifPresent(instance -> engine.end(onboarding.id(), instance));
    }

    private void start(Onboarding onboarding) {
        if (!onboarding.isDecided() && onboarding.processInstanceId().isEmpty()) {
            note(onboarding, "its process was started again");
            engine.start(onboarding.id(), StartVariables.of(onboarding));
        }
    }

    private void end(Onboarding onboarding) {
        if (onboarding.isDecided()) {
            note(onboarding, "its process instance was ended");
            onboarding.processInstanceId().ifPresent(instance -> engine.end(onboarding.id(), instance));
        }
    }

    /** Waiting for an answer is no fault: only an instance that is gone, or an answer that it may lack, is repaired. */
    private void push(Onboarding onboarding, Optional<String> lost) {
        if (onboarding.isDecided()) {
            return;
        }
        if (lost.isPresent() && lost.equals(onboarding.processInstanceId())) {
            onboarding.unbind();
            note(onboarding, "its process instance was gone; another was started");
            engine.start(onboarding.id(), StartVariables.of(onboarding));
            return;
        }
        onboarding.touch(clock.instant());
        checks.ofHeld(onboarding.id()).forEach(check -> answerWaitingStep.tellAgain(onboarding, check));
        reviews.findOf(onboarding.id()).ifPresent(review -> tellAgain(onboarding, review));
    }

    /** What the reviewer and the applicant said, should the engine lack it. */
    private void tellAgain(Onboarding onboarding, Review review) {
        if (review.isResting()) {
            engine.answer(onboarding.id(), review.stepId(), restingReviews.variablesOf(review));
        }
        review.outcome()
                .ifPresent(outcome ->
                        engine.answer(onboarding.id(), review.stepId(), Map.of("reviewOutcome", outcome.name())));
        informationRequests
                .findLatest(onboarding.id())
                .filter(request -> request.status() == InformationStatus.ANSWERED)
                .flatMap(InformationRequest::stepId)
                .ifPresent(step -> engine.answer(onboarding.id(), step, Map.of()));
    }

    private void note(Onboarding onboarding, String what) {
        LOG.warnf("Onboarding %s was stuck: %s", onboarding.id(), what);
        onboarding.touch(clock.instant());
        timeline.add(onboarding.id(), TimelineKind.REPAIRED, "The onboarding was stuck: " + what);
    }
}
