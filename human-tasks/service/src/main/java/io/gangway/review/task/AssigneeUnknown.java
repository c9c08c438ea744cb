package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Tasks are given to people whom the inbox has met. */
final class AssigneeUnknown extends BrokenRule {

    private static final long serialVersionUID = 1L;

    AssigneeUnknown() {
        super(422, "ASSIGNEE_UNKNOWN", "The inbox has met no such person; people are met with their first request.");
    }
}
