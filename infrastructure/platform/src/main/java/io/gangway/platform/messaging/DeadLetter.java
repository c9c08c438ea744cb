package io.gangway.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that was refused for good, fired as a CDI event before it goes to the dead letters; and once more when it comes
 * again because it could not be written there.
 *
 * @param reason stable code, see {@link UnreadableMessage#code()}
 */
public record DeadLetter(ConsumerRecord<String, byte[]> record, String reason) {

    /** A header as its sender wrote it: to be believed no further than it can be checked. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> header.value())
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** The payload may be personal. */
    @Override
    public String toString() {
        return "DeadLetter[%s-%d@%d: %s]".formatted(record.topic(), record.partition(), record.offset(), reason);
    }
}
