package io.gangway.onboarding.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.check.contract.CheckEvent;
import io.gangway.platform.messaging.RecordProcessing;
import io.quarkus.arc.Arc;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event of a check as the broker would hand it to the consumer. */
public final class DeliveredCheckEvent {

    public static final String TOPIC = "gangway.check.events.v1";
    public static final int PARTITION = 2;

    /** No two records lie at one place. */
    private static final AtomicLong OFFSETS = new AtomicLong();

    private DeliveredCheckEvent() {}

    /** Under an event id of its own, or under a known one for a second delivery. */
    public static void deliver(UUID tenant, UUID eventId, CheckEvent event) {
        var json = Arc.container().instance(ObjectMapper.class).get();
        try {
            deliver(tenant, eventId, event, json.writeValueAsBytes(event));
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    /** With that payload, whatever the event says. */
    public static void deliver(UUID tenant, UUID eventId, CheckEvent event, byte[] payload) {
        var delivered = new ConsumerRecord<>(
                TOPIC, PARTITION, OFFSETS.incrementAndGet(), event.checkId().toString(), payload);
        header(delivered, "ce_specversion", "1.0");
        header(delivered, "ce_id", eventId.toString());
        header(delivered, "ce_type", CheckEvent.typeOf(event));
        header(delivered, "ce_subject", event.checkId().toString());
        header(delivered, "ce_time", Instant.EPOCH.toString());
        header(delivered, "ce_tenantid", tenant.toString());
        var container = Arc.container();
        container
                .instance(RecordProcessing.class)
                .get()
                .process(delivered, container.instance(TakeCheckEvent.class).get()::handle);
    }

    private static void header(ConsumerRecord<String, byte[]> delivered, String name, String value) {
        delivered.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
