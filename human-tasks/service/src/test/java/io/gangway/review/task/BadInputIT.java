package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that says what is wrong, and never a fault of ours. */
@QuarkusTest
class BadInputIT extends ComponentTest {

    @TestHTTPResource
    URI address;

    static Stream<Arguments> invalidDecisions() {
        return Stream.of(
                Arguments.of("{}", "VALIDATION_FAILED", new String[] {"outcome", "reasonCode"}),
                Arguments.of("{\"outcome\": \"APPROVE\"}", "VALIDATION_FAILED", new String[] {"reasonCode"}),
                Arguments.of(decision("\"because\"", "null"), "VALIDATION_FAILED", new String[] {"reasonCode"}),
                Arguments.of(decision("\"\"", "null"), "VALIDATION_FAILED", new String[] {"reasonCode"}),
                Arguments.of(decision("\"" + "A".repeat(10_000) + "\"", "null"), "VALIDATION_FAILED", new String[] {
                    "reasonCode"
                }),
                Arguments.of(
                        decision("\"FINE\"", "\"" + "n".repeat(2001) + "\""), "VALIDATION_FAILED", new String[] {"note"
                        }),
                Arguments.of(decision("\"FINE\"", "\"zero\\u0000\""), "VALIDATION_FAILED", new String[] {"note"}),
                Arguments.of(decision("\"FINE\"", "\"half \\ud83d\""), "VALIDATION_FAILED", new String[] {"note"}),
                Arguments.of(
                        "{\"outcome\": \"MAYBE\", \"reasonCode\": \"FINE\"}", "MALFORMED_FIELD", new String[] {"outcome"
                        }),
                Arguments.of("{\"outcome\": 1, \"reasonCode\": \"FINE\"}", "MALFORMED_FIELD", new String[] {"outcome"}),
                Arguments.of(decision("{}", "null"), "MALFORMED_FIELD", new String[] {"reasonCode"}),
                Arguments.of(decision("\"FINE\"", "[]"), "MALFORMED_FIELD", new String[] {"note"}),
                Arguments.of(
                        "{\"outcome\": \"APPROVE\", \"reasonCode\": \"FINE\", \"tenantId\": \"x\"}",
                        "UNKNOWN_FIELD",
                        new String[] {"tenantId"}));
    }

    private static String decision(String reasonCode, String note) {
        return "{\"outcome\": \"APPROVE\", \"reasonCode\": %s, \"note\": %s}".formatted(reasonCode, note);
    }

    @ParameterizedTest
    @MethodSource("invalidDecisions")
    void anInvalidDecisionIsRefusedByField(String body, String code, String... fields) {
        // Given
        var task = anOpenTask();
        var etag = Caller.REVIEWER.claimed(task);

        // When
        var answer = Caller.REVIEWER.decide(task, etag, body);

        // Then
        expectProblem(answer, 400, code).body("violations.field", contains(fields));
        Caller.REVIEWER.get(task).then().header("ETag", etag).body("status", equalTo("CLAIMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "\"text\"", "{\"outcome\": \"APPROVE\",}", "\ufeff", "\\u0000"})
    void aBodyThatIsNoDecisionIsRefused(String body) {
        // Given
        var task = anOpenTask();

        // When
        var answer = Caller.REVIEWER.decide(task, "\"0\"", body).extract();

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isNotBlank();
        assertThat(answer.jsonPath().getString("requestId")).isNotBlank();
        assertThat(answer.asString()).doesNotContain("Exception", "io.gangway", "com.fasterxml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795848080", "\"1795848080\"", "\"2999-01-01T00:00:00\"", "[2999,1,1]"})
    void aTimeIsIsoWithItsZone(String until) {
        // Given
        var task = anOpenTask();
        var etag = Caller.REVIEWER.claimed(task);

        // When
        var answer = Caller.REVIEWER.post(
                task, "information-request", etag, "{\"items\": [\"A\"], \"until\": " + until + "}");

        // Then
        expectProblem(answer, 400, "MALFORMED_FIELD").body("violations.field", contains("until"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=OPEN", "?status=", "?status=OPEN&status=CLAIMED"})
    void aQuerySaysNothingThatIsNotHeard(String query) {
        var answer = Caller.REVIEWER.request().get("/v1/tasks" + query).then();

        assertThat(answer.extract().statusCode()).isEqualTo(400);
    }

    @Test
    void aNoteMayHaveLinesAndAnyScript() {
        // Given
        var task = anOpenTask();
        var etag = Caller.REVIEWER.claimed(task);

        // When
        var answer = Caller.REVIEWER.decide(task, etag, decision("\"FINE\"", "\"Zeile 1\\nΑθήνα\\t\\ud83d\\ude00\""));

        // Then
        answer.statusCode(200).body("decision.note", equalTo("Zeile 1\nΑθήνα\t\ud83d\ude00"));
    }

    @Test
    void anOversizedBodyIsRefused() {
        // Given
        var task = anOpenTask();

        // When
        var answer = Caller.REVIEWER.decide(task, "\"0\"", decision("\"FINE\"", "\"" + "n".repeat(600_000) + "\""));

        // Then
        expectProblem(answer, 413, "BODY_TOO_LARGE");
    }

    @Test
    void anotherContentTypeIsRefused() {
        // Given
        var task = anOpenTask();

        // When
        var answer = Caller.REVIEWER
                .request()
                .contentType(ContentType.XML)
                .header("If-Match", "\"0\"")
                .body("<decision/>")
                .post("/v1/tasks/{id}/decision", task)
                .then();

        // Then
        expectProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE")
                .body("detail", equalTo("This resource reads application/json."));
    }

    @Test
    void anAnswerThatWeDoNotSpeakIsRefused() {
        var answer = Caller.REVIEWER
                .request()
                .accept(ContentType.XML)
                .get("/v1/tasks")
                .then();

        expectProblem(answer, 406, "NOT_ACCEPTABLE")
                .body("detail", equalTo("This resource answers with application/json."));
    }

    @Test
    void anAddressWithABrokenEscapeIsRefusedInTheSameWords() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/tasks/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"code\":\"MALFORMED_PATH\"");
        }
    }

    @Test
    void anotherMethodIsRefused() {
        expectProblem(Caller.REVIEWER.request().delete("/v1/tasks").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tasks/not-an-id", "/v1/tasks/1", "/v1/nothing"})
    void whatDoesNotExistIsNotFound(String path) {
        var answer =
                Caller.REVIEWER.request().urlEncodingEnabled(false).get(path).then();

        expectProblem(answer, 404, "NOT_FOUND");
    }
}
