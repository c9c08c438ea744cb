package io.gangway.onboarding.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A bank or telco that uses Gangway. Row-level security shows each tenant itself alone. */
@Entity
@Immutable
public class Tenant {

    @Id
    private UUID id;

    private boolean sandbox;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "unique_references")
    private boolean uniqueReferences;

    protected Tenant() {}

    /** True where checks are pretended and may be told what to pretend. */
    public boolean isSandbox() {
        return sandbox;
    }

    /** Whether no two of its onboardings may bear one external reference. */
    public boolean wantsUniqueReferences() {
        return uniqueReferences;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }
}
