package io.gangway.onboarding.checks;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.CheckStatus;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.policy.CheckTerms;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.process.Job;
import io.gangway.onboarding.process.JobOutcome;
import io.gangway.onboarding.process.JobWorker;
import io.gangway.onboarding.process.NoInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the instance to its onboarding and turns the pinned policy version into the model's variables. */
@ApplicationScoped
class PlanChecks implements JobWorker<NoInput> {

    private static final String SUPERFLUOUS = "INSTANCE_SUPERFLUOUS";

    private final Onboardings onboardings;
    private final Policies policies;
    private final Timeline timeline;
    private final Clock clock;

    PlanChecks(Onboardings onboardings, Policies policies, Timeline timeline, Clock clock) {
        this.onboardings = onboardings;
        this.policies = policies;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "plan-checks";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public JobOutcome handle(Job<NoInput> job) {
        var onboarding = onboardings.getForChange(job.onboardingId());
        if (onboarding.isDecided() || !onboarding.bindTo(job.instanceKey())) {
            return JobOutcome.businessError(SUPERFLUOUS);
        }
        var policy = policies.findById(onboarding.policyId());
        plan(onboarding, policy);
        return JobOutcome.complete(variablesOf(policy));
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
        var variables = new HashMap<String, @Nullable Object>();
        for (var type : CheckType.values()) {
            var terms = policy.terms().termsOf(type);
            var name = variableName(type);
            variables.put(name, termsVariable(terms));
            variables.put(name + "Attempt", 1);
            variables.put(name + "Outcome", (terms.isPresent() ? CheckStatus.PENDING : CheckStatus.SKIPPED).name());
        }
        variables.put("creditScore", null);
        variables.put("reviewReminder", policy.terms().review().reminder().toString());
        variables.put("reviewEscalation", policy.terms().review().escalation().toString());
        return nullable(variables);
    }

    /** The engine takes JSON null; the outcome's type cannot say so. */
    @SuppressWarnings({"NullAway", "unchecked", "rawtypes"})
    private static Map<String, Object> nullable(Map<String, @Nullable Object> variables) {
        return (Map) variables;
    }

    private static Map<String, Object> termsVariable(Optional<CheckTerms> terms) {
        return terms.<Map<String, Object>>map(asked -> Map.of(
                        "wanted", true,
                        "answerTimeout", asked.answerTimeout().toString(),
                        "maxAttempts", asked.maxAttempts(),
                        "backOff", asked.backOff().toString(),
                        "onUnanswered", asked.onUnanswered().name()))
                .orElse(Map.of("wanted", false));
    }

    private static String variableName(CheckType type) {
        return switch (type) {
            case ADDRESS -> "address";
            case CREDIT -> "credit";
            case CRIMINAL_RECORD -> "criminalRecord";
        };
    }
}
