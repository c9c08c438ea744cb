package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What those who are looking hear, and from when on. */
@QuarkusTest
class LiveIT extends ComponentTest {

    /** gangway.streams.person */
    private static final int MOST_OF_A_PERSON = 20;

    private static final Caller AUDITOR = new Caller(Tenant.ACME_BANK, "auditor");

    @Test
    void whoLooksHearsWhatHappens() throws IOException, InterruptedException {
        try (var stream = new Listening(Caller.SENIOR)) {
            // When
            var task = anOpenTask();
            Caller.REVIEWER.claimed(task);

            // Then
            await().until(() -> stream.about(task).count() == 2);
            var news = stream.about(task).toList();
            assertThat(news).extracting(n -> n.get("change").asText()).containsExactly("OPENED", "CLAIMED");
            assertThat(news.getLast().get("status").asText()).isEqualTo("CLAIMED");
            assertThat(news.getLast().get("version").asInt()).isEqualTo(1);
            assertThat(news.getLast().get("priority").asText()).isEqualTo("NORMAL");
            assertThat(news.getLast().get("assignee").get("name").asText()).isEqualTo(Caller.REVIEWER.name());
        }
    }

    @Test
    void aCommentIsNewsToo() throws IOException, InterruptedException {
        // Given
        var task = anOpenTask();
        try (var stream = new Listening(Caller.REVIEWER)) {
            // When
            Caller.SENIOR.post(task, "comments", null, "{\"text\": \"Hm.\"}");

            // Then
            await().until(() -> stream.about(task).count() == 1);
            var news = stream.about(task).findFirst().orElseThrow();
            assertThat(news.get("change").asText()).isEqualTo("COMMENTED");
            assertThat(news.get("version").asInt()).isZero();
            assertThat(news.toString()).doesNotContain("Hm");
        }
    }

    @Test
    void anotherTenantHearsNothing() throws IOException, InterruptedException {
        try (var own = new Listening(Caller.REVIEWER);
                var theirs = new Listening(Caller.OTHER_TENANTS_REVIEWER)) {
            // When
            var task = anOpenTask();
            var other = anOpenTask(Tenant.NOVA_TELCO, Instant.parse("2026-11-21T05:06:53Z"));

            // Then
            await().until(() ->
                    own.about(task).count() == 1 && theirs.about(other).count() == 1);
            assertThat(theirs.about(task)).isEmpty();
            assertThat(own.about(other)).isEmpty();
        }
    }

    @Test
    void whatIsRefusedOrRepeatedIsNoNews() throws IOException, InterruptedException {
        // Given
        var task = anOpenTask();
        Caller.REVIEWER.claimed(task);
        try (var stream = new Listening(Caller.REVIEWER)) {
            // When
            Caller.REVIEWER.claim(task, "\"0\"").statusCode(200);
            Caller.SENIOR.claim(task, "\"1\"").statusCode(409);
            Caller.REVIEWER.release(task, "\"1\"").statusCode(200);

            // Then
            await().until(() -> stream.about(task).findAny().isPresent());
            assertThat(stream.about(task))
                    .extracting(n -> n.get("change").asText())
                    .containsExactly("RELEASED");
        }
    }

    @Test
    void aPersonHasAWindowfulOfStreamsAndNoMore() throws IOException, InterruptedException {
        var open = new ArrayList<Listening>();
        try {
            // Given
            for (var i = 0; i < MOST_OF_A_PERSON; i++) {
                open.add(new Listening(AUDITOR));
            }

            // Then
            AUDITOR.request()
                    .accept("text/event-stream")
                    .get("/v1/tasks/stream")
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("TOO_MANY_STREAMS"));
            new Listening(Caller.REVIEWER).close();

            // When
            open.removeLast().close();

            // Then
            await().untilAsserted(() -> open.add(new Listening(AUDITOR)));
        } finally {
            open.forEach(Listening::close);
        }
    }

    /** A stream that is open from the first beat on. */
    private static final class Listening implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Stream<String> lines;
        private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        private final List<String> all = new CopyOnWriteArrayList<>();

        Listening(Caller caller) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/v1/tasks/stream".formatted(RestAssured.port)))
                    .header("Authorization", "Bearer " + AccessTokens.of(caller))
                    .header("Accept", "text/event-stream")
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            lines = answer.body();
            Thread.ofVirtual().start(this::read);
            await().until(() -> !all.isEmpty());
        }

        private void read() {
            try {
                lines.forEach(line -> {
                    all.add(line);
                    if (line.startsWith("data:")) {
                        heard.add(parse(line.substring("data:".length())));
                    }
                });
            } catch (UncheckedIOException closed) {
                // The test is over.
            }
        }

        private static JsonNode parse(String text) {
            try {
                return Broker.JSON.readTree(text);
            } catch (JsonProcessingException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        Stream<JsonNode> about(UUID task) {
            return heard.stream().filter(news -> news.get("id").asText().equals(task.toString()));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
