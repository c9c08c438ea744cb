package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.InformationRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer wants of the applicant, as callers see it. */
@Schema(name = "InformationRequest")
public record InformationRequestView(
        UUID id,

        @Schema(description = "What is wanted, UPPER_SNAKE codes", examples = "[\"PROOF_OF_ADDRESS\"]")
        List<String> items,

        @Schema(description = "The reviewer's words to the applicant") @Nullable
        String message,

        @Schema(description = "When Gangway stops waiting") Instant until,

        Instant requestedAt,

        @Schema(description = "The reviewer's subject id") String requestedBy) {

    public static InformationRequestView of(InformationRequest request) {
        return new InformationRequestView(
                request.id(),
                request.items(),
                request.message().orElse(null),
                request.until(),
                request.requestedAt(),
                request.requestedBy());
    }

    /** Words of a person are kept out of logs. */
    @Override
    public String toString() {
        return "InformationRequestView[" + id + "]";
    }
}
