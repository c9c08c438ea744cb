package io.gangway.review.task;

/** Where a task stands; DECIDED and CLOSED are final. */
enum TaskStatus {
    OPEN,
    CLAIMED,
    DECIDED,
    CLOSED
}
