package io.gangway.onboarding.simulation;

import io.gangway.check.contract.CheckReport;
import io.gangway.check.contract.CheckType;
import io.gangway.engine.DrivesProcess;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.checks.SimulatedAnswers;
import io.gangway.onboarding.policy.Tenants;
import io.gangway.onboarding.reviews.SimulatedDecisions;
import io.gangway.onboarding.simulation.SimulationRequest.Answer;
import io.gangway.onboarding.simulation.SimulationRequest.Deadline;
import io.gangway.onboarding.simulation.SimulationRequest.Happening;
import io.gangway.onboarding.simulation.SimulationRequest.ReviewOutcomeNow;
import io.gangway.onboarding.simulation.SimulationRequest.Timeout;
import io.gangway.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Lets happen now what a sandbox tenant asks for, in one transaction. */
@ApplicationScoped
class Simulating {

    private final Tenants tenants;
    private final Onboardings onboardings;
    private final SimulatedAnswers answers;
    private final SimulatedDecisions decisions;
    private final HurriedTimers timers;

    Simulating(
            Tenants tenants,
            Onboardings onboardings,
            SimulatedAnswers answers,
            SimulatedDecisions decisions,
            HurriedTimers timers) {
        this.tenants = tenants;
        this.onboardings = onboardings;
        this.answers = answers;
        this.decisions = decisions;
        this.timers = timers;
    }

    /** Throws {@link SandboxOnly} for a live tenant, whatever the id, and {@link SimulationNotPossible}. */
    @DrivesProcess
    @Transactional
    void bring(UUID onboardingId, Happening happening, String caller) {
        if (!tenants.current().isSandbox()) {
            throw new SandboxOnly();
        }
        var onboarding = onboardings.getForChange(onboardingId);
        switch (happening) {
            case Answer answer -> answer(onboarding, answer);
            case Timeout timeout -> timers.endAttempt(onboarding, CheckType.of(timeout.check()), caller);
            case Deadline _ -> timers.passDeadline(onboarding, caller);
            case ReviewOutcomeNow decided ->
                require(
                        decisions.decide(onboarding, decided.outcome(), decided.reasonCode()),
                        "No review of this onboarding waits for a decision.");
        }
    }

    private void answer(Onboarding onboarding, Answer answer) {
        var type = CheckType.of(answer.check());
        CheckReport.faultOf(type, answer.outcome(), answer.score(), answer.reasonsOrNone())
                .ifPresent(fault -> {
                    throw InvalidRequest.field("answer." + fault.part(), fault.words());
                });
        require(
                answers.answer(onboarding, type, answer.outcome(), answer.score(), answer.reasonsOrNone()),
                "The check was not asked for.");
    }

    private static void require(Optional<?> happened, String otherwise) {
        if (happened.isEmpty()) {
            throw new SimulationNotPossible(otherwise);
        }
    }
}
