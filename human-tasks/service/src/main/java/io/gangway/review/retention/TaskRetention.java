package io.gangway.review.retention;

import io.gangway.platform.retention.RetentionRule;
import io.gangway.platform.retention.RetentionRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The task itself stays, with who decided it and why; what went on before goes in the end. */
@ApplicationScoped
class TaskRetention implements RetentionRules {

    @Override
    public List<RetentionRule> rules() {
        return List.of(new RetentionRule("task_history", """
                DELETE FROM task_history WHERE id IN (
                    SELECT entry.id FROM (SELECT ?::timestamptz AS before) AS old, task_history AS entry
                    JOIN task ON task.id = entry.task_id
                    WHERE entry.at < old.before AND coalesce(task.decided_at, task.closed_at) < old.before LIMIT ?)
                """));
    }
}
