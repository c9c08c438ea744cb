package io.gangway.review.task;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;

/** How urgent a task is; stored as its rank so that the inbox can be sorted by an index. */
enum Priority {
    HIGH(1),
    NORMAL(2);

    @EnumeratedValue
    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** What comes behind this one in the inbox. */
    List<Priority> lower() {
        return Arrays.stream(values()).filter(other -> other.rank > rank).toList();
    }
}
