package io.gangway.review.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What people wrote about the tasks. */
@ApplicationScoped
class TaskComments implements PanacheRepositoryBase<TaskComment, UUID> {

    /** Oldest first. */
    List<TaskComment> of(UUID task) {
        return list("taskId = ?1 order by at, id", task);
    }
}
