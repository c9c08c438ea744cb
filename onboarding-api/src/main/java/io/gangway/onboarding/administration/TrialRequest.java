package io.gangway.onboarding.administration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Inputs that somebody made up. */
@Schema(name = "PolicyTrialRequest")
record TrialRequest(
        @NotNull
        @Schema(
                description = "By the names of `/v1/decision-inputs`; what is absent or null is unknown",
                implementation = Object.class,
                examples = "{\"addressOutcome\": \"CLEAR\", \"creditScore\": 420, \"paymentMethod\": \"INVOICE\"}")
        Map<String, JsonNode> inputs) {}
