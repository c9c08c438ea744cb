package io.gangway.review.task;

import io.gangway.platform.problem.BrokenRule;

/** The tenant's policy leaves some reasons to senior reviewers. */
final class SeniorReasonCode extends BrokenRule {

    private static final long serialVersionUID = 1L;

    SeniorReasonCode() {
        super(403, "SENIOR_REASON_CODE", "Only a senior reviewer can decide with this reason code.");
    }
}
