package io.gangway.onboarding.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.check.contract.PostalAddress;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person who applies, as the tenant described them. Personal: shown to the tenant, sent to checks, never logged. */
public record ApplicantDocument(
        String givenName,
        String familyName,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate dateOfBirth,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String nationalId,
        PostalAddress address) {

    @Override
    public String toString() {
        return "ApplicantDocument[redacted]";
    }
}
