package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.decisiontable.TableFault;
import io.gangway.platform.problem.BrokenRule;
import java.util.List;
import java.util.Map;

/** What is no table cannot be rehearsed. */
final class TableHasFaults extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TableHasFaults(List<TableFault> faults) {
        super(
                422,
                "DECISION_TABLE_REFUSED",
                "The version's decision table has faults and cannot decide anything.",
                Map.of("faults", faults));
    }
}
