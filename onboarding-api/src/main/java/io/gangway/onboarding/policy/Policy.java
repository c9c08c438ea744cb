package io.gangway.onboarding.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of what a tenant asks for one product. Once submitted it never changes; a new one replaces it. */
@Entity
public class Policy {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String product;
    private int version;

    @Enumerated(EnumType.STRING)
    private PolicyState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyTerms terms;

    @Column(name = "active_from")
    private @Nullable Instant activeFrom;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Policy() {}

    public UUID id() {
        return id;
    }

    public String product() {
        return product;
    }

    /** Counts from 1 for each product. */
    public int version() {
        return version;
    }

    public PolicyState state() {
        return state;
    }

    public PolicyTerms terms() {
        return terms;
    }
}
