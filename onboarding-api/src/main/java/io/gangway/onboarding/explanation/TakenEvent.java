package io.gangway.onboarding.explanation;

import io.gangway.onboarding.ledger.Disposition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What the message ledger says about an event for ever; how often it was delivered may still change and is left out. */
@Entity
@Immutable
@Table(name = "message_ledger")
class TakenEvent {

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String type;
    private UUID subject;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> evidence;

    @Column(name = "first_received_at")
    private Instant firstReceivedAt;

    protected TakenEvent() {}

    UUID eventId() {
        return eventId;
    }

    String type() {
        return type;
    }

    /** The check or the review that it speaks of. */
    UUID subject() {
        return subject;
    }

    Disposition disposition() {
        return disposition;
    }

    Map<String, Object> evidence() {
        return evidence;
    }

    Instant firstReceivedAt() {
        return firstReceivedAt;
    }
}
