package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client sends is refused like everything else, and is no failure of ours. */
@QuarkusTest
class RawRequestIT extends ComponentTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String HOST = "Host: localhost\r\n";

    @TestHTTPResource("/")
    URI address;

    @Test
    void aChunkedBodyThatIsTooLarge() throws IOException {
        var chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";

        expectRefusal(
                "POST /v1/onboardings HTTP/1.1\r\n" + HOST + "Authorization: Bearer " + AccessTokens.of(Caller.ACME)
                        + "\r\nIdempotency-Key: raw\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(20) + "0\r\n\r\n",
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void aChunkedBodyThatIsNot() throws IOException {
        var body = AnOnboarding.ofAda().json();
        var bytes = body.getBytes(StandardCharsets.UTF_8).length;

        var answer = answerTo("POST /v1/onboardings HTTP/1.1\r\n" + HOST + "Authorization: Bearer "
                + AccessTokens.of(Caller.ACME) + "\r\nIdempotency-Key: " + aKey()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(bytes) + "\r\n" + body + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 201 ");
    }

    @Test
    void anAddressThatIsTooLong() throws IOException {
        expectRefusal(
                "GET /v1/onboardings?cursor=" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
                414,
                "URI_TOO_LONG");
    }

    @Test
    void headersThatAreTooLarge() throws IOException {
        expectRefusal(
                "GET /v1/onboardings HTTP/1.1\r\n" + HOST + "X-Much: " + "a".repeat(40_000) + "\r\n\r\n",
                431,
                "HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1/onboardings",
                "*",
                "/%",
                "/v1/%zz",
                "/v1/onboardings/%",
                "/v1/onboardings/%E0%A4%A",
                "/v1/onboardings/%c0%af",
                "/v1/onboardings/%00",
                "/v1/onboardings/|"
            })
    void aPathThatIsNone(String path) throws IOException {
        expectRefusal("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n", 400, "MALFORMED_PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=%", "cursor=%zz", "externalReference=%c0%af", "status=|"})
    void aQueryThatIsNone(String query) throws IOException {
        expectRefusal("GET /v1/onboardings?" + query + " HTTP/1.1\r\n" + HOST + "\r\n", 400, "MALFORMED_QUERY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:\r\n", "Host: a b\r\n"})
    void aHostThatIsNone(String header) throws IOException {
        expectRefusal("GET /v1/onboardings HTTP/1.1\r\n" + header + "\r\n", 400, "MALFORMED_HOST");
    }

    private void expectRefusal(String request, int status, String code) throws IOException {
        try (var log = new LogLines()) {
            var answer = answerTo(request);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
            assertThat(answer)
                    .contains("\"code\":\"" + code + "\"", "\"type\":\"/problems/" + code + "\"", "\"requestId\":");
            assertThat(log.all()).isEmpty();
        }
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
