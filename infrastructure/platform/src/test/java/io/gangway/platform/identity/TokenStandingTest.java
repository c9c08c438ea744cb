package io.gangway.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenStandingTest {

    private static final byte[] HOLDS = "{\"active\": true}".getBytes(StandardCharsets.UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, HOLDS.length);
                exchange.getResponseBody().write(HOLDS);
            }
        });
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theAnswerComesBackToTheRequestsOwnContext() {
        // Given
        var address = keycloak.getAddress();
        var standing = new TokenStanding(
                "http://%s:%d".formatted(address.getHostString(), address.getPort()), Optional.of("secret"));
        var answeredOn = new CompletableFuture<Context>();
        var request = vertx.getOrCreateContext();

        // When
        request.runOnContext(_ -> standing.of("a token")
                .subscribe()
                .with(_ -> answeredOn.complete(Vertx.currentContext()), answeredOn::completeExceptionally));

        // Then
        assertThat(answeredOn.join()).isSameAs(request);
    }
}
