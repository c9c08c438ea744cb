package io.gangway.onboarding.checks;

import io.gangway.check.contract.WithdrawCheck;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.CheckStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** The onboarding ends before its checks do: withdraws those that are still open. */
@ApplicationScoped
public class WithdrawChecks implements StepHandler<WithdrawChecks.Input> {

    /** Why nothing more is wanted of the checks. */
    public record Input(WithdrawCheck.Reason withdrawReason) {}

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final CheckCommands commands;
    private final Timeline timeline;
    private final Clock clock;

    WithdrawChecks(Onboardings onboardings, CheckCases checks, CheckCommands commands, Timeline timeline, Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.commands = commands;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "withdraw-checks";
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<Input> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        var decisive = step.input().withdrawReason() == WithdrawCheck.Reason.NO_LONGER_NEEDED;
        if (decisive && !onboarding.isCarriedBy(step.instanceId())) {
            return StepOutcome.await();
        }
        withdrawOpen(step.onboardingId(), step.input().withdrawReason());
        return StepOutcome.complete();
    }

    /** In the running transaction, which holds the onboarding's lock. A check that was never asked for is not told. */
    public void withdrawOpen(UUID onboardingId, WithdrawCheck.Reason reason) {
        checks.ofHeld(onboardingId).forEach(check -> withdraw(check, reason));
    }

    /** The same for one check. */
    public void withdraw(CheckCase check, WithdrawCheck.Reason reason) {
        var wasRequested = check.status() == CheckStatus.REQUESTED;
        if (!check.withdraw(clock.instant())) {
            return;
        }
        if (wasRequested) {
            commands.withdraw(check, reason);
        }
        timeline.add(
                check.onboardingId(),
                TimelineKind.CHECK_WITHDRAWN,
                "%s check withdrawn".formatted(check.type().wireName()),
                Map.of("check", check.type().wireName(), "reason", reason.name()));
    }
}
