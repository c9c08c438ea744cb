package io.gangway.onboarding.policy;

import io.gangway.check.contract.CheckType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One version of what a tenant asks for one product. A version never changes; a new one replaces it. */
@Entity
@Immutable
public class Policy {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String product;
    private int version;
    private boolean active;
    private String deadline;

    @Column(name = "review_reminder")
    private String reviewReminder;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CheckTerms> checks;

    protected Policy() {}

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** From acceptance to the onboarding's expiry. */
    public Duration deadline() {
        return Duration.parse(deadline);
    }

    /** How long a review waits before it is escalated. */
    public Duration reviewReminder() {
        return Duration.parse(reviewReminder);
    }

    /** The terms of a check; empty where this product does not ask for it. */
    public Optional<CheckTerms> termsOf(CheckType type) {
        return checks.stream().filter(terms -> terms.type() == type).findFirst();
    }
}
