package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Tasks are given to people who may decide them. */
final class AssigneeLacksRole extends BrokenRule {

    private static final long serialVersionUID = 1L;

    AssigneeLacksRole() {
        super(422, "ASSIGNEE_LACKS_ROLE", "The task is for senior reviewers, and this person is none.");
    }
}
