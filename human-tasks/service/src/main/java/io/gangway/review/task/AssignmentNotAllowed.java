package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Who holds a task hands it on; those who lead may always. */
final class AssignmentNotAllowed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    AssignmentNotAllowed() {
        super(403, "ASSIGNMENT_NOT_ALLOWED", "Only who holds the task, or a senior reviewer, gives it to somebody.");
    }
}
