package io.gangway.onboarding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A tenant's system that takes webhooks, over real HTTP; what it answers is the test's to say. */
final class AReceiver implements AutoCloseable {

    /** One call, as it came. */
    record Call(Map<String, List<String>> headers, String body) {

        JsonPath json() {
            return JsonPath.from(body);
        }

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT)).getFirst();
        }
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile ToIntFunction<Call> answer = _ -> 204;

    AReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** From now on answers with that status. */
    AReceiver answering(int status) {
        return answering(_ -> status);
    }

    AReceiver answering(ToIntFunction<Call> status) {
        answer = status;
        return this;
    }

    /** From now on takes calls and says nothing. */
    AReceiver sleeping() {
        return answering(_ -> {
            try {
                closed.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return 500;
        });
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        var call = new Call(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        var status = answer.applyAsInt(call);
        var said = status == 204
                ? new byte[0]
                : "The receiver says %d".formatted(status).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    List<Call> calls() {
        return calls;
    }

    /** Those about one onboarding, in the order in which they came. */
    List<Call> about(String onboarding) {
        return calls.stream()
                .filter(call -> onboarding.equals(call.json().getString("subject")))
                .toList();
    }

    List<String> types(String onboarding) {
        return about(onboarding).stream()
                .map(call -> call.json().getString("type"))
                .toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
