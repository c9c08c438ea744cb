package io.gangway.review.task;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The neighbour as far as this service asks it by itself: who is a tenant. Everybody is, but for whom a test names. */
final class PlayedOnboardingApi implements AutoCloseable {

    /** Status and body by the alias of the organization in the token. */
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    private final HttpServer server;

    private record Answer(int status, String body) {}

    PlayedOnboardingApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/v1/check-types", PlayedOnboardingApi::answer);
        // Whatever else is asked finds nobody.
        server.createContext("/", HttpExchange::close);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static void refuse(String organization, String code) {
        ANSWERS.put(organization, new Answer(403, "{\"code\": \"" + code + "\"}"));
    }

    static void failFor(String organization) {
        ANSWERS.put(organization, new Answer(500, "no JSON"));
    }

    static void welcome(String organization) {
        ANSWERS.remove(organization);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var token = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization"));
            var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
            var claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
            var answer = ANSWERS.entrySet().stream()
                    .filter(organization -> claims.contains('"' + organization.getKey() + '"'))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(new Answer(200, "{\"items\": []}"));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
