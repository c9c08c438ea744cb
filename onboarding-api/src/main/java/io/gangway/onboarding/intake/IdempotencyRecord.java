package io.gangway.onboarding.intake;

import io.gangway.onboarding.idempotency.IdempotencyKey;
import io.gangway.onboarding.idempotency.RequestHash;
import io.gangway.onboarding.inquiry.ApplicantView;
import io.gangway.onboarding.inquiry.OnboardingView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * What was answered under a key. The applicant is not kept here a second time: a repeat is only answered when it carries
 * the same request, and so the same person.
 */
@Entity
@Immutable
@Table(name = "idempotency_record")
class IdempotencyRecord {

    @Id
    private String key;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "request_hash")
    private byte[] requestHash;

    private String location;

    @JdbcTypeCode(SqlTypes.JSON)
    private OnboardingView body;

    @Column(name = "created_at")
    private Instant createdAt;

    protected IdempotencyRecord() {}

    IdempotencyRecord(IdempotencyKey key, RequestHash hash, Answer answer, Instant now) {
        this.key = key.text();
        this.requestHash = hash.keyed();
        this.location = answer.location();
        this.body = answer.body().with(null);
        this.createdAt = now;
    }

    boolean isOf(RequestHash hash) {
        return hash.isOf(requestHash);
    }

    Answer replay(ApplicantView applicant) {
        return new Answer(location, body.with(applicant), true);
    }
}
