package io.gangway.platform.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Turns a Kafka record into a message or says why not. */
final class CloudEventReader {

    private final ObjectMapper json;
    private final int maxBytes;

    CloudEventReader(ObjectMapper json, int maxBytes) {
        this.json = json;
        this.maxBytes = maxBytes;
    }

    IncomingMessage read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new UnreadableMessage("MALFORMED_PAYLOAD", "the record has no value");
        }
        if (record.value().length > maxBytes) {
            throw new UnreadableMessage("TOO_LARGE", "the payload is larger than " + maxBytes + " bytes");
        }
        if (!"1.0".equals(header(record, "ce_specversion", Function.identity()))) {
            throw new UnreadableMessage("MALFORMED_HEADERS", "ce_specversion is not 1.0");
        }
        return new IncomingMessage(
                record.topic(),
                record.key() == null ? "" : record.key(),
                header(record, "ce_id", UUID::fromString),
                header(record, "ce_type", Function.identity()),
                header(record, "ce_subject", Function.identity()),
                header(record, "ce_time", Instant::parse),
                header(record, "ce_tenantid", TenantId::of),
                new IncomingMessage.Place(record.partition(), record.offset()),
                record.value(),
                json);
    }

    /** Whose turn it is to have the record handled: its tenant's. All that names none are one party. */
    static String partyOf(ConsumerRecord<String, byte[]> record) {
        try {
            return header(record, "ce_tenantid", TenantId::of).toString();
        } catch (UnreadableMessage malformed) {
            return "";
        }
    }

    private static <T> T header(ConsumerRecord<String, byte[]> record, String name, Function<String, T> parse) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableMessage("MALFORMED_HEADERS", name + " is missing");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value()));
            return parse.apply(text.toString());
        } catch (CharacterCodingException | IllegalArgumentException | DateTimeException malformed) {
            throw new UnreadableMessage("MALFORMED_HEADERS", name + " is malformed");
        }
    }
}
