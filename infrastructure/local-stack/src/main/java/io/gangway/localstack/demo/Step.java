package io.gangway.localstack.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something that a reviewer did to a demo task. */
@FunctionalInterface
interface Step {

    void take(InboxClient inbox, UUID task);

    static Step claimed(String reviewer) {
        return (inbox, task) -> inbox.post(reviewer, task, "claim", Map.of());
    }

    static Step commented(String reviewer, String text) {
        return (inbox, task) -> inbox.post(reviewer, task, "comments", Map.of("text", text));
    }

    static Step prioritised(String reviewer, String priority) {
        return (inbox, task) -> inbox.put(reviewer, task, "priority", Map.of("priority", priority));
    }

    static Step followedUpIn(String reviewer, String duration) {
        return (inbox, task) -> inbox.put(reviewer, task, "follow-up", Map.of("at", in(duration)));
    }

    static Step asked(String reviewer, String item, String message) {
        return (inbox, task) -> {
            inbox.post(reviewer, task, "claim", Map.of());
            inbox.post(
                    reviewer,
                    task,
                    "information-request",
                    Map.of("items", List.of(item), "message", message, "until", in("P3D")));
        };
    }

    /** Where four eyes are asked for this is a proposal. */
    static Step decided(String reviewer, String outcome, String reasonCode, String note) {
        return (inbox, task) -> {
            inbox.post(reviewer, task, "claim", Map.of());
            inbox.post(reviewer, task, "decision", Map.of("outcome", outcome, "reasonCode", reasonCode, "note", note));
        };
    }

    private static String in(String duration) {
        return Clock.systemUTC().instant().plus(Duration.parse(duration)).toString();
    }
}
