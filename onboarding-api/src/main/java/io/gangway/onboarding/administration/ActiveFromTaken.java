package io.gangway.onboarding.administration;

import io.gangway.platform.problem.BrokenRule;

/** Nobody could say which of two versions is in force when both begin at once. */
final class ActiveFromTaken extends BrokenRule {

    private static final long serialVersionUID = 1L;

    ActiveFromTaken() {
        super(409, "ACTIVE_FROM_TAKEN", "Another version of the product comes into force at this very time.");
    }
}
