package io.gangway.onboarding.cancellation;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sends to cancel an onboarding. */
@Schema(name = "CancellationRequest")
record CancellationRequest(
        @NotBlank
        @Size(max = 500)
        @PlainText
        @Schema(
                description = "Kept with the applicant's data and erased with it",
                examples = "withdrawn by the applicant")
        String reason) {

    /** Free text may be personal. */
    @Override
    public String toString() {
        return "CancellationRequest[redacted]";
    }
}
