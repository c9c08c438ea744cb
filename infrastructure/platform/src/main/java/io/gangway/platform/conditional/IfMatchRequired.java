package io.gangway.platform.conditional;

import io.gangway.platform.problem.BrokenRule;

/** Whoever overwrites something says which state of it they have seen. */
final class IfMatchRequired extends BrokenRule {

    private static final long serialVersionUID = 1L;

    IfMatchRequired() {
        super(428, "IF_MATCH_REQUIRED", "Send the ETag of what you have seen as If-Match.");
    }
}
