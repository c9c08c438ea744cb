package io.gangway.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenStandingTest {

    private static final byte[] HOLDS = "{\"active\": true}".getBytes(StandardCharsets.UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
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
        var standing = standing(Duration.ofSeconds(30));
        var answeredOn = new CompletableFuture<Context>();
        var request = vertx.getOrCreateContext();

        // When
        request.runOnContext(_ -> standing.of("a token")
                .subscribe()
                .with(_ -> answeredOn.complete(Vertx.currentContext()), answeredOn::completeExceptionally));

        // Then
        assertThat(answeredOn.join()).isSameAs(request);
    }

    @Test
    void itAsksAgainWhenAnAnswerIsTooOldAndNotBefore() {
        // Given
        var patient = standing(Duration.ofMinutes(10));
        var impatient = standing(Duration.ZERO);

        // When
        patient.of("a token").await().indefinitely();
        patient.of("a token").await().indefinitely();

        // Then
        assertThat(asked).hasValue(1);
        impatient.of("a token").await().indefinitely();
        impatient.of("a token").await().indefinitely();
        assertThat(asked).hasValue(3);
    }

    /** Tests that cross the whole way set a shorter time, so that this one looks at what is deployed. */
    @Test
    void asDeployedNobodyIsLetInLongerThanAMinute() throws IOException {
        var deployed = new Properties();
        try (var file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            deployed.load(Objects.requireNonNull(file));
        }

        assertThat(Duration.parse(deployed.getProperty("gangway.tokens.asked-again-after")))
                .isPositive()
                .isLessThan(Duration.ofMinutes(1));
    }

    private TokenStanding standing(Duration askedAgainAfter) {
        var address = keycloak.getAddress();
        return new TokenStanding(
                "http://%s:%d".formatted(address.getHostString(), address.getPort()),
                Optional.of("secret"),
                askedAgainAfter);
    }
}
