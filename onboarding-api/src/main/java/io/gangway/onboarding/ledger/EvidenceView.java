package io.gangway.onboarding.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The events that a check sent, as they came, oldest first. */
@Schema(name = "CheckEvidence")
record EvidenceView(List<Event> items) {

    /** One event, however often it was delivered. */
    @Schema(name = "CheckEvidenceEvent")
    record Event(
            UUID eventId,

            @Schema(examples = "gangway.check.CheckCompleted")
            String type,

            Disposition disposition,
            Instant receivedAt,

            @Schema(description = "How often it arrived") int deliveries,

            @Schema(
                    implementation = Object.class,
                    description = "What it carried, as it came; null where it came before payloads were kept")
            @Nullable
            JsonNode payload) {}
}
