package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.OnUnanswered;
import io.gangway.onboarding.policy.PoliciesInUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/**
 * An attempt went without an answer. While the policy has attempts left the process asks again; after the last one this
 * records what the policy makes of the silence and stops the provider.
 */
@ApplicationScoped
class ConcludeAttempt implements StepHandler<ConcludeAttempt.Input> {

    /** Which check. */
    record Input(String checkType) {}

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final PoliciesInUse policies;
    private final CheckCommands commands;
    private final AnswerWaitingStep answerWaitingStep;
    private final Timeline timeline;
    private final Clock clock;

    ConcludeAttempt(
            Onboardings onboardings,
            CheckCases checks,
            PoliciesInUse policies,
            CheckCommands commands,
            AnswerWaitingStep answerWaitingStep,
            Timeline timeline,
            Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.policies = policies;
        this.commands = commands;
        this.answerWaitingStep = answerWaitingStep;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "conclude-attempt";
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<Input> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        var check = checks.get(onboarding.id(), CheckType.of(step.input().checkType()));
        if (onboarding.isDecided() || !onboarding.isCarriedBy(step.instanceId())) {
            return StepOutcome.await();
        }
        // An answer may have overtaken the timer: better late than unanswered, as long as nothing was decided on it.
        if (check.status().isOpen()) {
            noteSilence(check);
            var terms = policies.get(onboarding.policyId()).terms().termsOf(check.type());
            if (terms.map(CheckTerms::maxAttempts).orElse(0) > check.attempts()) {
                return StepOutcome.complete(Map.of("next", "ASK_AGAIN"));
            }
            giveUp(onboarding, check, terms.map(CheckTerms::onUnanswered).orElse(OnUnanswered.CONTINUE));
        }
        return answerWaitingStep.outcomeOf(onboarding, Map.of("next", "CONCLUDED"));
    }

    private void noteSilence(CheckCase check) {
        if (check.commandId().isPresent()) {
            check.attemptOver();
            timeline.add(
                    check.onboardingId(),
                    TimelineKind.CHECK_TIMED_OUT,
                    "No answer of the %s check to attempt %d"
                            .formatted(check.type().wireName(), check.attempts()),
                    Map.of("check", check.type().wireName(), "attempt", check.attempts()));
        }
    }

    private void giveUp(Onboarding onboarding, CheckCase check, OnUnanswered reaction) {
        check.giveUp(reaction == OnUnanswered.CONTINUE, clock.instant());
        onboarding.touch(clock.instant());
        commands.withdraw(check, WithdrawCheck.Reason.NO_LONGER_NEEDED);
        timeline.add(
                onboarding.id(),
                TimelineKind.CHECK_GIVEN_UP,
                "The %s check stayed without an answer after %d attempts"
                        .formatted(check.type().wireName(), check.attempts()),
                Map.of(
                        "check", check.type().wireName(),
                        "attempts", check.attempts(),
                        "status", check.status().name(),
                        "onUnanswered", reaction.name()));
    }
}
