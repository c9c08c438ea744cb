package io.gangway.review.view;

import io.gangway.platform.problem.BrokenRule;

/** Who shares a view lets others look, not change it. */
final class ViewNotYours extends BrokenRule {

    private static final long serialVersionUID = 1L;

    ViewNotYours() {
        super(403, "VIEW_NOT_YOURS", "Only the owner changes a shared view.");
    }
}
