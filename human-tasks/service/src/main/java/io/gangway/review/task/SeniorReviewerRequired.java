package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** The tenant's policy leaves some tasks to senior reviewers. */
final class SeniorReviewerRequired extends BrokenRule {

    private static final long serialVersionUID = 1L;

    SeniorReviewerRequired() {
        super(403, "SENIOR_REVIEWER_REQUIRED", "Only a senior reviewer can claim or decide the task.");
    }
}
