package io.gangway.onboarding.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reviewer wants of the applicant. Open until the first answer, until the time is up or until the
 * onboarding needs no answer any more; what comes afterwards changes it no more.
 */
@Entity
@Table(name = "information_request")
public class InformationRequest {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "onboarding_id")
    private UUID onboardingId;

    @Enumerated(EnumType.STRING)
    private InformationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> items;

    private @Nullable String message;

    private Instant until;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    /** The step of the process that waits for the answer. */
    @Column(name = "step_id")
    private @Nullable String stepId;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected InformationRequest() {}

    /**
     * Begins to wait.
     *
     * @param id as the reviewers' inbox named it
     * @param items UPPER_SNAKE codes
     * @param message the reviewer's words to the applicant
     * @param requestedBy the reviewer's subject id
     */
    public InformationRequest(
            UUID id,
            UUID onboardingId,
            List<String> items,
            @Nullable String message,
            Instant until,
            String requestedBy,
            Instant requestedAt) {
        this.id = id;
        this.onboardingId = onboardingId;
        this.status = InformationStatus.OPEN;
        this.items = List.copyOf(items);
        this.message = message;
        this.until = until;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /**
     * From now on this step waits for the answer.
     *
     * @return false when another step did before: the applicant is asked already
     */
    public boolean awaitedBy(String step) {
        var first = stepId == null;
        stepId = step;
        return first;
    }

    /** Returns false, and changes nothing, when it is not open any more: what came, came late. */
    public boolean answer(Instant now) {
        return end(InformationStatus.ANSWERED, now);
    }

    /** Returns false, and changes nothing, when it is not open any more. */
    public boolean expire(Instant now) {
        return end(InformationStatus.EXPIRED, now);
    }

    /** Returns false, and changes nothing, when it is not open any more. */
    public boolean withdraw(Instant now) {
        return end(InformationStatus.WITHDRAWN, now);
    }

    private boolean end(InformationStatus reached, Instant now) {
        if (!isOpen()) {
            return false;
        }
        status = reached;
        endedAt = now;
        return true;
    }

    public boolean isOpen() {
        return status == InformationStatus.OPEN;
    }

    public UUID id() {
        return id;
    }

    public UUID onboardingId() {
        return onboardingId;
    }

    public InformationStatus status() {
        return status;
    }

    public List<String> items() {
        return items;
    }

    /** Words of a person to a person. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    public Instant until() {
        return until;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<String> stepId() {
        return Optional.ofNullable(stepId);
    }

    @Override
    public String toString() {
        return "InformationRequest[" + id + ", " + status + "]";
    }
}
