package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;
import io.gangway.platform.problem.FieldViolation;
import java.util.List;
import java.util.Map;

/** Where the tenant's policy lists reason codes, a decision has one of them. */
final class ReasonCodeNotAllowed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    ReasonCodeNotAllowed(List<String> allowed) {
        super(
                422,
                "REASON_CODE_NOT_ALLOWED",
                "The task is not decided with this reason code.",
                Map.of(
                        "violations",
                        List.of(new FieldViolation("reasonCode", "must be one of " + String.join(", ", allowed)))));
    }
}
