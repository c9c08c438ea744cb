package io.gangway.review.view;

import io.gangway.platform.problem.BrokenRule;

/** Nobody needs more views than a screen can show. */
final class TooManyViews extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TooManyViews() {
        super(409, "TOO_MANY_VIEWS", "You have 50 views. Delete one first.");
    }
}
