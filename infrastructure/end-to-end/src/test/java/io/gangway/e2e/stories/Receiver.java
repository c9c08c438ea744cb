package io.gangway.e2e.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bank's own system that is told what happens. It believes what is signed, takes an event once however often it comes, and now
 * and then is not well.
 */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final AtomicInteger refusals = new AtomicInteger();
    private final List<JsonNode> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile String secret = "";

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    /** What it verifies with; before it knows, it refuses everything. */
    void trusts(String shared) {
        secret = shared;
    }

    /** Refuses the next so many. */
    void isUnwellFor(int calls) {
        refusals.set(calls);
    }

    /** Each event once, in the order in which it was first taken. */
    List<JsonNode> events() {
        var once = new LinkedHashMap<String, JsonNode>();
        List.copyOf(taken).forEach(event -> once.putIfAbsent(event.path("id").asText(), event));
        return List.copyOf(once.values());
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answerTo(exchange, body), -1);
        exchange.close();
    }

    private int answerTo(HttpExchange exchange, String body) throws IOException {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 503;
        }
        try {
            new Webhook(secret).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
        } catch (WebhookVerificationException | IllegalArgumentException notFromGangway) {
            return 401;
        }
        taken.add(JSON.readTree(body));
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
