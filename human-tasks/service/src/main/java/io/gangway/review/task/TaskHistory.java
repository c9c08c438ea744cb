package io.gangway.review.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What happened to the tasks. */
@ApplicationScoped
class TaskHistory implements PanacheRepositoryBase<HistoryEntry, Long> {

    /** Oldest first. */
    List<HistoryEntry> of(UUID task) {
        return list("taskId = ?1 order by id", task);
    }
}
