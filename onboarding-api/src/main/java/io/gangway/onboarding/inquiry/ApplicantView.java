package io.gangway.onboarding.inquiry;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.check.contract.PostalAddress;
import io.gangway.onboarding.application.ApplicantDocument;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The applicant as callers see it: as it was sent. */
@Schema(name = "Applicant")
public record ApplicantView(
        String givenName,
        String familyName,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate dateOfBirth,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String nationalId,
        AddressView address) {

    /** Where the applicant lives. */
    @Schema(name = "Address")
    public record AddressView(
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String region,
            String postalCode,
            String country) {

        static AddressView of(PostalAddress address) {
            return new AddressView(
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.region(),
                    address.postalCode(),
                    address.country());
        }

        @Override
        public String toString() {
            return "AddressView[redacted]";
        }
    }

    public static ApplicantView of(ApplicantDocument document) {
        return new ApplicantView(
                document.givenName(),
                document.familyName(),
                document.dateOfBirth(),
                document.email(),
                document.phone(),
                document.nationalId(),
                AddressView.of(document.address()));
    }

    @Override
    public String toString() {
        return "ApplicantView[redacted]";
    }
}
