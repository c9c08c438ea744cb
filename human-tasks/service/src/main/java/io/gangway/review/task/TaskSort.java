package io.gangway.review.task;

import java.util.Arrays;
import java.util.List;

/** The orders of the task list; each has an index, and ends with the id so that no two tasks share a place. */
enum TaskSort {
    /** High priority first, then the oldest. */
    PRIORITY("priority", "rank, clock.openedAt, id", "(rank, clock.openedAt, id) > (:rank, :moment, :id)"),
    /** What is due first, first; what never is due, last. */
    DUE("due", "dueOrder, id", "(dueOrder, id) > (:moment, :id)"),
    OPENED("opened", "clock.openedAt, id", "(clock.openedAt, id) > (:moment, :id)"),
    NEWEST("newest", "clock.openedAt desc, id desc", "(clock.openedAt, id) < (:moment, :id)");

    private final String wireName;
    private final String order;
    private final String behind;

    TaskSort(String wireName, String order, String behind) {
        this.wireName = wireName;
        this.order = order;
        this.behind = behind;
    }

    /** @throws IllegalArgumentException for a name that no order has */
    static TaskSort of(String wireName) {
        return Arrays.stream(values())
                .filter(sort -> sort.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown order"));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(TaskSort::wireName).toList();
    }

    String wireName() {
        return wireName;
    }

    String order() {
        return order;
    }

    /** What is behind a cursor in this order. */
    String behind() {
        return behind;
    }
}
