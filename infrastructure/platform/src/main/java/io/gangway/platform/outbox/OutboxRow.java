package io.gangway.platform.outbox;

import io.gangway.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/** A message waiting for delivery; {@code attempts} counts the failed ones so far. */
public record OutboxRow(
        long seq,
        TenantId tenant,
        String topic,
        String key,
        UUID id,
        String type,
        Instant time,
        byte[] payload,
        int attempts) {

    @Override
    public String toString() {
        return "OutboxRow[seq=%d, tenant=%s, topic=%s, key=%s, id=%s, type=%s]"
                .formatted(seq, tenant, topic, key, id, type);
    }
}
