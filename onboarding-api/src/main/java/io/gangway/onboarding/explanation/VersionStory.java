package io.gangway.onboarding.explanation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Who made a policy version and brought it into force. Onboardings are pinned to versions that are in force, and of those
 * nothing here changes any more; what may (whether and when it was retired) is left out.
 */
@Entity
@Immutable
@Table(name = "policy")
class VersionStory {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    private String product;
    private int version;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "checked_by")
    private @Nullable String checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "activated_by")
    private @Nullable String activatedBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "active_from")
    private @Nullable Instant activeFrom;

    protected VersionStory() {}

    UUID id() {
        return id;
    }

    String product() {
        return product;
    }

    int version() {
        return version;
    }

    @Nullable
    String submittedBy() {
        return submittedBy;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String checkedBy() {
        return checkedBy;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    @Nullable
    String activatedBy() {
        return activatedBy;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }

    @Nullable
    Instant activeFrom() {
        return activeFrom;
    }
}
