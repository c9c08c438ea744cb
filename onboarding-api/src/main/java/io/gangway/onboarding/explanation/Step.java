package io.gangway.onboarding.explanation;

import io.gangway.onboarding.application.TimelineKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the timeline, read in the order in which the entries were written. */
@Entity
@Immutable
@Table(name = "timeline_entry")
class Step {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "onboarding_id")
    private UUID onboardingId;

    /** Grows with each entry of an onboarding, whatever the clocks say. */
    private long seq;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected Step() {}

    Step(long seq, Instant at, TimelineKind kind, String summary, Map<String, Object> details) {
        this.seq = seq;
        this.at = at;
        this.kind = kind;
        this.summary = summary;
        this.details = details;
    }

    Instant at() {
        return at;
    }

    TimelineKind kind() {
        return kind;
    }

    boolean is(TimelineKind one) {
        return kind == one;
    }

    String summary() {
        return summary;
    }

    Map<String, Object> details() {
        return details;
    }

    /** A detail as text; null where the entry does not say. */
    @Nullable
    String text(String name) {
        var value = details.get(name);
        return value == null ? null : value.toString();
    }

    /** A number among the details; null where the entry does not say. */
    @Nullable
    Integer number(String name) {
        return details.get(name) instanceof Number value ? value.intValue() : null;
    }

    List<String> texts(String name) {
        return details.get(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
