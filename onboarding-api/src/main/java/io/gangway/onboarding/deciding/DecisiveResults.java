package io.gangway.onboarding.deciding;

import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.policy.Completion;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether the results so far decide an onboarding whose policy does not want to wait for the rest. */
@ApplicationScoped
public class DecisiveResults {

    /** The business error under which the model knows it. */
    public static final String ERROR = "DECISIVE_RESULT";

    private final Judges judges;
    private final FactFinding factFinding;

    DecisiveResults(Judges judges, FactFinding factFinding) {
        this.judges = judges;
        this.factFinding = factFinding;
    }

    /** False too when no check is open any more: then there is nothing to stop. */
    public boolean settle(Onboarding onboarding) {
        var judge = judges.of(onboarding.policyId());
        if (judge.terms().completion() != Completion.FAIL_FAST) {
            return false;
        }
        var facts = factFinding.about(onboarding);
        return judge.terms().checks().stream().anyMatch(asked -> facts.of(asked.type()) == null)
                && judge.foresee(facts).isPresent();
    }
}
