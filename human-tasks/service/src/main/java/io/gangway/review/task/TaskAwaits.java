package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** What is on its way cannot be worked on; it comes back by itself. */
final class TaskAwaits extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TaskAwaits() {
        super(409, "TASK_AWAITS", "The task waits for the applicant or for the process, and comes back by itself.");
    }
}
