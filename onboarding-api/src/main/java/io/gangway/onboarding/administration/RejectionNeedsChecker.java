package io.gangway.onboarding.administration;

import io.gangway.platform.problem.BrokenRule;

/** Makers take their own work back; the work of others is rejected by those who check. */
final class RejectionNeedsChecker extends BrokenRule {

    private static final long serialVersionUID = 1L;

    RejectionNeedsChecker() {
        super(403, "REJECTION_NEEDS_CHECKER", "You did not make this version. A rule-approver can reject it.");
    }
}
