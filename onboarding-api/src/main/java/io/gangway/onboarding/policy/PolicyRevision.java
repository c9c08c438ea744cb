package io.gangway.onboarding.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The terms of a draft as one save left them. */
@Entity
@Immutable
@IdClass(PolicyRevision.Key.class)
@Table(name = "policy_revision")
public class PolicyRevision {

    /** A save of a version. */
    public record Key(UUID policyId, int revision) implements Serializable {}

    @Id
    @Column(name = "policy_id")
    private UUID policyId;

    @Id
    private int revision;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyTerms terms;

    @Column(name = "edited_by")
    private String editedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected PolicyRevision() {}

    PolicyRevision(Policy policy, String editedBy, Instant editedAt) {
        this.policyId = policy.id();
        this.revision = policy.revision();
        this.terms = policy.terms();
        this.editedBy = editedBy;
        this.editedAt = editedAt;
    }

    public int revision() {
        return revision;
    }

    public PolicyTerms terms() {
        return terms;
    }

    public String editedBy() {
        return editedBy;
    }

    public Instant editedAt() {
        return editedAt;
    }
}
