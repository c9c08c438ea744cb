package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Only who holds a task can release or decide it. */
final class TaskNotClaimed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TaskNotClaimed() {
        super(409, "TASK_NOT_CLAIMED", "Claim the task first.");
    }
}
