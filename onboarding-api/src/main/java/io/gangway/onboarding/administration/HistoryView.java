package io.gangway.onboarding.administration;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.gangway.onboarding.policy.PolicyEvent;
import io.gangway.onboarding.policy.PolicyEventKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that was done to one version, oldest first. */
@Schema(name = "PolicyHistory")
record HistoryView(List<Entry> items) {

    /** Something that was done; what more there is to say depends on the kind. */
    @Schema(name = "PolicyHistoryEntry", additionalProperties = Object.class)
    record Entry(
            Instant at,

            @Schema(implementation = String.class, examples = "submitted")
            PolicyEventKind kind,

            @Schema(description = "The person's subject id") String by,

            @Schema(hidden = true) @JsonAnyGetter Map<String, Object> details) {

        static Entry of(PolicyEvent event) {
            return new Entry(event.at(), event.kind(), event.by(), new TreeMap<>(event.details()));
        }
    }

    static HistoryView of(List<PolicyEvent> events) {
        return new HistoryView(events.stream().map(Entry::of).toList());
    }
}
