package io.gangway.review.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which tasks a list shall show: conditions that all have to hold, in the words of HQL. */
final class TaskFilter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Statuses are written out, not bound: only then does PostgreSQL know, whatever plan it keeps, that the index of the
     * tasks that have not ended is the one to read.
     */
    TaskFilter status(List<TaskStatus> wanted) {
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

    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
