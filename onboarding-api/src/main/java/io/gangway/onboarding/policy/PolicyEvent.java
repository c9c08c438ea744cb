package io.gangway.onboarding.policy;

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

/** Something that a person did to a version. Written once, never changed. */
@Entity
@Immutable
@Table(name = "policy_event")
public class PolicyEvent {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "policy_id")
    private UUID policyId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private PolicyEventKind kind;

    @Column(name = "by_whom")
    private String byWhom;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected PolicyEvent() {}

    PolicyEvent(UUID id, UUID policyId, Instant at, PolicyEventKind kind, String byWhom, Map<String, Object> details) {
        this.id = id;
        this.policyId = policyId;
        this.at = at;
        this.kind = kind;
        this.byWhom = byWhom;
        this.details = Map.copyOf(details);
    }

    public Instant at() {
        return at;
    }

    public PolicyEventKind kind() {
        return kind;
    }

    /** The person's subject id. */
    public String by() {
        return byWhom;
    }

    /** What more there is to say, depending on the kind. */
    public Map<String, Object> details() {
        return details;
    }
}
