package io.gangway.review.task;

import io.gangway.platform.problem.InvalidRequest;
import io.gangway.review.reviewer.ActingReviewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Understands the query strings of the task list, for those who remember them. */
@ApplicationScoped
public class TaskSearch {

    private final Tasks tasks;
    private final Clock clock;

    TaskSearch(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The query in the one form in which it is kept; throws a problem that names every bad parameter. */
    public String canonical(String query, ActingReviewer caller) {
        var read = read(query);
        read.read(caller, clock);
        return read.asked().entrySet().stream()
                .map(asked -> asked.getKey() + "=" + encoded(asked.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** How many tasks each query finds for that person now, in the queries' order; the database is asked once. */
    @Transactional
    public List<Long> counts(List<String> queries, ActingReviewer caller) {
        return tasks.counts(queries.stream()
                .map(query -> read(query).read(caller, clock).filter())
                .toList());
    }

    private static TaskListQuery read(String query) {
        try {
            return TaskListQuery.of(parameters(query.startsWith("?") ? query.substring(1) : query));
        } catch (IllegalArgumentException unreadable) {
            throw InvalidRequest.field("query", "must be a query of /v1/tasks without limit and cursor");
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length < 2 || parameters.put(decoded(parts[0]), decoded(parts[1])) != null) {
                throw new IllegalArgumentException("not a query");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A comma parts statuses and a colon parts hours; both are allowed in a query and easier to read as they are. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
