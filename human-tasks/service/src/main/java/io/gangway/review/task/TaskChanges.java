package io.gangway.review.task;

import io.gangway.review.contract.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Whatever happens to a task is told to the world and kept in its history, in the transaction in which it happens. */
@ApplicationScoped
class TaskChanges {

    private final ReviewEvents events;
    private final TaskHistory history;

    TaskChanges(ReviewEvents events, TaskHistory history) {
        this.events = events;
        this.history = history;
    }

    void tell(Task task, ReviewEvent event) {
        events.tell(event);
        history.persist(HistoryWords.of(task, event));
    }

    /** What the world knows already, because it caused it. */
    void note(HistoryEntry entry) {
        history.persist(entry);
    }
}
