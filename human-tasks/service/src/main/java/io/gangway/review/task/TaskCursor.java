package io.gangway.review.task;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The place of a task in the inbox's order. Its text form is opaque to callers and carries nothing secret. */
record TaskCursor(Priority priority, Instant openedAt, UUID id) {

    private static final int PARTS = 3;
    /** Later than any task, and still a time that the database can compare with. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    TaskCursor {
        if (openedAt.isBefore(Instant.EPOCH) || openedAt.isAfter(LATEST)) {
            throw new IllegalArgumentException("not a cursor");
        }
    }

    static TaskCursor at(Task task) {
        return new TaskCursor(task.priority(), task.openedAt(), task.id());
    }

    /** Throws {@link IllegalArgumentException} for a text that no page has given out. */
    static TaskCursor parse(String text) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a cursor");
        }
        try {
            return new TaskCursor(Priority.valueOf(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a cursor", notATime);
        }
    }

    String text() {
        var plain = priority + " " + openedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
