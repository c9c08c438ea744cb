package io.gangway.onboarding.administration;

import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** A draft may have gaps; what others shall approve may not. */
final class DecisionTableIncomplete extends BrokenRule {

    private static final long serialVersionUID = 1L;

    DecisionTableIncomplete(FindingsView findings) {
        super(
                422,
                "DECISION_TABLE_INCOMPLETE",
                "The decision table does not say exactly one thing about each possible input.",
                Map.of("findings", findings));
    }
}
