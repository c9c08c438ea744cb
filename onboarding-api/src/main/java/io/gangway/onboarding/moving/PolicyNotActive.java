package io.gangway.onboarding.moving;

import io.gangway.platform.problem.BrokenRule;

/** Onboardings move to the version in force and to no other. */
final class PolicyNotActive extends BrokenRule {

    private static final long serialVersionUID = 1L;

    PolicyNotActive() {
        super(409, "POLICY_NOT_ACTIVE", "Onboardings can only move to the version that is in force.");
    }
}
