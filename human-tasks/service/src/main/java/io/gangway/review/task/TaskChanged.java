package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** The version in If-Match is not the task's version any more. */
final class TaskChanged extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TaskChanged() {
        super(412, "TASK_CHANGED", "The task has changed since you read it. Read it again.");
    }
}
