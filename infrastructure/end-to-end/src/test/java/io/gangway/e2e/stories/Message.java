package io.gangway.e2e.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of a topic, as it was sent. */
record Message(ConsumerRecord<String, byte[]> record) {

    static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Without namespace, for example {@code check.events.v1}. */
    boolean isOn(String topic) {
        return record.topic().endsWith("." + topic);
    }

    boolean isA(Class<?> type) {
        return type().endsWith("." + type.getSimpleName());
    }

    String id() {
        return header("ce_id");
    }

    String type() {
        return header("ce_type");
    }

    String subject() {
        return header("ce_subject");
    }

    JsonNode body() {
        return as(JsonNode.class);
    }

    <T> T as(Class<T> type) {
        try {
            return JSON.readValue(record.value(), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Not JSON on " + record.topic(), unreadable);
        }
    }

    String text() {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    String header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Nothing personal in failure messages. */
    @Override
    public String toString() {
        return "%s %s of %s on %s".formatted(type(), id(), subject(), record.topic());
    }
}
