package io.gangway.platform.outbox;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Delivers to Kafka as CloudEvents 1.0 in binary mode: attributes in headers, the JSON payload untouched. */
@ApplicationScoped
class KafkaDestination implements OutboxDestination {

    static final String NAME = "kafka";

    private final Emitter<byte[]> channel;
    private final String source;

    KafkaDestination(
            // The relay never has more than one batch under way, so the buffer needs no bound of its own.
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<byte[]> channel,
            @ConfigProperty(name = "gangway.source") String source) {
        this.channel = channel;
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
        var delivered = new CompletableFuture<Void>();
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.topic())
                .withKey(row.key())
                .withHeaders(headersOf(row))
                .build();
        channel.send(Message.of(
                row.payload(),
                Metadata.of(record),
                () -> {
                    delivered.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    delivered.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return delivered;
    }

    private RecordHeaders headersOf(OutboxRow row) {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.id().toString());
        add(headers, "ce_type", row.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", row.key());
        add(headers, "ce_time", row.time().toString());
        add(headers, "ce_tenantid", row.tenant().toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
