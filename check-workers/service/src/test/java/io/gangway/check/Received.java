package io.gangway.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.check.contract.CheckEvent;
import io.gangway.platform.tenancy.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it lies on a topic. */
public record Received(ConsumerRecord<String, byte[]> record, ObjectMapper json) {

    public String header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    public UUID id() {
        return UUID.fromString(header("ce_id"));
    }

    public TenantId tenant() {
        return TenantId.of(header("ce_tenantid"));
    }

    public boolean isAbout(UUID checkId) {
        return checkId.toString().equals(record.key());
    }

    public CheckEvent event() {
        return event(CheckEvent.TYPES.get(header("ce_type")));
    }

    private CheckEvent event(@Nullable Class<? extends CheckEvent> type) {
        if (type == null) {
            throw new AssertionError("not an event of a check");
        }
        try {
            return json.readValue(record.value(), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
