package io.gangway.onboarding.intake;

import io.gangway.check.contract.PostalAddress;
import io.gangway.onboarding.application.ApplicantDocument;
import io.gangway.platform.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The person who applies, as the tenant sends them. Shapes are checked here; whether they are true is the checks' work. */
@Schema(name = "ApplicantRequest")
record ApplicantRequest(
        @NotNull @PlainText(max = 100) @Schema(minLength = 1, maxLength = 100)
        String givenName,

        @NotNull @PlainText(max = 100) @Schema(minLength = 1, maxLength = 100)
        String familyName,

        @NotNull @DateOfBirth @Schema(format = "date", examples = "1990-12-10")
        String dateOfBirth,

        @Email @Size(min = 3, max = 254) @PlainText(max = 254) @Nullable
        String email,

        @Pattern(
                regexp = "[0-9+(][0-9 ()./-]{2,29}",
                message = "must be a phone number: digits, spaces and + ( ) . / -")
        @Schema(examples = "+4930123456")
        @Nullable
        String phone,

        @Pattern(
                regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,49}",
                message = "must be letters, digits, spaces and . / -, at most 50")
        @PlainText(max = 50)
        @Nullable
        String nationalId,

        @NotNull @Valid Address address) {

    /** Where the applicant lives. */
    @Schema(name = "AddressRequest")
    record Address(
            @NotNull @PlainText(max = 200) @Schema(minLength = 1, maxLength = 200)
            String line1,

            @PlainText(max = 200) @Schema(minLength = 1, maxLength = 200) @Nullable
            String line2,

            @NotNull @PlainText(max = 100) @Schema(minLength = 1, maxLength = 100)
            String city,

            @PlainText(max = 100) @Schema(minLength = 1, maxLength = 100) @Nullable
            String region,

            @NotNull
            @PlainText(min = 0, max = 20)
            @Schema(description = "Empty where the country has none", maxLength = 20, examples = "10115")
            String postalCode,

            @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2", examples = "DE")
            String country) {

        PostalAddress address() {
            return new PostalAddress(line1, line2, city, region, postalCode, country);
        }

        @Override
        public String toString() {
            return "Address[redacted]";
        }
    }

    ApplicantDocument document() {
        return new ApplicantDocument(
                givenName, familyName, LocalDate.parse(dateOfBirth), email, phone, nationalId, address.address());
    }

    @Override
    public String toString() {
        return "ApplicantRequest[redacted]";
    }
}
