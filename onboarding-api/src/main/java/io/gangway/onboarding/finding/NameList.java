package io.gangway.onboarding.finding;

import io.gangway.onboarding.application.Applicant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names of applicants. */
@Schema(name = "NameList")
record NameList(
        @Schema(description = "Without those that this tenant does not have, and whose applicant was erased")
        List<Name> items) {

    /** The applicant of one onboarding. */
    @Schema(name = "ApplicantName")
    record Name(UUID onboardingId, String givenName, String familyName) {

        static Name of(Applicant applicant) {
            var document = applicant.document();
            return new Name(applicant.onboardingId(), document.givenName(), document.familyName());
        }

        @Override
        public String toString() {
            return "Name[redacted]";
        }
    }
}
