package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** A file that left something out without a word would be believed to be complete. */
final class TooManyTasks extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TooManyTasks(int most) {
        super(422, "TOO_MANY_TASKS", "These are more than " + most + " tasks. Ask for fewer.");
    }
}
