package io.gangway.review.task;

/** Where a task stands; DECIDED and CLOSED are final. */
enum TaskStatus {
    OPEN,
    CLAIMED,
    /** One person has proposed a decision of a four-eyes task; another one has to look. */
    PROPOSED,
    DECIDED,
    CLOSED
}
