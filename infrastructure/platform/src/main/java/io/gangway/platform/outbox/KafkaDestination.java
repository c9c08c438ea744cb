package io.gangway.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to Kafka as CloudEvents 1.0 in binary mode: attributes in headers, the JSON payload untouched.
 *
 * <p>It has a producer of its own: the relay knows where a batch ends, and no channel can be told.
 */
@ApplicationScoped
class KafkaDestination implements OutboxDestination {

    static final String NAME = "kafka";

    /** What follows is the producer's own configuration, on top of {@code kafka.*}. */
    private static final String SETTINGS = "gangway.outbox.kafka.";

    private final Map<String, Object> settings;
    private final String source;
    private @Nullable Producer<String, byte[]> producer;
    private boolean brokerIsAway;

    KafkaDestination(
            @Identifier("default-kafka-broker") Map<String, Object> common,
            Config config,
            @ConfigProperty(name = "gangway.source") String source) {
        this.settings = new HashMap<>(common);
        config.getPropertyNames().forEach(name -> {
            if (name.startsWith(SETTINGS)) {
                settings.put(name.substring(SETTINGS.length()), config.getValue(name, String.class));
            }
        });
        this.source = source;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batchSize() {
        return 200;
    }

    @Override
    public CompletionStage<?> deliver(OutboxRow row) {
        if (brokerIsAway) {
            // The first of the batch has waited for the broker in vain; the others need not.
            return CompletableFuture.failedFuture(new TimeoutException("The broker is away"));
        }
        var delivered = new CompletableFuture<@Nullable Void>();
        var _ = producer().send(recordOf(row), (metadata, failure) -> {
            if (failure == null) {
                delivered.complete(null);
            } else {
                delivered.completeExceptionally(failure);
            }
        });
        brokerIsAway = delivered.isCompletedExceptionally() && delivered.exceptionNow() instanceof TimeoutException;
        return delivered;
    }

    /** The batch leaves at once and in as few requests as can be, instead of waiting for more to come. */
    @Override
    public void endOfBatch() {
        brokerIsAway = false;
        producer().flush();
    }

    /** Made when first needed: the service accepts before a broker is there. */
    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private ProducerRecord<String, byte[]> recordOf(OutboxRow row) {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        var headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.id().toString());
        add(headers, "ce_type", row.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", row.key());
        add(headers, "ce_time", row.time().toString());
        add(headers, "ce_tenantid", row.tenant().toString());
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
