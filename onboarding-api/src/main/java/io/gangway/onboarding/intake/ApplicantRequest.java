package io.gangway.onboarding.intake;

import io.gangway.check.contract.PostalAddress;
import io.gangway.onboarding.application.ApplicantDocument;
import io.gangway.platform.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The person who applies, as the tenant sends them. Shapes are checked here; whether they are true is the checks' work. */
@Schema(name = "ApplicantRequest")
record ApplicantRequest(
        @NotBlank @Size(max = 100) @PlainText String givenName,
        @NotBlank @Size(max = 100) @PlainText String familyName,

        @NotNull @DateOfBirth @Schema(format = "date", examples = "1990-12-10")
        String dateOfBirth,

        @Email @Size(min = 3, max = 254) @PlainText @Nullable
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
        @Nullable
        String nationalId,

        @NotNull @Valid Address address) {

    /** Where the applicant lives. */
    @Schema(name = "AddressRequest")
    record Address(
            @NotBlank @Size(max = 200) @PlainText String line1,
            @Size(min = 1, max = 200) @PlainText @Nullable String line2,
            @NotBlank @Size(max = 100) @PlainText String city,
            @Size(min = 1, max = 100) @PlainText @Nullable String region,

            @NotNull
            @Size(max = 20)
            @PlainText
            @Schema(description = "Empty where the country has none", examples = "10115")
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
