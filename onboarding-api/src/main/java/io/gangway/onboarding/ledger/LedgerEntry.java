package io.gangway.onboarding.ledger;

import io.gangway.platform.messaging.IncomingMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One event, however often it was delivered. */
@Entity
@Table(name = "message_ledger")
class LedgerEntry {

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String type;
    private UUID subject;

    @Column(name = "onboarding_id")
    private @Nullable UUID onboardingId;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> evidence;

    /** What it carried, as JSON; of events that carry nothing of a person's own words. */
    private @Nullable String payload;

    @Column(name = "first_received_at")
    private Instant firstReceivedAt;

    @Column(name = "last_received_at")
    private Instant lastReceivedAt;

    private int deliveries;

    private @Nullable String topic;

    @Column(name = "kafka_partition")
    private @Nullable Integer partition;

    @Column(name = "kafka_offset")
    private @Nullable Long offset;

    protected LedgerEntry() {}

    LedgerEntry(
            IncomingMessage message,
            @Nullable UUID onboardingId,
            Disposition disposition,
            Map<String, Object> evidence,
            @Nullable String payload,
            Instant now) {
        this.eventId = message.id();
        this.type = message.type();
        this.subject = UUID.fromString(message.subject());
        var place = message.place();
        if (place != null) {
            this.topic = message.topic();
            this.partition = place.partition();
            this.offset = place.offset();
        }
        this.onboardingId = onboardingId;
        this.disposition = disposition;
        this.evidence = Map.copyOf(evidence);
        this.payload = payload;
        this.firstReceivedAt = now;
        this.lastReceivedAt = now;
        this.deliveries = 1;
    }

    void deliveredAgain(Instant now) {
        deliveries++;
        lastReceivedAt = now;
    }

    UUID eventId() {
        return eventId;
    }

    String type() {
        return type;
    }

    Disposition disposition() {
        return disposition;
    }

    @Nullable
    String payload() {
        return payload;
    }

    Instant firstReceivedAt() {
        return firstReceivedAt;
    }

    int deliveries() {
        return deliveries;
    }
}
