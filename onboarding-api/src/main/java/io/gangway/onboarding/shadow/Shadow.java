package io.gangway.onboarding.shadow;

import io.gangway.onboarding.policy.PolicyState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The shadow that a policy version casts on new decisions: from when until when. The rest of the row is the policy's. */
@Entity
@DynamicUpdate
@Table(name = "policy")
class Shadow {

    /**
     * How much later than its time a decision may become visible: longer than any transaction takes, and some seconds
     * that the clocks of two replicas may differ.
     */
    static final Duration VISIBLE_WITHIN = Duration.ofSeconds(90);

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(insertable = false, updatable = false)
    private String product;

    @Column(name = "version", insertable = false, updatable = false)
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private PolicyState state;

    @Column(name = "shadow_since")
    private @Nullable Instant since;

    @Column(name = "shadow_until")
    private @Nullable Instant until;

    /** When the last decision of its time had been compared. */
    @Column(name = "shadow_settled_at")
    private @Nullable Instant settledAt;

    protected Shadow() {}

    /** From now on; nothing changes where it is running. Returns false for a version that may not. */
    boolean start(Instant now) {
        if (!mayRun()) {
            return false;
        }
        if (!isRunning()) {
            since = now;
            until = null;
            settledAt = null;
        }
        return true;
    }

    /** What was decided before is still compared. */
    void stop(Instant now) {
        if (since != null && until == null) {
            until = now;
        }
    }

    /** A version that comes into force, or never will, has nothing more to be compared with. */
    void endWhenOver(Instant now) {
        if (!mayRun()) {
            stop(now);
        }
    }

    /** Nothing is left to compare: it is settled once nothing of its time can turn up any more. */
    void settle(Instant now) {
        if (until != null && now.isAfter(until.plus(VISIBLE_WITHIN))) {
            settledAt = now;
        }
    }

    boolean isRunning() {
        return since != null && until == null && mayRun();
    }

    private boolean mayRun() {
        return state == PolicyState.SUBMITTED || state == PolicyState.APPROVED;
    }

    UUID id() {
        return id;
    }

    String product() {
        return product;
    }

    int policyVersion() {
        return policyVersion;
    }

    PolicyState state() {
        return state;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
