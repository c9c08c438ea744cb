package io.gangway.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What a service answered. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The body, when the status is the expected one; the refusal as an exception when not. */
    public JsonNode expect(int expected) {
        if (status != expected) {
            throw new Refused(status, body);
        }
        return body;
    }

    /** A request that was answered, but not as hoped. */
    public static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, JsonNode problem) {
            super("Answered %d %s".formatted(status, problem));
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
