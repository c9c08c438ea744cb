package io.gangway.onboarding.administration;

import io.gangway.platform.problem.BrokenRule;
import io.gangway.platform.problem.FieldViolation;
import java.util.List;
import java.util.Map;

/** A version that asks for no check at all would decide about people of whom nothing is known. */
final class PolicyAsksForNoCheck extends BrokenRule {

    private static final long serialVersionUID = 1L;

    PolicyAsksForNoCheck() {
        super(
                422,
                "POLICY_WITHOUT_CHECKS",
                "The version asks for no check at all.",
                Map.of("violations", List.of(new FieldViolation("checks", "must name at least one check"))));
    }
}
