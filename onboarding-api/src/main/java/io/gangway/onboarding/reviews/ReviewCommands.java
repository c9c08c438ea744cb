package io.gangway.onboarding.reviews;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.LateAnswer;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.ledger.SentCommands;
import io.gangway.onboarding.policy.PoliciesInUse;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.outbox.OutgoingMessage;
import io.gangway.review.contract.EvidenceKind;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand;
import io.gangway.review.contract.ReviewTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes commands to human-tasks: codes and ids; the person stays here. */
@ApplicationScoped
class ReviewCommands {

    private final SentCommands sent;
    private final CheckCases checks;
    private final PoliciesInUse policies;
    private final Ids ids;
    private final Clock clock;
    private final String topic;

    ReviewCommands(
            SentCommands sent,
            CheckCases checks,
            PoliciesInUse policies,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "gangway.topic-namespace") String namespace) {
        this.sent = sent;
        this.checks = checks;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
        this.topic = ReviewTopics.commands(namespace);
    }

    void open(Onboarding onboarding, Review review) {
        var terms = policies.get(onboarding.policyId()).terms();
        send(
                review,
                new ReviewCommand.OpenReview(
                        review.id(),
                        onboarding.id(),
                        onboarding.product(),
                        onboarding.externalReference().orElse(null),
                        review.reason(),
                        findingsOf(onboarding),
                        onboarding.dueAt(),
                        clock.instant(),
                        terms.review().candidateRole(),
                        review.wantsFourEyes(),
                        terms.reasonCodes(),
                        terms.review().seniorReasonCodes(),
                        terms.review().dueAfter()));
    }

    /** Hands it back to its reviewers. */
    void resume(Onboarding onboarding, Review review, ReviewCommand.ResumeReason reason) {
        send(
                review,
                new ReviewCommand.ResumeReview(
                        review.id(), reason, review.reason(), findingsOf(onboarding), clock.instant()));
    }

    void addEvidence(Onboarding onboarding, Review review, EvidenceKind kind) {
        send(review, new ReviewCommand.AddEvidence(review.id(), kind, findingsOf(onboarding), clock.instant()));
    }

    void remind(Review review) {
        send(review, new ReviewCommand.RemindReview(review.id()));
    }

    void escalate(Review review) {
        send(review, new ReviewCommand.EscalateReview(review.id(), ReviewCommand.EscalationReason.ESCALATION_DUE));
    }

    void close(Review review, ReviewCommand.CloseReason reason) {
        send(review, new ReviewCommand.CloseReview(review.id(), reason));
    }

    private void send(Review review, ReviewCommand command) {
        sent.send(
                review.onboardingId(),
                OutgoingMessage.now(
                        topic,
                        command.reviewId().toString(),
                        ids.next(),
                        ReviewCommand.typeOf(command),
                        clock.instant(),
                        command));
    }

    private List<Finding> findingsOf(Onboarding onboarding) {
        return checks.ofHeld(onboarding.id()).stream()
                .map(ReviewCommands::findingOf)
                .toList();
    }

    private static Finding findingOf(CheckCase check) {
        var status =
                switch (check.status()) {
                    case CLEAR -> Finding.Status.CLEAR;
                    case CONSIDER -> Finding.Status.CONSIDER;
                    case WAIVED -> Finding.Status.WAIVED;
                    case SKIPPED -> Finding.Status.SKIPPED;
                    case UNANSWERED, PENDING, REQUESTED, WITHDRAWN -> Finding.Status.UNANSWERED;
                };
        return new Finding(
                check.type().wireName(),
                status,
                check.score(),
                check.reasons(),
                check.isResolvedByHand(),
                check.lateAnswer().map(ReviewCommands::lateAnswerOf).orElse(null));
    }

    private static Finding.LateAnswer lateAnswerOf(LateAnswer answer) {
        var status = answer.outcome() == CheckOutcome.CLEAR ? Finding.Status.CLEAR : Finding.Status.CONSIDER;
        return new Finding.LateAnswer(status, answer.score(), answer.reasons(), answer.receivedAt());
    }
}
