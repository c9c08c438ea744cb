package io.gangway.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A task of the reviewers' inbox.
 *
 * @param tag the version that was seen, to be sent with the next change
 */
public record Task(JsonNode view, String tag) {

    static Task of(Answer answer) {
        return new Task(answer.expect(200), answer.headers().firstValue("ETag").orElseThrow());
    }

    public UUID id() {
        return UUID.fromString(view.path("id").asText());
    }

    public String status() {
        return view.path("status").asText();
    }

    public String reason() {
        return view.path("reason").asText();
    }
}
