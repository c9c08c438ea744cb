package io.gangway.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A message to be sent when the running transaction commits.
 *
 * @param topic full topic name, or what the destination needs in its place
 * @param key record key: the id of the case whose messages stay in order
 * @param id CloudEvents id; the same id twice means the same message
 * @param type CloudEvents type, e.g. {@code gangway.check.PerformCheck}
 * @param payload serialised to JSON when the message is accepted
 * @param delay not delivered before this much time has passed; zero for at once
 */
public record OutgoingMessage(
        String topic, String key, UUID id, String type, Instant time, Object payload, Duration delay) {

    public OutgoingMessage {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(payload, "payload");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is negative");
        }
    }

    public static OutgoingMessage now(String topic, String key, UUID id, String type, Instant time, Object payload) {
        return new OutgoingMessage(topic, key, id, type, time, payload, Duration.ZERO);
    }

    /** The payload may be personal and stays out of logs. */
    @Override
    public String toString() {
        return "OutgoingMessage[topic=%s, key=%s, id=%s, type=%s]".formatted(topic, key, id, type);
    }
}
