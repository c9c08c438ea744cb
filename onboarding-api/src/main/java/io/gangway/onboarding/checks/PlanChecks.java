package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckType;
import io.gangway.engine.NoInput;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.PoliciesInUse;
import io.gangway.onboarding.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Binds the instance to its onboarding and turns the pinned policy version into the model's variables. */
@ApplicationScoped
class PlanChecks implements StepHandler<NoInput> {

    private static final String SUPERFLUOUS = "INSTANCE_SUPERFLUOUS";

    private final Onboardings onboardings;
    private final PoliciesInUse policies;
    private final Timeline timeline;
    private final Clock clock;

    PlanChecks(Onboardings onboardings, PoliciesInUse policies, Timeline timeline, Clock clock) {
        this.onboardings = onboardings;
        this.policies = policies;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "plan-checks";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<NoInput> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        if (onboarding.isDecided() || !onboarding.bindTo(step.instanceId())) {
            return StepOutcome.businessError(SUPERFLUOUS);
        }
        var policy = policies.get(onboarding.policyId());
        plan(onboarding, policy);
        return StepOutcome.complete(variablesOf(policy));
    }

    private void plan(Onboarding onboarding, Policy policy) {
        onboarding.startChecking(clock.instant());
        var wanted = Arrays.stream(CheckType.values())
                .filter(type -> policy.terms().termsOf(type).isPresent())
                .map(CheckType::wireName)
                .toList();
        timeline.add(
                onboarding.id(),
                TimelineKind.PLANNED,
                "Checks planned: " + String.join(", ", wanted),
                Map.of("checks", wanted, "policyVersion", policy.version()));
    }

    private static Map<String, Object> variablesOf(Policy policy) {
        var variables = new HashMap<String, Object>();
        for (var type : CheckType.values()) {
            var terms = policy.terms().termsOf(type);
            var name = variableName(type);
            variables.put(name + "Plan", terms.isPresent() ? "ASK" : "SKIP");
            variables.put(name + "AnswerTimeout", duration(terms.map(CheckTerms::answerTimeout)));
            variables.put(name + "BackOff", duration(terms.map(CheckTerms::backOff)));
        }
        variables.put("reviewReminder", policy.terms().review().reminder().toString());
        variables.put("reviewEscalation", policy.terms().review().escalation().toString());
        return variables;
    }

    private static String duration(Optional<Duration> asked) {
        return asked.orElse(Duration.ZERO).toString();
    }

    private static String variableName(CheckType type) {
        return switch (type) {
            case ADDRESS -> "address";
            case CREDIT -> "credit";
            case CRIMINAL_RECORD -> "criminalRecord";
        };
    }
}
