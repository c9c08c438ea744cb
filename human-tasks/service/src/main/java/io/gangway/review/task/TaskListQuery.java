package io.gangway.review.task;

import io.gangway.platform.problem.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the task list. */
class TaskListQuery {

    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = TaskStatus.class))
    @Nullable
    String status;

    @QueryParam("assignee")
    @Parameter(
            description = "Only `me`: the tasks that the caller holds or has decided",
            schema = @Schema(enumeration = "me"))
    @Nullable
    String assignee;

    @QueryParam("limit")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before")
    @Nullable
    String cursor;

    /** What was asked for, in types; throws a problem that names every bad parameter. */
    Page read(ActingReviewer caller) {
        var parameters = new QueryParameters();
        var filter = new TaskFilter(
                parameters.read(
                        "status", status, TaskStatus::valueOf, "must be OPEN, CLAIMED, PROPOSED, DECIDED or CLOSED"),
                parameters.read("assignee", assignee, text -> me(text, caller), "must be me"));
        var behind = parameters.read("cursor", cursor, TaskCursor::parse, "must be a nextCursor of this list");
        var most = parameters.read("limit", limit, TaskListQuery::limit, "must be a number from 1 to 100");
        parameters.refuseBad();
        return new Page(filter, behind, most.orElse(DEFAULT_LIMIT));
    }

    private static String me(String text, ActingReviewer caller) {
        if (!"me".equals(text)) {
            throw new IllegalArgumentException("not me");
        }
        return caller.id();
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("out of bounds");
        }
        return limit;
    }

    /** One page of the list. */
    record Page(TaskFilter filter, Optional<TaskCursor> behind, int limit) {}
}
