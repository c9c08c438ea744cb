package io.gangway.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Something that happened to an onboarding. */
public record TimelineEntry(JsonNode view) {

    public Instant at() {
        return Instant.parse(view.path("at").asText());
    }

    /** For example {@code command-sent}. */
    public String kind() {
        return view.path("kind").asText();
    }

    public String summary() {
        return view.path("summary").asText();
    }

    /** A detail in its text form; empty when the entry has none of that name. */
    public String detail(String name) {
        return view.path(name).asText();
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(kind(), summary());
    }
}
