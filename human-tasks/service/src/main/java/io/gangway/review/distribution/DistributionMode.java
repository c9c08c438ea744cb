package io.gangway.review.distribution;

/** How tasks find their reviewers. */
enum DistributionMode {
    /** People take them. */
    OFF,
    /** Whoever holds least is given the next. */
    LEAST_LOADED
}
