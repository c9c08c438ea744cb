package io.gangway.review.task;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each task of many, in the order in which they were sent. */
@Schema(name = "BulkResults")
record BulkResults(List<Result> results) {

    /** Whether the task was changed, or was already as wished. */
    @Schema(name = "BulkOutcome")
    enum Outcome {
        DONE,
        REFUSED
    }

    /**
     * What became of one.
     *
     * @param code why not, as in the problem that a single request would have been answered with
     */
    @Schema(name = "BulkResult")
    record Result(
            UUID id,
            Outcome outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable TaskView task) {

        static Result done(TaskView task) {
            return new Result(task.id(), Outcome.DONE, null, null, task);
        }

        static Result refused(UUID id, String code, @Nullable String detail) {
            return new Result(id, Outcome.REFUSED, code, detail, null);
        }
    }
}
