package io.gangway.check.runtime;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.WithdrawCheck;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A check that somebody asked for, or withdrew before it was asked for. Withdrawn is for ever. */
@Entity
@Table(name = "check_case")
class CheckCase {

    @Id
    @Column(name = "check_id", updatable = false)
    private UUID checkId;

    @TenantId
    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CheckType type;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawal_reason")
    private WithdrawCheck.@Nullable Reason withdrawalReason;

    protected CheckCase() {}

    CheckCase(UUID checkId, CheckType type, Instant openedAt) {
        this.checkId = checkId;
        this.type = type;
        this.openedAt = openedAt;
    }

    boolean isOf(CheckType asked) {
        return type == asked;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Nothing more is asked or answered from here on; the first withdrawal is the one that is remembered. */
    void withdraw(WithdrawCheck.Reason reason, Instant at) {
        if (!isWithdrawn()) {
            withdrawnAt = at;
            withdrawalReason = reason;
        }
    }

    WithdrawCheck.@Nullable Reason withdrawalReason() {
        return withdrawalReason;
    }
}
