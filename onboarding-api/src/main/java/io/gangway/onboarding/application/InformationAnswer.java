package io.gangway.onboarding.application;

import io.gangway.onboarding.idempotency.RequestHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What came for a request for information. Written once; a row of its own, so that it can be erased with the person. */
@Entity
@Immutable
@Table(name = "information_answer")
public class InformationAnswer {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "onboarding_id")
    private UUID onboardingId;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "received_at")
    private Instant receivedAt;

    private boolean late;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<InformationItem> items;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_hash")
    private byte[] requestHash;

    protected InformationAnswer() {}

    /**
     * Keeps what came.
     *
     * @param late whether nobody waited for it any more
     * @param sentBy the program's client id
     * @param key the caller's own name for this call
     * @param hash of what was sent under that key
     */
    public InformationAnswer(
            UUID id,
            InformationRequest request,
            Instant now,
            boolean late,
            List<InformationItem> items,
            String sentBy,
            String key,
            RequestHash hash) {
        this.id = id;
        this.onboardingId = request.onboardingId();
        this.requestId = request.id();
        this.receivedAt = now;
        this.late = late;
        this.items = List.copyOf(items);
        this.sentBy = sentBy;
        this.idempotencyKey = key;
        this.requestHash = hash.keyed();
    }

    /** Whether this call is the one that brought it. */
    public boolean isOf(UUID onboarding, RequestHash hash) {
        return onboardingId.equals(onboarding) && hash.isOf(requestHash);
    }

    public UUID requestId() {
        return requestId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean late() {
        return late;
    }

    public List<InformationItem> items() {
        return items;
    }

    @Override
    public String toString() {
        return "InformationAnswer[" + id + ", request=" + requestId + "]";
    }
}
