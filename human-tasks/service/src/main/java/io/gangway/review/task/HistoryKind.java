package io.gangway.review.task;

/** What happened to a task. */
enum HistoryKind {
    OPENED,
    CLAIMED,
    RELEASED,
    ASSIGNED,
    PRIORITISED,
    FOLLOW_UP_SET,
    COMMENTED,
    INFORMATION_REQUESTED,
    CHECK_RESOLVED,
    RESUMED,
    EVIDENCE_ADDED,
    PROPOSAL_VOIDED,
    PROPOSED,
    RETURNED,
    DECIDED,
    REMINDED,
    ESCALATED,
    CLOSED
}
