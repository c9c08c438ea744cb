package io.gangway.localstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.localstack.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One tenant's program and people at the two APIs. A refusal is an exception. */
final class InboxClient {

    private static final int FIRST_REFUSAL = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final String tenant;
    private final URI onboardingApi;
    private final URI humanTasks;
    private final Tokens tokens;

    InboxClient(String tenant, URI onboardingApi, URI humanTasks, Tokens tokens) {
        this.tenant = tenant;
        this.onboardingApi = onboardingApi;
        this.humanTasks = humanTasks;
        this.tokens = tokens;
    }

    /** Returns the onboarding's id; the same key starts nothing twice. */
    UUID start(String key, Map<String, Object> application) {
        var answer = send(as("api-client", onboardingApi.resolve("/v1/onboardings"))
                .header("Idempotency-Key", key)
                .POST(body(application)));
        return UUID.fromString(answer.path("id").asText());
    }

    /** The tenant's open tasks by onboarding. */
    Map<UUID, UUID> openTasks() {
        var found = new HashMap<UUID, UUID>();
        send(as("reviewer", humanTasks.resolve("/v1/tasks?status=OPEN&limit=200"))
                        .GET())
                .path("items")
                .forEach(task -> found.put(
                        UUID.fromString(task.path("onboardingId").asText()),
                        UUID.fromString(task.path("id").asText())));
        return found;
    }

    void post(String person, UUID task, String verb, Map<String, Object> body) {
        send(change(person, task, verb).POST(body(body)));
    }

    void put(String person, UUID task, String what, Map<String, Object> body) {
        send(change(person, task, what).PUT(body(body)));
    }

    /** Whatever the version: nobody else works in the demo's inbox yet. */
    private HttpRequest.Builder change(String person, UUID task, String verb) {
        return as(person, humanTasks.resolve("/v1/tasks/%s/%s".formatted(task, verb)))
                .header("If-Match", "*");
    }

    private HttpRequest.Builder as(String role, URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + known.computeIfAbsent(role, name -> tokens.of(tenant, name)))
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher body(Map<String, Object> content) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_REFUSAL) {
                throw new IllegalStateException("%s answered %d: %s"
                        .formatted(response.uri().getPath(), response.statusCode(), response.body()));
            }
            return json.readTree(response.body());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
