package io.gangway.onboarding.policy;

import io.gangway.platform.problem.BrokenRule;

/** What was asked for is possible in one state alone, and the version is in another. */
public final class PolicyNotInState extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public PolicyNotInState(PolicyState expected) {
        super(409, "POLICY_NOT_" + expected, sentence(expected));
    }

    private static String sentence(PolicyState expected) {
        return switch (expected) {
            case DRAFT -> "The version is no draft any more. Make a new draft that is based on it.";
            case SUBMITTED -> "The version does not wait for approval.";
            case APPROVED -> "The version is not approved, or it is activated already.";
            case ACTIVATED -> "The version is neither in force nor scheduled.";
            case RETIRED, REJECTED, DISCARDED -> throw new IllegalArgumentException("nothing follows " + expected);
        };
    }
}
