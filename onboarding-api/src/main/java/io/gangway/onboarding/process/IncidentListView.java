package io.gangway.onboarding.process;

import io.gangway.engine.OpenIncident;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The incidents of a tenant's onboardings. */
@Schema(name = "IncidentList")
record IncidentListView(List<Entry> items) {

    /** One of them. */
    @Schema(name = "OpenIncident")
    record Entry(
            UUID onboardingId,
            String id,

            @Schema(description = "The element's id in the model")
            String element,

            Instant since,

            @Schema(description = "Where it failed: class names and a place in the code, never a text")
            String cause) {}

    static IncidentListView of(List<OpenIncident> found) {
        return new IncidentListView(found.stream()
                .map(one -> new Entry(
                        one.onboardingId(),
                        one.incident().id(),
                        one.incident().element(),
                        one.incident().since(),
                        one.incident().cause()))
                .toList());
    }
}
