package io.gangway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.platform.ids.Ids;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both versions of HTTP, on a server that holds back the body as Quarkus' does; the resource answers with the body's length. */
class UnannouncedBodyTest {

    private static final int LIMIT = 64 * 1024;
    private static final Buffer PART = Buffer.buffer(" ".repeat(16 * 1024));
    private static final int PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    private record Answer(int status, String body) {}

    @BeforeEach
    void serve() throws Exception {
        var refusal = new EarlyRefusal(new ObjectMapper(), new Ids());
        var filters = new Filters();
        new UnannouncedBody(new MemorySize(BigInteger.valueOf(LIMIT)), Duration.ofSeconds(30), refusal)
                .register(filters);
        var router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(call -> call.end("" + call.body().length()));
        server = await(vertx.createHttpServer()
                .requestHandler(request -> {
                    request.pause();
                    router.handle(request);
                })
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(names = "HTTP_1_1")
    void oneThatFitsReachesItsResourceWhole(HttpVersion version) throws Exception {
        assertThat(send(3, clientOf(version))).isEqualTo(new Answer(200, "" + 3 * PART.length()));
    }

    @ParameterizedTest
    @EnumSource(names = "HTTP_1_1")
    void oneThatIsTooLargeIsRefusedAndTheNextCallIsNot(HttpVersion version) throws Exception {
        // Given
        var client = clientOf(version);

        // When
        var refused = send(30, client);

        // Then
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
        assertThat(send(1, client).status()).isEqualTo(200);
    }

    private Answer send(int parts, HttpClient client) throws Exception {
        var request = await(client.request(HttpMethod.POST, "/"))
                .setChunked(true)
                // That nobody reads on is what is tested; without a handler the client logs it.
                .exceptionHandler(_ -> {});
        var answer = request.response().compose(UnannouncedBodyTest::read);
        for (var part = 0; part < parts; part++) {
            request.write(PART);
        }
        request.end();
        return await(answer);
    }

    private HttpClient clientOf(HttpVersion version) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(version)
                .setHttp2ClearTextUpgrade(false)
                .setMaxPoolSize(1)
                .setHttp2MaxPoolSize(1)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(server.actualPort()));
    }

    private static Future<Answer> read(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), body.toString()));
    }

    private static <T> T await(Future<T> pending) throws Exception {
        return pending.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
