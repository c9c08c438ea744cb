package io.gangway.onboarding.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The applicant of one onboarding; a row of its own, so that the person can be erased and the case kept. */
@Entity
public class Applicant {

    @Id
    @Column(name = "onboarding_id")
    private UUID onboardingId;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicantDocument document;

    @Column(name = "cancellation_reason")
    private @Nullable String cancellationReason;

    protected Applicant() {}

    public Applicant(UUID onboardingId, ApplicantDocument document) {
        this.onboardingId = onboardingId;
        this.document = document;
    }

    /** Why the tenant cancelled, in words that may be personal; kept here so that it is erased with the person. */
    public void noteCancellation(String reason) {
        cancellationReason = reason;
    }

    public UUID onboardingId() {
        return onboardingId;
    }

    public ApplicantDocument document() {
        return document;
    }
}
