package io.gangway.onboarding.cancellation;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sends to cancel an onboarding. */
@Schema(name = "CancellationRequest")
record CancellationRequest(
        @NotNull
        @PlainText(max = 500)
        @Schema(
                description = "Kept with the applicant's data and erased with it",
                minLength = 1,
                maxLength = 500,
                examples = "withdrawn by the applicant")
        String reason) {

    /** Free text may be personal. */
    @Override
    public String toString() {
        return "CancellationRequest[redacted]";
    }
}
