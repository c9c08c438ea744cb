package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** Only what was proposed can be confirmed or sent back. */
final class NothingProposed extends BrokenRule {

    private static final long serialVersionUID = 1L;

    NothingProposed() {
        super(409, "NOTHING_PROPOSED", "No decision is proposed that could be confirmed or sent back.");
    }
}
