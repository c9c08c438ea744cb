package io.gangway.onboarding.inquiry;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.gangway.onboarding.application.TimelineEntry;
import io.gangway.onboarding.application.TimelineKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that happened to one onboarding, oldest first. */
@Schema(name = "Timeline")
record TimelineView(List<Entry> items) {

    /** Something that happened; what more there is to say depends on the kind. */
    @Schema(name = "TimelineEntry", additionalProperties = Object.class)
    record Entry(
            Instant at,

            @Schema(implementation = String.class, examples = "command-sent")
            TimelineKind kind,

            String summary,

            @Schema(hidden = true) @JsonAnyGetter Map<String, Object> details) {

        static Entry of(TimelineEntry entry) {
            return new Entry(entry.at(), entry.kind(), entry.summary(), new TreeMap<>(entry.details()));
        }
    }

    static TimelineView of(List<TimelineEntry> entries) {
        return new TimelineView(entries.stream().map(Entry::of).toList());
    }
}
