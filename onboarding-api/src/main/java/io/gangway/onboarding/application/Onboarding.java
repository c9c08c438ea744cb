package io.gangway.onboarding.application;

import io.gangway.onboarding.policy.Policy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One applicant's way to one answer.
 *
 * <p>Open states lead to each other; the first terminal state wins and is never left. A verb that comes too late answers
 * false and changes nothing, because two ways to the end can always meet: a deadline and a decision, a cancellation and
 * a deadline.
 */
@Entity
public class Onboarding {

    private static final Duration WORTH_A_WRITE = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "external_reference")
    private @Nullable String externalReference;

    /** The same where the tenant wished that it names no other onboarding; the database sees to it. */
    @Column(name = "unique_reference")
    private @Nullable String uniqueReference;

    private String product;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "policy_version")
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private OnboardingStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SandboxPlan sandbox;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    /** When to warn of the deadline; null where the policy wants no warning. */
    @Column(name = "warn_at")
    private @Nullable Instant warnAt;

    @Column(name = "warned_at")
    private @Nullable Instant warnedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Order ordered;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Decision decision;

    @Column(name = "process_instance_id")
    private @Nullable String processInstanceId;

    @Column(name = "process_ended_at")
    private @Nullable Instant processEndedAt;

    /** Last sign of progress; the reconciler looks after what has not moved for long. */
    @Column(name = "touched_at")
    private Instant touchedAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Onboarding() {}

    /** Accepts an onboarding on the terms of the policy that is active now; they hold until its end. */
    public Onboarding(
            UUID id,
            @Nullable String externalReference,
            String product,
            Policy policy,
            @Nullable Order order,
            @Nullable SandboxPlan sandbox,
            Instant now) {
        this.id = id;
        this.externalReference = externalReference;
        this.product = product;
        this.policyId = policy.id();
        this.policyVersion = policy.version();
        this.sandbox = sandbox;
        this.status = OnboardingStatus.RECEIVED;
        this.createdAt = now;
        this.ordered = order;
        this.dueAt = now.plus(policy.terms().deadline());
        var warnBefore = policy.terms().warnBefore();
        this.warnAt = warnBefore == null ? null : dueAt.minus(warnBefore);
        this.touchedAt = now;
    }

    /** No other onboarding of the tenant shall bear its reference. */
    public void keepReferenceUnique() {
        uniqueReference = externalReference;
    }

    /**
     * Binds the process instance that carries this onboarding. Starting a process twice is possible, carrying an
     * onboarding twice is not.
     *
     * @return false when another instance carries it
     */
    public boolean bindTo(String instanceId) {
        if (processInstanceId == null) {
            processInstanceId = instanceId;
        }
        return processInstanceId.equals(instanceId);
    }

    /** False for a step of an instance that was replaced and is about to end. */
    public boolean isCarriedBy(String instanceId) {
        return instanceId.equals(processInstanceId);
    }

    /** Forgets an instance that the engine no longer has, so that a new one can be started. */
    public void unbind() {
        processInstanceId = null;
        processEndedAt = null;
    }

    /**
     * From now on that version's terms apply; the deadline, which the tenant was told, stays.
     *
     * @return false, and nothing changes, when there is an answer already or that version applies already
     */
    public boolean moveTo(Policy policy, Instant now) {
        if (status.isTerminal() || policy.id().equals(policyId)) {
            return false;
        }
        policyId = policy.id();
        policyVersion = policy.version();
        touch(now);
        return true;
    }

    /** Returns false when there is nothing to warn of: it has its answer, or the warning went out before. */
    public boolean warn(Instant now) {
        if (status.isTerminal() || warnedAt != null) {
            return false;
        }
        warnedAt = now;
        return true;
    }

    public void startChecking(Instant now) {
        touch(now);
        if (status == OnboardingStatus.RECEIVED) {
            status = OnboardingStatus.CHECKING;
        }
    }

    public void sendToReview(Instant now) {
        touch(now);
        if (!status.isTerminal()) {
            status = OnboardingStatus.IN_REVIEW;
        }
    }

    /** The next word is the applicant's. */
    public void awaitApplicant(Instant now) {
        touch(now);
        if (!status.isTerminal()) {
            status = OnboardingStatus.AWAITING_APPLICANT;
        }
    }

    /** Returns false, and changes nothing, when there is an answer already. */
    public boolean decide(Decision reached, Instant now) {
        return end(reached.outcome().status(), reached, now);
    }

    /** Returns false, and changes nothing, when there is an answer already. */
    public boolean cancel(Instant now) {
        return end(OnboardingStatus.CANCELLED, null, now);
    }

    /** Returns false, and changes nothing, when there is an answer already. */
    public boolean expire(Instant now) {
        return end(OnboardingStatus.EXPIRED, null, now);
    }

    private boolean end(OnboardingStatus terminal, @Nullable Decision reached, Instant now) {
        if (status.isTerminal()) {
            return false;
        }
        status = terminal;
        decision = reached;
        decidedAt = now;
        touch(now);
        return true;
    }

    /** The engine has no more work for this onboarding. */
    public void processEnded(Instant now) {
        if (processEndedAt == null) {
            processEndedAt = now;
        }
    }

    /** Whoever looks for what stands still looks in minutes: a later sign within one is not worth a write. */
    public void touch(Instant now) {
        if (touchedAt.plus(WORTH_A_WRITE).isBefore(now)) {
            touchedAt = now;
        }
    }

    /** Whether a person was asked since it was planned. */
    public boolean isWithPeople() {
        return status == OnboardingStatus.IN_REVIEW || status == OnboardingStatus.AWAITING_APPLICANT;
    }

    public boolean isDecided() {
        return status.isTerminal();
    }

    public UUID id() {
        return id;
    }

    public Optional<String> externalReference() {
        return Optional.ofNullable(externalReference);
    }

    public String product() {
        return product;
    }

    public UUID policyId() {
        return policyId;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public OnboardingStatus status() {
        return status;
    }

    public Optional<Order> order() {
        return Optional.ofNullable(ordered);
    }

    public Optional<SandboxPlan> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Instant> warnAt() {
        return Optional.ofNullable(warnAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<String> processInstanceId() {
        return Optional.ofNullable(processInstanceId);
    }
}
