package io.gangway.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An onboarding as the API shows it. */
public record Onboarding(JsonNode view) {

    private static final Set<String> TERMINAL = Set.of("APPROVED", "REJECTED", "CANCELLED", "EXPIRED");

    /** One of its checks. */
    public record Check(JsonNode view) {

        public String status() {
            return view.path("status").asText();
        }

        public int attempts() {
            return view.path("attempts").asInt();
        }
    }

    public UUID id() {
        return UUID.fromString(view.path("id").asText());
    }

    public String status() {
        return view.path("status").asText();
    }

    public boolean isTerminal() {
        return TERMINAL.contains(status());
    }

    /** {@code policy}, {@code reviewer}, or empty while nobody has. */
    public String decidedBy() {
        return view.path("decision").path("decidedBy").asText();
    }

    /** The decisive one; empty without a decision. */
    public String reason() {
        return view.path("decision").path("reasons").path(0).asText();
    }

    /**
     * One of its checks.
     *
     * @throws java.util.NoSuchElementException where there is no such check, also before they are planned
     */
    public Check check(String type) {
        return StreamSupport.stream(view.path("checks").spliterator(), false)
                .filter(check -> check.path("type").asText().equals(type))
                .map(Check::new)
                .findFirst()
                .orElseThrow();
    }

    /** From accepting to answering, by the server's clock. */
    public Duration duration() {
        return Duration.between(
                Instant.parse(view.path("createdAt").asText()),
                Instant.parse(view.path("decidedAt").asText()));
    }

    @Override
    public String toString() {
        return "%s is %s: %s".formatted(id(), status(), view.path("checks"));
    }
}
