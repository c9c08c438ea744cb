package io.gangway.review.distribution;

import io.gangway.platform.problem.BrokenRule;

/** The version in If-Match is not the choice's version any more. */
final class DistributionChanged extends BrokenRule {

    private static final long serialVersionUID = 1L;

    DistributionChanged() {
        super(412, "DISTRIBUTION_CHANGED", "Somebody changed it since you read it. Read it again.");
    }
}
