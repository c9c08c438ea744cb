package io.gangway.review.contract;

/** What a reviewer may decide. */
public enum ReviewOutcome {
    APPROVE,
    REJECT
}
