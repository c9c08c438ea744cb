package io.gangway.onboarding.moving;

import io.gangway.check.contract.WithdrawCheck;
import io.gangway.engine.DrivesProcess;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.checks.WithdrawChecks;
import io.gangway.onboarding.policy.PoliciesInUse;
import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.process.StartVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves one onboarding: pins it to the version, and lets a new process instance take the place of the one that carries
 * the old plan. Answers that are here are kept, questions that are under way are waited for, and the deadline that the
 * tenant was told stays (ADR 14).
 */
@ApplicationScoped
class MoveOnboarding {

    private final Onboardings onboardings;
    private final PoliciesInUse policies;
    private final CheckCases checks;
    private final WithdrawChecks withdrawChecks;
    private final Timeline timeline;
    private final ProcessEngine engine;
    private final Clock clock;

    MoveOnboarding(
            Onboardings onboardings,
            PoliciesInUse policies,
            CheckCases checks,
            WithdrawChecks withdrawChecks,
            Timeline timeline,
            ProcessEngine engine,
            Clock clock) {
        this.onboardings = onboardings;
        this.policies = policies;
        this.checks = checks;
        this.withdrawChecks = withdrawChecks;
        this.timeline = timeline;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Where it stands afterwards; empty, and nothing changes, when it was decided or moved meanwhile.
     */
    @DrivesProcess
    @Transactional
    Optional<OnboardingStatus> handle(UUID onboardingId, UUID policyId, String caller) {
        var onboarding = onboardings.getForChange(onboardingId);
        var policy = policies.get(policyId);
        var from = onboarding.policyVersion();
        if (!onboarding.moveTo(policy, clock.instant())) {
            return Optional.empty();
        }
        checks.ofHeld(onboardingId).forEach(check -> replan(check, policy));
        timeline.add(
                onboardingId,
                TimelineKind.POLICY_MOVED,
                "Moved from version %d of the policy to version %d".formatted(from, policy.version()),
                Map.of("fromVersion", from, "toVersion", policy.version(), "by", caller));
        replaceInstance(onboarding);
        return Optional.of(onboarding.status());
    }

    private void replan(CheckCase check, Policy policy) {
        if (policy.terms().termsOf(check.type()).isPresent()) {
            check.wantAfterAll();
            check.detach();
        } else {
            withdrawChecks.withdraw(check, WithdrawCheck.Reason.NO_LONGER_NEEDED);
        }
    }

    /** One that has not planned yet will find the new version by itself. */
    private void replaceInstance(Onboarding onboarding) {
        onboarding.processInstanceId().ifPresent(instance -> {
            engine.end(onboarding.id(), instance);
            onboarding.unbind();
            engine.start(onboarding.id(), StartVariables.of(onboarding));
        });
    }
}
