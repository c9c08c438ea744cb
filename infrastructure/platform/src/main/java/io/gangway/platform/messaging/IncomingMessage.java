package io.gangway.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gangway.platform.tenancy.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it came from Kafka, its attributes checked, its payload still bytes.
 *
 * @param id the same id twice means the same message
 * @param tenant as the sender says; the receiver holds it against the stored case
 * @param place null for a message that never lay on its topic, see {@link #simulated}
 */
public record IncomingMessage(
        String topic,
        String key,
        UUID id,
        String type,
        String subject,
        Instant time,
        TenantId tenant,
        @Nullable Place place,
        byte[] data,
        ObjectMapper json) {

    /** Where on its topic a record lies, as long as the topic keeps it. */
    public record Place(int partition, long offset) {}

    /** A message that no broker brought: it was made here to be handled as if one had. */
    public static IncomingMessage simulated(
            UUID id, String type, String subject, Instant time, TenantId tenant, Object payload, ObjectMapper json) {
        try {
            return new IncomingMessage(
                    "simulation",
                    subject,
                    id,
                    type,
                    subject,
                    time,
                    tenant,
                    null,
                    json.writeValueAsBytes(payload),
                    json);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(
                    "Not serialisable: " + payload.getClass().getName());
        }
    }

    public boolean isSimulated() {
        return place == null;
    }

    /** Reads the payload, ignoring members this version does not know; throws {@link UnreadableMessage}. */
    public <T> T payload(Class<T> as) {
        try {
            return nonNull(reader(as).readValue(data));
        } catch (IOException | IllegalArgumentException | NullPointerException malformed) {
            throw new UnreadableMessage("MALFORMED_PAYLOAD", "the payload is no " + as.getSimpleName());
        }
    }

    /** Reads the payload as the class that the message's type stands for; throws {@link UnreadableMessage}. */
    public <T> T payload(Map<String, Class<? extends T>> types) {
        var known = types.get(type);
        if (known == null) {
            throw new UnreadableMessage("UNKNOWN_TYPE", "no receiver for this type on " + topic);
        }
        return payload(known);
    }

    private ObjectReader reader(Class<?> as) {
        return json.readerFor(as)
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static <T> T nonNull(T value) {
        if (value == null) {
            throw new IllegalArgumentException("null");
        }
        return value;
    }

    @Override
    public String toString() {
        return "IncomingMessage[topic=%s, key=%s, id=%s, type=%s, tenant=%s]".formatted(topic, key, id, type, tenant);
    }
}
