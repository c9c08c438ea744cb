package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Only what nobody answered is resolved by hand. */
final class CheckNotUnanswered extends BrokenRule {

    private static final long serialVersionUID = 1L;

    CheckNotUnanswered() {
        super(409, "CHECK_NOT_UNANSWERED", "The task has no such check that nobody answered.");
    }
}
