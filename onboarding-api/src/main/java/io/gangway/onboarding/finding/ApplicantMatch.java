package io.gangway.onboarding.finding;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.onboarding.application.ApplicantDocument;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An onboarding and as much of its applicant as tells one from another. */
@Schema(name = "ApplicantMatch")
record ApplicantMatch(
        UUID id,
        @Nullable String externalReference,
        String product,
        OnboardingStatus status,
        Instant createdAt,
        @Nullable Instant decidedAt,
        String givenName,
        String familyName,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate dateOfBirth,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "What it has in common with the onboarding that was asked about; empty in a search")
        List<Shared> shared) {

    static ApplicantMatch of(Onboarding onboarding, ApplicantDocument applicant, List<Shared> shared) {
        return new ApplicantMatch(
                onboarding.id(),
                onboarding.externalReference().orElse(null),
                onboarding.product(),
                onboarding.status(),
                onboarding.createdAt(),
                onboarding.decidedAt().orElse(null),
                applicant.givenName(),
                applicant.familyName(),
                applicant.dateOfBirth(),
                applicant.email(),
                applicant.phone(),
                shared);
    }

    @Override
    public String toString() {
        return "ApplicantMatch[redacted]";
    }

    /** One page of them. */
    @Schema(name = "ApplicantMatchList")
    record Page(
            List<ApplicantMatch> items,

            @Schema(description = "Send as `cursor` for the next page; null on the last") @Nullable
            String nextCursor) {}
}
