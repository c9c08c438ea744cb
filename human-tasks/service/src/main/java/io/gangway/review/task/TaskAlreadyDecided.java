package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** A decision is final. */
final class TaskAlreadyDecided extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TaskAlreadyDecided() {
        super(409, "TASK_ALREADY_DECIDED", "The task is decided; a decision is final.");
    }
}
