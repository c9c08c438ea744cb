package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By HTTP/2 what is refused is a problem too. */
@QuarkusTest
class Http2IT extends ComponentTest {

    private static final int PATIENCE_SECONDS = 20;

    @Inject
    Vertx vertx;

    @TestHTTPResource
    URI address;

    /** With one connection: an answer on it says that the one before has not cost it. */
    private HttpClient client;

    private record Answer(int status, String contentType, String body) {}

    @BeforeEach
    void connect() {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1)
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort()));
    }

    @AfterEach
    void disconnect() throws Exception {
        await(client.close());
    }

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefused() throws Exception {
        // When
        var request = start().setChunked(false).putHeader("Content-Length", "10000000");
        var response = request.response().compose(Http2IT::read);
        await(request.sendHead());

        // Then
        assertThat(await(response).status()).isEqualTo(413);
    }

    @Test
    void aPathWithABrokenEscape() throws Exception {
        // When
        var request = await(client.request(HttpMethod.GET, "/v1/onboardings/%zz"));
        var response = request.response().compose(Http2IT::read);
        request.end();

        // Then
        assertThat(await(response).body()).contains("\"code\":\"MALFORMED_PATH\"");
    }

    private HttpClientRequest start() throws Exception {
        return await(client.request(HttpMethod.POST, "/v1/onboardings"))
                .putHeader("Authorization", "Bearer " + AccessTokens.of(Caller.ACME))
                .putHeader("Idempotency-Key", aKey())
                .putHeader("Content-Type", "application/json")
                .setChunked(true)
                // That nobody reads on is what is tested; without a handler the client logs it.
                .exceptionHandler(_ -> {});
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(response.statusCode(), response.getHeader("Content-Type"), body.toString()));
    }

    private static <T> T await(Future<T> pending) throws Exception {
        return pending.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
