package io.gangway.review.task;

import io.gangway.platform.problem.FieldViolation;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.review.contract.Reviewer;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the task list, read by hand: the framework would answer 404 for a value that it cannot convert, and
 * would name only the first.
 */
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

    /** What was asked for, in types; throws {@link InvalidRequest} with every bad parameter. */
    Page read(Reviewer caller) {
        var violations = new ArrayList<FieldViolation>();
        var page = new Page(
                new TaskFilter(
                        read("status", status, TaskStatus::valueOf, "is not a status", violations),
                        read("assignee", assignee, text -> me(text, caller), "can only be me", violations)),
                read("cursor", cursor, TaskCursor::parse, "is not a cursor of this list", violations),
                read("limit", limit, TaskListQuery::limit, "is not a number from 1 to 100", violations)
                        .orElse(DEFAULT_LIMIT));
        if (!violations.isEmpty()) {
            throw new InvalidRequest("VALIDATION_FAILED", "The request has invalid parameters.", violations);
        }
        return page;
    }

    private static String me(String text, Reviewer caller) {
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

    private static <T> Optional<T> read(
            String name,
            @Nullable String text,
            Function<String, T> parser,
            String complaint,
            List<FieldViolation> violations) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException unreadable) {
            violations.add(new FieldViolation(name, complaint));
            return Optional.empty();
        }
    }

    /** One page of the list. */
    record Page(TaskFilter filter, Optional<TaskCursor> behind, int limit) {}
}
