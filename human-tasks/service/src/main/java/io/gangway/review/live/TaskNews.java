package io.gangway.review.live;

import io.gangway.review.contract.Reviewer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the stream is told of one change.
 *
 * @param change the kind of the change, as in the task's history
 */
@Schema(name = "TaskNews")
record TaskNews(
        UUID id,
        int version,
        @Schema(ref = "TaskStatus") String status,
        @Schema(ref = "Priority") String priority,
        @Nullable Reviewer assignee,
        String change) {

    static TaskNews of(TaskGlimpse task, String change) {
        return new TaskNews(task.id(), task.version(), task.status(), task.priority(), task.assignee(), change);
    }
}
