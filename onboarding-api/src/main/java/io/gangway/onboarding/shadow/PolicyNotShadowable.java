package io.gangway.onboarding.shadow;

import io.gangway.onboarding.policy.PolicyState;
import io.gangway.platform.problem.BrokenRule;
import java.util.Map;

/** A draft may still change, and what is or was in force has had its say in earnest. */
final class PolicyNotShadowable extends BrokenRule {

    private static final long serialVersionUID = 1L;

    PolicyNotShadowable(PolicyState state) {
        super(
                409,
                "POLICY_NOT_SHADOWABLE",
                "Only a version that is submitted or approved, and not yet activated, can decide in shadow.",
                Map.of("policyState", state));
    }
}
