package io.gangway.onboarding.administration;

import io.gangway.onboarding.decisiontable.TableFault;
import io.gangway.platform.problem.BrokenRule;
import java.util.List;
import java.util.Map;

/** This is no table that can decide: nothing is saved. */
final class DecisionTableRefused extends BrokenRule {

    private static final long serialVersionUID = 1L;

    DecisionTableRefused(List<TableFault> faults) {
        super(422, "DECISION_TABLE_REFUSED", "The decision table cannot be used as it is.", Map.of("faults", faults));
    }
}
