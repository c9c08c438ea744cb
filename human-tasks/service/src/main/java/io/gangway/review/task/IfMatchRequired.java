package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Whoever changes a task says which version of it they have seen. */
final class IfMatchRequired extends BrokenRule {

    private static final long serialVersionUID = 1L;

    IfMatchRequired() {
        super(428, "IF_MATCH_REQUIRED", "Send the ETag of the task that you have seen as If-Match.");
    }
}
