package io.gangway.onboarding.administration;

import io.gangway.platform.problem.BrokenRule;

/** Whoever overwrites a draft says which state of it they have seen. */
final class IfMatchRequired extends BrokenRule {

    private static final long serialVersionUID = 1L;

    IfMatchRequired() {
        super(
                428,
                "IF_MATCH_REQUIRED",
                "Send the ETag of the version that you have seen as If-Match; * is not enough.");
    }
}
