package io.gangway.review.view;

import io.gangway.platform.problem.BrokenRule;

/** A person's views have names of their own. */
final class ViewExists extends BrokenRule {

    private static final long serialVersionUID = 1L;

    ViewExists() {
        super(409, "VIEW_EXISTS", "You have another view of this name.");
    }
}
