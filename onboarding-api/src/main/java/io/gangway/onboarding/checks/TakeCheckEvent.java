package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckFailed;
import io.gangway.engine.DrivesProcess;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.CheckStatus;
import io.gangway.onboarding.application.LateAnswer;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.ledger.CaseOwners;
import io.gangway.onboarding.ledger.Disposition;
import io.gangway.onboarding.ledger.MessageLedger;
import io.gangway.onboarding.reviews.NewEvidence;
import io.gangway.platform.messaging.IncomingMessage;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.review.contract.EvidenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes a check's event: matches it on the {@code checkId}, so that a late answer to the first attempt still serves the
 * second; refuses what answers no command of ours; writes into the ledger what became of it; answers the step that waits. A closed decision is never flipped.
 */
@ApplicationScoped
class TakeCheckEvent {

    private static final String CHECK_FAILED = "CHECK_FAILED";

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final CaseOwners owners;
    private final MessageLedger ledger;
    private final AnswerWaitingStep answerWaitingStep;
    private final NewEvidence newEvidence;
    private final ProcessEngine engine;
    private final Clock clock;

    TakeCheckEvent(
            Onboardings onboardings,
            CheckCases checks,
            CaseOwners owners,
            MessageLedger ledger,
            AnswerWaitingStep answerWaitingStep,
            NewEvidence newEvidence,
            ProcessEngine engine,
            Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.owners = owners;
        this.ledger = ledger;
        this.answerWaitingStep = answerWaitingStep;
        this.newEvidence = newEvidence;
        this.engine = engine;
        this.clock = clock;
    }

    @DrivesProcess
    @Transactional
    void handle(IncomingMessage message) {
        CheckEvent event = message.payload(CheckEvent.TYPES);
        if (!event.checkId().toString().equals(message.subject())) {
            throw new UnreadableMessage("MALFORMED_HEADERS", "ce_subject is not the payload's checkId");
        }
        var owner = onboardings.findForChangeByCheck(event.checkId());
        if (owner.isEmpty()) {
            owners.requireNoForeignCheck(event.checkId(), message.tenant());
            ledger.recordUnmatched(message);
            return;
        }
        var onboarding = owner.get();
        if (!ledger.isRepeat(message, onboarding.id())) {
            take(message, event, onboarding, checkOf(onboarding, event));
        }
    }

    private CheckCase checkOf(Onboarding onboarding, CheckEvent event) {
        return checks.ofHeld(onboarding.id()).stream()
                .filter(check -> check.id().equals(event.checkId()))
                .findFirst()
                .orElseThrow();
    }

    private void take(IncomingMessage message, CheckEvent event, Onboarding onboarding, CheckCase check) {
        if (event.type() != check.type()) {
            throw new UnreadableMessage("MALFORMED_PAYLOAD", "the event is of another type than the check");
        }
        if (!check.hasSent(event.commandId())) {
            var evidence = common(event);
            evidence.put("refused", "NOT_ASKED");
            ledger.recordWithPayload(message, onboarding.id(), Disposition.CONFLICTING, evidence);
            return;
        }
        switch (event) {
            case CheckCompleted completed -> {
                var disposition = complete(completed, onboarding, check);
                ledger.recordWithPayload(message, onboarding.id(), disposition, evidenceOf(completed));
                if (disposition.changesTheCase()) {
                    answerWaitingStep.tell(onboarding, check);
                }
            }
            case CheckFailed failed -> {
                var disposition = fail(failed, onboarding, check);
                ledger.recordWithPayload(message, onboarding.id(), disposition, evidenceOf(failed));
                if (disposition.changesTheCase()) {
                    check.stepId().ifPresent(step -> engine.fail(onboarding.id(), step, CHECK_FAILED));
                }
            }
        }
    }

    private Disposition complete(CheckCompleted completed, Onboarding onboarding, CheckCase check) {
        if (check.status().isAnswered() && !check.isResolvedByHand()) {
            return saidBefore(check.hasAnswer(completed.outcome(), completed.score(), completed.reasons()));
        }
        if (onboarding.isDecided()) {
            return Disposition.LATE;
        }
        if (!check.status().isOpen()) {
            return keepLate(completed, onboarding, check);
        }
        check.answer(completed.outcome(), completed.score(), completed.reasons(), clock.instant());
        onboarding.touch(clock.instant());
        return Disposition.APPLIED;
    }

    /** The check was concluded without it, by a person or by nobody: what was concluded stands, and the reviewers are told. */
    private Disposition keepLate(CheckCompleted completed, Onboarding onboarding, CheckCase check) {
        if (check.lateAnswer().isPresent()) {
            return saidBefore(check.hasLateAnswer(completed.outcome(), completed.score(), completed.reasons()));
        }
        check.keepLate(new LateAnswer(completed.outcome(), completed.score(), completed.reasons(), clock.instant()));
        newEvidence.tell(onboarding, EvidenceKind.LATE_ANSWER);
        return Disposition.LATE;
    }

    private static Disposition saidBefore(boolean same) {
        return same ? Disposition.REDUNDANT : Disposition.CONFLICTING;
    }

    private Disposition fail(CheckFailed failed, Onboarding onboarding, CheckCase check) {
        if (check.status().isAnswered()) {
            return Disposition.REDUNDANT;
        }
        var current = check.commandId().filter(failed.commandId()::equals).isPresent();
        if (onboarding.isDecided() || check.status() != CheckStatus.REQUESTED || !current) {
            return Disposition.LATE;
        }
        check.attemptOver();
        onboarding.touch(clock.instant());
        return Disposition.APPLIED;
    }

    private static Map<String, Object> evidenceOf(CheckCompleted completed) {
        var evidence = common(completed);
        evidence.put("outcome", completed.outcome().name());
        evidence.put("reasons", completed.reasons());
        if (completed.score() != null) {
            evidence.put("score", completed.score());
        }
        return evidence;
    }

    private static Map<String, Object> evidenceOf(CheckFailed failed) {
        var evidence = common(failed);
        evidence.put("reason", failed.reason());
        return evidence;
    }

    private static Map<String, Object> common(CheckEvent event) {
        var evidence = new HashMap<String, Object>();
        evidence.put("check", event.type().wireName());
        evidence.put("attempt", event.attempt());
        evidence.put("commandId", event.commandId().toString());
        return evidence;
    }
}
