package io.gangway.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records that are being handled, and since when. */
@ApplicationScoped
class RecordsInHand {

    private final Map<ConsumerRecord<?, ?>, Instant> records = new ConcurrentHashMap<>();
    private final Clock clock;

    RecordsInHand(Clock clock) {
        this.clock = clock;
    }

    void take(ConsumerRecord<?, ?> record) {
        records.put(record, clock.instant());
    }

    void leave(ConsumerRecord<?, ?> record) {
        records.remove(record);
    }

    /** Zero when there is none. */
    Duration ageOfOldest(String topic) {
        return records.entrySet().stream()
                .filter(record -> record.getKey().topic().equals(topic))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
