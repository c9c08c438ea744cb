package io.gangway.onboarding.deciding;

import io.gangway.engine.NoInput;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** All checks have ended: asks the pinned policy version, once for what is known, and tells the process what it says. */
@ApplicationScoped
class Decide implements StepHandler<NoInput> {

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final DecisionRecords records;
    private final FactFinding factFinding;
    private final Judges judges;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    Decide(
            Onboardings onboardings,
            CheckCases checks,
            DecisionRecords records,
            FactFinding factFinding,
            Judges judges,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.records = records;
        this.factFinding = factFinding;
        this.judges = judges;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "decide";
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    @Transactional
    public StepOutcome handle(Step<NoInput> step) {
        var onboarding = onboardings.getForChange(step.onboardingId());
        if (onboarding.isDecided() || !onboarding.isCarriedBy(step.instanceId())) {
            // Cancelled, expired or replaced meanwhile; the instance is about to hear of it.
            return StepOutcome.await();
        }
        var resolved = checks.countResolved(onboarding.id());
        var decided = records.find(onboarding, resolved).orElseGet(() -> decide(onboarding, resolved));
        return StepOutcome.complete(
                Map.of("decision", decided.verdict().outcome().name()));
    }

    private DecisionRecord decide(Onboarding onboarding, int resolvedChecks) {
        var judge = judges.of(onboarding.policyId());
        var facts = factFinding.about(onboarding);
        var verdict = judge.judge(facts);
        var decided =
                new DecisionRecord(ids.next(), onboarding, resolvedChecks, facts, verdict, judge, clock.instant());
        records.add(decided);
        onboarding.touch(clock.instant());
        timeline.add(
                onboarding.id(),
                TimelineKind.EVALUATED,
                "The decision table says %s".formatted(verdict.outcome()),
                Map.of(
                        "outcome", verdict.outcome().name(),
                        "reason", verdict.reason(),
                        "rule", verdict.rule(),
                        "policyVersion", onboarding.policyVersion()));
        return decided;
    }
}
