package io.gangway.review.task;

import io.gangway.platform.problem.QueryParameters;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the task list: which tasks, and which page of them. */
class TaskListQuery extends TaskQuery {

    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before, in the same order")
    @Nullable
    String cursor;

    /** What was asked for, in types; throws a problem that names every bad parameter. */
    Page page(ActingReviewer caller, Clock clock) {
        var read = new QueryParameters();
        var wanted = read(read, caller, clock);
        var order = wanted.sort();
        read.read("cursor", cursor, text -> TaskCursor.parse(text, order), "must be a nextCursor of this list")
                .ifPresent(wanted.filter()::behind);
        var most = read.read("limit", limit, TaskListQuery::limit, "must be a number from 1 to " + LARGEST_LIMIT);
        read.refuseBad();
        return new Page(wanted.filter(), order, most.orElse(DEFAULT_LIMIT));
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("out of bounds");
        }
        return limit;
    }

    /** One page of the list. */
    record Page(TaskFilter filter, TaskSort sort, int limit) {}
}
