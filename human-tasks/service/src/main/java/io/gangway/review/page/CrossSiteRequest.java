package io.gangway.review.page;

import io.gangway.platform.problem.BrokenRule;

/** A session's change was asked for by something that is not our page. */
final class CrossSiteRequest extends BrokenRule {

    private static final long serialVersionUID = 1L;

    CrossSiteRequest() {
        super(403, "CROSS_SITE_REQUEST", "A session changes something only for Gangway's own page.");
    }
}
