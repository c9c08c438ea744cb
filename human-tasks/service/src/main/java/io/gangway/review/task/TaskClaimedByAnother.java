package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;
import io.gangway.review.contract.Reviewer;
import java.util.Map;

/** A task is held by one reviewer at a time; says by whom, so that the two can talk. */
final class TaskClaimedByAnother extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TaskClaimedByAnother(Reviewer holder) {
        super(409, "TASK_CLAIMED_BY_OTHER", "Another reviewer holds the task.", Map.of("claimedBy", holder));
    }
}
