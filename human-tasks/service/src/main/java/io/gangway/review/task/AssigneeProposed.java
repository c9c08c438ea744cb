package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Four eyes are two people. */
final class AssigneeProposed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    AssigneeProposed() {
        super(422, "ASSIGNEE_PROPOSED", "This person proposed the decision; another one has to confirm it.");
    }
}
