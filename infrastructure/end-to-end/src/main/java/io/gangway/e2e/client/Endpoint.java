package io.gangway.e2e.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One service, called as one caller. */
final class Endpoint {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Longer than any answer takes on a busy machine: whoever waits here waits for a fault. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final Supplier<String> token;

    Endpoint(HttpClient http, URI base, Supplier<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Map<String, String> headers, @Nullable Object body) {
        var request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)))
                .build());
    }

    Answer put(String path, Map<String, String> headers, Object body) {
        var request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.PUT(BodyPublishers.ofString(json(body))).build());
    }

    Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(TO_ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.get());
    }

    private Answer send(HttpRequest request) {
        try {
            return answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(
                    "%s %s was not answered".formatted(request.method(), request.uri()), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling " + request.uri(), interrupted);
        }
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        var body = response.body().isEmpty() ? NullNode.getInstance() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), response.headers(), body);
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }
}
