package io.gangway.bench.phase;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gangway.bench.load.Latencies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A tenant's system that takes webhooks, after a while and with a status, and knows how old each message was when it came. */
final class TenantSystem implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Duration pause;
    private final int status;
    private final Clock clock;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private volatile Latencies ages = new Latencies();

    TenantSystem(Duration pause, int status, Clock clock) throws IOException {
        this.pause = pause;
        this.status = status;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    /** Records from what happened to the request that tells it, of those that come from now on. */
    void measure(Latencies of) {
        ages = of;
    }

    /** How many different events it was told. */
    long told() {
        return ids.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        var now = clock.instant();
        var event = JSON.readTree(exchange.getRequestBody());
        if (ids.add(event.path("id").asText())) {
            var age = Duration.between(Instant.parse(event.path("time").asText()), now);
            ages.record(age.toNanos());
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
