package io.gangway.review.task;

import io.gangway.platform.problem.UnknownResource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {

    Task get(UUID id) {
        return findByIdOptional(id).orElseThrow(UnknownResource::new);
    }

    /** Keeps others from changing the task, so that the loser of a race reads the winner's name and not a conflict. */
    Task getToChange(UUID id) {
        return findToChange(id).orElseThrow(UnknownResource::new);
    }

    Optional<Task> findToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first tasks behind the cursor: high priority before normal, then the oldest first. */
    List<Task> list(TaskFilter filter, Optional<TaskCursor> behind, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        filter.status().ifPresent(status -> {
            conditions.add("status = :status");
            parameters.put("status", status);
        });
        filter.assigneeId().ifPresent(assigneeId -> {
            conditions.add("assigneeId = :assigneeId");
            parameters.put("assigneeId", assigneeId);
        });
        behind.ifPresent(cursor -> {
            conditions.add("(priority in :lower or priority = :priority and (openedAt, id) > (:openedAt, :id))");
            parameters.put("lower", cursor.priority().lower());
            parameters.put("priority", cursor.priority());
            parameters.put("openedAt", cursor.openedAt());
            parameters.put("id", cursor.id());
        });
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return find(where + " order by priority, openedAt, id", parameters)
                .range(0, limit - 1)
                .list();
    }
}
