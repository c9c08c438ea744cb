package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** There is one proposal at a time. */
final class TaskAwaitsConfirmation extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TaskAwaitsConfirmation() {
        super(409, "TASK_AWAITS_CONFIRMATION", "A decision is proposed already; confirm it or send it back.");
    }
}
