package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Nobody can look again before now. */
final class FollowUpInPast extends BrokenRule {

    private static final long serialVersionUID = 1L;

    FollowUpInPast() {
        super(422, "FOLLOW_UP_IN_PAST", "The follow-up has to be after now.");
    }
}
