package io.gangway.onboarding;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who reads a stream of server-sent events, line by line, until they close it. */
final class Sse implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<Stream<String>> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Sse(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(() -> {
            try {
                answer.body().forEach(lines::add);
            } catch (UncheckedIOException closed) {
                lines.add("the end");
            }
        });
    }

    /** Opened when the first beat was heard: what happens from now on is in the stream. */
    static Sse open(Caller caller, URI address, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + AccessTokens.of(caller))
                .header("Accept", "text/event-stream");
        Optional.ofNullable(lastEventId).ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            var stream = new Sse(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
            await().until(() -> !stream.lines.isEmpty());
            return stream;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    int status() {
        return answer.statusCode();
    }

    List<String> named(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .toList();
    }

    List<String> types() {
        return named("event");
    }

    List<Long> numbers() {
        return named("id").stream().map(Long::valueOf).toList();
    }

    List<JsonPath> events() {
        return named("data").stream().map(JsonPath::from).toList();
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
