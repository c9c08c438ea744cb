package io.gangway.onboarding.web;

import io.gangway.platform.problem.FieldViolation;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.problem.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, as it stands in the query; for lists that are in the order of their ids, newest first, or of
 * a time. A list with parameters of its own extends it.
 */
public class PageQuery {

    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;

    @QueryParam("limit")
    @Parameter(schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before")
    @Nullable
    String cursor;

    /** What was asked for, in types; throws {@link InvalidRequest} for a bad parameter. */
    public Page read() {
        return readPage(new QueryParameters());
    }

    /** The same beside a list's own parameters; throws {@link InvalidRequest} with every bad one of them all. */
    protected Page readPage(QueryParameters parameters) {
        var size = readLimit(parameters);
        return new Page(readCursor(IdCursor::parse).map(IdCursor::id), size);
    }

    /**
     * The same for a list that is in the order of a time.
     *
     * @param order in which of its orders, see {@link TimeCursor}
     */
    protected TimedPage readTimedPage(QueryParameters parameters, int order) {
        var size = readLimit(parameters);
        return new TimedPage(readCursor(text -> TimeCursor.parse(text, order)), new Page(Optional.empty(), size));
    }

    private int readLimit(QueryParameters parameters) {
        var size = parameters
                .read("limit", limit, PageQuery::limit, "must be a number from 1 to 100")
                .orElse(DEFAULT_LIMIT);
        parameters.refuseBad();
        return size;
    }

    private <C> Optional<C> readCursor(Function<String, C> parser) {
        try {
            return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(parser.apply(cursor));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRequest(
                    "INVALID_CURSOR",
                    "The cursor is not one that this list has given out.",
                    List.of(new FieldViolation("cursor", "must be a nextCursor of this list")));
        }
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("out of bounds");
        }
        return limit;
    }

    /**
     * One page.
     *
     * @param behind the id that the page before ended with; empty for the first page
     */
    public record Page(Optional<UUID> behind, int limit) {

        public static Page first() {
            return new Page(Optional.empty(), DEFAULT_LIMIT);
        }

        /** How many to look for: one more than is shown tells whether there is a next page. */
        public int lookFor() {
            return limit + 1;
        }

        /** What is shown of what was found. */
        public <T> List<T> shown(List<T> found) {
            return found.subList(0, Math.min(limit, found.size()));
        }

        /** The cursor of the next page; null on the last. */
        public <T> @Nullable String next(List<T> found, Function<T, UUID> id) {
            return found.size() > limit ? new IdCursor(id.apply(found.get(limit - 1))).text() : null;
        }
    }

    /**
     * One page of a list that is in the order of a time.
     *
     * @param behind the place that the page before ended with; empty for the first page
     */
    public record TimedPage(Optional<TimeCursor> behind, Page page) {

        /** How many to look for: one more than is shown tells whether there is a next page. */
        public int lookFor() {
            return page.lookFor();
        }

        /** What is shown of what was found. */
        public <T> List<T> shown(List<T> found) {
            return page.shown(found);
        }

        /** The cursor of the next page; null on the last. */
        public <T> @Nullable String next(List<T> found, Function<T, TimeCursor> place) {
            return found.size() > page.limit()
                    ? place.apply(found.get(page.limit() - 1)).text()
                    : null;
        }
    }
}
