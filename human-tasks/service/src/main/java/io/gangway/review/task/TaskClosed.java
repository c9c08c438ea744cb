package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** A closed task waits for nobody. */
final class TaskClosed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TaskClosed() {
        super(409, "TASK_CLOSED", "The task is closed; the onboarding needs no decision any more.");
    }
}
