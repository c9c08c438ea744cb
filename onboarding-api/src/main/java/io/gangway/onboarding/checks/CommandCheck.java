package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.PoliciesInUse;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends one attempt's command; the step waits for the event that answers it.
 *
 * <p>A step offered again whose command was sent goes on waiting and sends nothing. A step that comes when the check has
 * ended already (the answer arrived between the old attempt's end and this step, or an earlier instance gave the check up)
 * is done at once. The step of an instance that was replaced is left alone: it ends with its instance.
 */
@ApplicationScoped
class CommandCheck implements StepHandler<CommandCheck.Input> {

    /** Which check. */
    record Input(String checkType) {}

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final Applicants applicants;
    private final PoliciesInUse policies;
    private final CheckCommands commands;
    private final AnswerWaitingStep answerWaitingStep;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    CommandCheck(
            Onboardings onboardings,
            CheckCases checks,
            Applicants applicants,
            PoliciesInUse policies,
            CheckCommands commands,
            AnswerWaitingStep answerWaitingStep,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.applicants = applicants;
        this.policies = policies;
        this.commands = commands;
        this.answerWaitingStep = answerWaitingStep;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "command-check";
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
        if (onboarding.isDecided() || !onboarding.isCarriedBy(step.instanceId()) || check.isRequestedBy(step.id())) {
            return StepOutcome.await();
        }
        if (!check.status().isOpen()) {
            return answerWaitingStep.outcomeOf(onboarding, Map.of());
        }
        if (check.isUnawaited()) {
            check.awaitedBy(step.id());
            return StepOutcome.await();
        }
        command(onboarding, check, step.id());
        return StepOutcome.await();
    }

    private @Nullable SandboxInstruction instructionOf(
            Onboarding onboarding, CheckCase check, Optional<CheckTerms> terms) {
        var told = onboarding.sandbox().flatMap(plan -> plan.of(check.type()));
        var answerTimeout = terms.map(CheckTerms::answerTimeout).orElse(Duration.ZERO);
        return told.map(instruction -> instruction.countedFrom(answerTimeout)).orElse(null);
    }

    private void command(Onboarding onboarding, CheckCase check, String stepId) {
        var commandId = ids.next();
        check.request(commandId, stepId, clock.instant());
        onboarding.touch(clock.instant());
        var terms = policies.get(onboarding.policyId()).terms().termsOf(check.type());
        commands.perform(
                check,
                commandId,
                applicants.get(onboarding.id()),
                terms.map(CheckTerms::parameters).orElse(null),
                instructionOf(onboarding, check, terms));
        timeline.add(
                onboarding.id(),
                TimelineKind.COMMAND_SENT,
                "%s check asked for, attempt %d".formatted(check.type().wireName(), check.attempts()),
                Map.of(
                        "check", check.type().wireName(),
                        "attempt", check.attempts(),
                        "commandId", commandId.toString()));
    }
}
