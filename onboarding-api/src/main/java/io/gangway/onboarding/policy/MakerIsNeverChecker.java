package io.gangway.onboarding.policy;

import io.gangway.platform.problem.BrokenRule;

/** Who wrote to a version or submitted it does not let it pass, whatever their role is now. */
final class MakerIsNeverChecker extends BrokenRule {

    private static final long serialVersionUID = 1L;

    MakerIsNeverChecker() {
        super(
                403,
                "MAKER_IS_NEVER_CHECKER",
                "You wrote to this version or submitted it. Somebody else must approve, activate or retire it.");
    }
}
