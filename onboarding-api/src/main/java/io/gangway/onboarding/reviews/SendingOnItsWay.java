package io.gangway.onboarding.reviews;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.InformationRequest;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Resolution;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.ledger.Disposition;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.ResumeReason;
import io.gangway.review.contract.ReviewEvent.CheckResolved;
import io.gangway.review.contract.ReviewEvent.InformationRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A reviewer does not decide but sends the case on its way: the review rests, and the step that waits is to be answered. */
@ApplicationScoped
class SendingOnItsWay {

    private final InformationRequests requests;
    private final CheckCases checks;
    private final ReviewCommands commands;
    private final Timeline timeline;
    private final Clock clock;

    SendingOnItsWay(
            InformationRequests requests, CheckCases checks, ReviewCommands commands, Timeline timeline, Clock clock) {
        this.requests = requests;
        this.checks = checks;
        this.commands = commands;
        this.timeline = timeline;
        this.clock = clock;
    }

    Disposition askApplicant(InformationRequested requested, Onboarding onboarding, Review review) {
        if (requests.findByIdOptional(requested.requestId()).isPresent()) {
            return Disposition.REDUNDANT;
        }
        if (onboarding.isDecided() || !review.awaitApplicant()) {
            return Disposition.LATE;
        }
        requests.persist(new InformationRequest(
                requested.requestId(),
                onboarding.id(),
                requested.items(),
                requested.message(),
                requested.until(),
                requested.reviewer().id(),
                requested.at()));
        onboarding.awaitApplicant(clock.instant());
        Telling.of(requested).addTo(timeline, onboarding);
        return Disposition.APPLIED;
    }

    Disposition resolveCheck(CheckResolved resolved, Onboarding onboarding, Review review) {
        var check = checks.get(onboarding.id(), typeOf(resolved));
        if (onboarding.isDecided() || !review.isUnderWay()) {
            return Disposition.LATE;
        }
        var resolution = resolutionOf(resolved);
        if (!check.isResolvable() || !review.awaitProcess()) {
            return refuse(resolution, check, onboarding, review);
        }
        check.resolve(resolution);
        onboarding.touch(clock.instant());
        Telling.of(resolved).addTo(timeline, onboarding);
        return Disposition.APPLIED;
    }

    /** What stands stays. The inbox lets the review rest until it hears from us, so it is told at once. */
    private Disposition refuse(Resolution resolution, CheckCase check, Onboarding onboarding, Review review) {
        if (review.status() == Review.Status.OPEN) {
            commands.resume(onboarding, review, ResumeReason.CHECK_RESOLVED);
        }
        return check.hasAnswer(resolution.outcome(), resolution.score(), resolution.reasons())
                ? Disposition.REDUNDANT
                : Disposition.CONFLICTING;
    }

    private static Resolution resolutionOf(CheckResolved resolved) {
        return new Resolution(
                resolved.resolutionId(),
                resolved.status() == Finding.Status.CLEAR ? CheckOutcome.CLEAR : CheckOutcome.CONSIDER,
                resolved.score(),
                resolved.reasons(),
                resolved.evidence(),
                resolved.reviewer().id(),
                resolved.at());
    }

    private static CheckType typeOf(CheckResolved resolved) {
        try {
            return CheckType.of(resolved.checkType());
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableMessage("MALFORMED_PAYLOAD", "no check has that name");
        }
    }
}
