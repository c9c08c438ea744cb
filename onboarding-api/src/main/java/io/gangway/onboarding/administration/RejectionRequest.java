package io.gangway.onboarding.administration;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a version shall not come into force. */
@Schema(name = "PolicyRejectionRequest")
record RejectionRequest(
        @NotNull
        @PlainText(max = 500)
        @Schema(
                description = "Kept in the version's history for all who read it",
                minLength = 1,
                maxLength = 500,
                examples = "Threshold too low")
        String reason) {}
