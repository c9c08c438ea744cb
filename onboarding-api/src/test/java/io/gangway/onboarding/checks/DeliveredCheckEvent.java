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
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event of a check as the broker would hand it to the consumer. */
public final class DeliveredCheckEvent {

    private DeliveredCheckEvent() {}

    /** Under an event id of its own, or under a known one for a second delivery. */
    public static void deliver(UUID tenant, UUID eventId, CheckEvent event) {
        var container = Arc.container();
        var json = container.instance(ObjectMapper.class).get();
        try {
            var delivered = new ConsumerRecord<>(
                    "gangway.check.events.v1", 0, 0L, event.checkId().toString(), json.writeValueAsBytes(event));
            header(delivered, "ce_specversion", "1.0");
            header(delivered, "ce_id", eventId.toString());
            header(delivered, "ce_type", CheckEvent.typeOf(event));
            header(delivered, "ce_subject", event.checkId().toString());
            header(delivered, "ce_time", Instant.EPOCH.toString());
            header(delivered, "ce_tenantid", tenant.toString());
            container
                    .instance(RecordProcessing.class)
                    .get()
                    .process(delivered, container.instance(TakeCheckEvent.class).get()::handle);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private static void header(ConsumerRecord<String, byte[]> delivered, String name, String value) {
        delivered.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
