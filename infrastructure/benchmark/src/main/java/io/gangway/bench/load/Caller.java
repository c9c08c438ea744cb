package io.gangway.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Calls one service without waiting for it. */
public final class Caller implements AutoCloseable {

    /** Longer than any answer takes under load: whoever waits here waits for a fault. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final URI base;
    private final Supplier<String> token;
    private final HttpClient http;

    /** One thread takes the answers: the generator shall cost little. */
    private final ExecutorService answers = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("answers").factory());

    /** @param token what to show; an empty one is not shown */
    public Caller(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_ANSWER)
                .executor(answers)
                .build();
    }

    public CompletableFuture<HttpResponse<byte[]>> get(String path) {
        return http.sendAsync(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Each call carries an idempotency key of its own, as Gangway's API wants it; others do not mind. */
    public CompletableFuture<HttpResponse<byte[]>> post(String path, byte[] json) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .POST(BodyPublishers.ofByteArray(json))
                .build();
        return http.sendAsync(request, BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(TO_ANSWER).header("Accept", "application/json");
        var shown = token.get();
        return shown.isEmpty() ? request : request.header("Authorization", "Bearer " + shown);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
        answers.shutdown();
    }
}
