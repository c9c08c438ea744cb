package io.gangway.onboarding.application;

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

/** Something that happened to an onboarding: the audit record and what the timeline shows. Written once, never changed. */
@Entity
@Immutable
@Table(name = "timeline_entry")
public class TimelineEntry {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "onboarding_id")
    private UUID onboardingId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected TimelineEntry() {}

    TimelineEntry(
            UUID id, UUID onboardingId, Instant at, TimelineKind kind, String summary, Map<String, Object> details) {
        this.id = id;
        this.onboardingId = onboardingId;
        this.at = at;
        this.kind = kind;
        this.summary = summary;
        this.details = Map.copyOf(details);
    }

    UUID id() {
        return id;
    }

    UUID onboardingId() {
        return onboardingId;
    }

    public Instant at() {
        return at;
    }

    public TimelineKind kind() {
        return kind;
    }

    public String summary() {
        return summary;
    }

    /** Ids, codes, counts and times: nothing personal. */
    public Map<String, Object> details() {
        return details;
    }
}
