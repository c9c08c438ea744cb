package io.gangway.onboarding.rehearsal;

import io.gangway.onboarding.policy.PolicyTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A version run over the tenant's own past, on the terms that it had when that was asked for.
 *
 * <p>A worker takes it and holds it by a claim of its own. Whoever lost the claim, to a cancellation or to another worker
 * that took it for dead, is told so by its next word and writes nothing more. All verbs want the row locked.
 */
@Entity
@DynamicUpdate
class Rehearsal {

    /** What ends so many workers will end the next one too. */
    static final int MOST_ATTEMPTS = 3;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "policy_id", updatable = false)
    private UUID policyId;

    @Column(name = "policy_version", updatable = false)
    private int policyVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private PolicyTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Scope scope;

    @Enumerated(EnumType.STRING)
    private RehearsalState state;

    @Column(name = "requested_by", updatable = false)
    private String requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "heartbeat_at")
    private @Nullable Instant heartbeatAt;

    private @Nullable UUID claim;
    private int attempts;
    private int total;
    private int done;
    private int flips;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RehearsalResult result;

    protected Rehearsal() {}

    Rehearsal(UUID id, Version version, Scope scope, String requestedBy, Instant now) {
        this.id = id;
        this.policyId = version.policyId();
        this.policyVersion = version.number();
        this.terms = version.terms();
        this.scope = scope;
        this.state = RehearsalState.QUEUED;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    /** Whether it is under way and would tell what is asked for. */
    boolean answers(Version version, Scope wanted) {
        return isOpen() && policyId.equals(version.policyId()) && terms.equals(version.terms()) && scope.equals(wanted);
    }

    /**
     * A worker wants to run it, from the beginning: it waits, or the worker that had it was last heard of before {@code
     * silentSince}.
     *
     * @return false when there is nothing to do for this worker
     */
    boolean take(UUID worker, Instant silentSince, Instant now) {
        if (!isOpen() || (heartbeatAt != null && !heartbeatAt.isBefore(silentSince))) {
            return false;
        }
        if (attempts >= MOST_ATTEMPTS) {
            end(RehearsalState.FAILED, now);
            return false;
        }
        state = RehearsalState.RUNNING;
        claim = worker;
        attempts++;
        startedAt = now;
        heartbeatAt = now;
        total = 0;
        done = 0;
        flips = 0;
        return true;
    }

    /** The worker's sign of life; false when the claim is lost. */
    boolean advance(UUID worker, Progress progress, Instant now) {
        if (!isHeldBy(worker)) {
            return false;
        }
        heartbeatAt = now;
        total = progress.total();
        done = progress.done();
        flips = progress.flips();
        return true;
    }

    /** False when the claim is lost. */
    boolean complete(UUID worker, RehearsalResult found, Instant now) {
        if (!isHeldBy(worker)) {
            return false;
        }
        total = found.rehearsed();
        done = found.rehearsed();
        flips = found.flips();
        result = found;
        end(RehearsalState.COMPLETED, now);
        return true;
    }

    /** The worker stops through no fault of the rehearsal: any other may begin at once. */
    void giveBack(UUID worker) {
        if (isHeldBy(worker)) {
            state = RehearsalState.QUEUED;
            claim = null;
            heartbeatAt = null;
            attempts--;
        }
    }

    /** Returns false, and changes nothing, when it is over and was not cancelled. */
    boolean cancel(Instant now) {
        if (isOpen()) {
            end(RehearsalState.CANCELLED, now);
        }
        return state == RehearsalState.CANCELLED;
    }

    private void end(RehearsalState how, Instant now) {
        state = how;
        claim = null;
        endedAt = now;
    }

    private boolean isHeldBy(UUID worker) {
        return state == RehearsalState.RUNNING && worker.equals(claim);
    }

    private boolean isOpen() {
        return state == RehearsalState.QUEUED || state == RehearsalState.RUNNING;
    }

    UUID id() {
        return id;
    }

    UUID policyId() {
        return policyId;
    }

    int policyVersion() {
        return policyVersion;
    }

    PolicyTerms terms() {
        return terms;
    }

    Scope scope() {
        return scope;
    }

    RehearsalState state() {
        return state;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    Progress progress() {
        return new Progress(total, done, flips);
    }

    Optional<RehearsalResult> result() {
        return Optional.ofNullable(result);
    }
}
