package io.gangway.onboarding.administration;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a version shall not come into force. */
@Schema(name = "PolicyRejectionRequest")
record RejectionRequest(
        @NotBlank
        @Size(max = 500)
        @PlainText
        @Schema(description = "Kept in the version's history for all who read it", examples = "Threshold too low")
        String reason) {}
