package io.gangway.review.task;

import jakarta.persistence.EnumeratedValue;

/** How urgent a task is; stored as its rank so that the inbox can be sorted by an index. */
enum Priority {
    HIGH(1),
    NORMAL(2),
    LOW(3);

    @EnumeratedValue
    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }
}
