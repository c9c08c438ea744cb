package io.gangway.review.task;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * The place of a task in an order of the inbox. Its text form is opaque to callers and carries nothing secret.
 *
 * @param rank of the priority; matters in one order alone
 * @param moment when the task was opened or is due, as the order wants it
 */
record TaskCursor(TaskSort sort, int rank, Instant moment, UUID id) {

    private static final int PARTS = 4;

    TaskCursor {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Moments.LATEST)) {
            throw new IllegalArgumentException("not a cursor");
        }
    }

    static TaskCursor at(Task task, TaskSort sort) {
        var moment = sort == TaskSort.DUE
                ? Objects.requireNonNullElse(task.clock().dueAt(), Moments.LATEST)
                : task.clock().openedAt();
        return new TaskCursor(sort, task.urgency().priority().rank(), moment, task.id());
    }

    /** Throws {@link IllegalArgumentException} for a text that no page in that order has given out. */
    static TaskCursor parse(String text, TaskSort sort) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length != PARTS || !sort.wireName().equals(parts[0])) {
            throw new IllegalArgumentException("not a cursor");
        }
        try {
            return new TaskCursor(sort, Integer.parseInt(parts[1]), Instant.parse(parts[2]), UUID.fromString(parts[3]));
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a cursor", notATime);
        }
    }

    String text() {
        var plain = sort.wireName() + " " + rank + " " + moment + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
