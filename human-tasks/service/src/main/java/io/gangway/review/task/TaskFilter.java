package io.gangway.review.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tasks a list shall show: conditions that all have to hold, in the words of HQL. */
final class TaskFilter {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean unended;

    /**
     * Statuses are written out, not bound: only then does PostgreSQL know, whatever plan it keeps, that the index of the
     * tasks that have not ended is the one to read.
     */
    TaskFilter status(List<TaskStatus> wanted) {
        unended = wanted.stream().noneMatch(TaskStatus::isFinal);
        return where(wanted.stream()
                .distinct()
                .map(status -> TaskStatus.class.getName() + "." + status.name())
                .collect(Collectors.joining(", ", "status in (", ")")));
    }

    TaskFilter where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition with one parameter of that name */
    TaskFilter where(String condition, String name, Object value) {
        parameters.put(name, value);
        return where(condition);
    }

    TaskFilter behind(TaskCursor cursor) {
        if (cursor.sort() == TaskSort.PRIORITY) {
            parameters.put("rank", cursor.rank());
        }
        parameters.put("moment", cursor.moment());
        return where(cursor.sort().behind(), "id", cursor.id());
    }

    /** Whether it finds no task that has ended, so that the index of the others is all that it needs. */
    boolean isUnended() {
        return unended;
    }

    /** The same filter with names of parameters that no other one of the same statement has. */
    TaskFilter numbered(int place) {
        var other = new TaskFilter();
        other.unended = unended;
        conditions.forEach(condition -> other.where(
                PARAMETER.matcher(condition).replaceAll(match -> ":%s_%d".formatted(match.group(1), place))));
        parameters.forEach((name, value) -> other.parameters.put("%s_%d".formatted(name, place), value));
        return other;
    }

    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
