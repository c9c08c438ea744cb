package io.gangway.check;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthIT extends ComponentTest {

    /** Where health and metrics are. */
    @TestHTTPResource(management = true)
    URL management;

    @TestHTTPResource
    URL address;

    @ParameterizedTest
    @ValueSource(strings = {"health/ready", "health/live"})
    void it_says_that_it_is_well(String path) {
        get(management + path).then().statusCode(200);
        // Not where others could ask.
        get("/q/" + path).then().statusCode(404);
    }

    @Test
    void there_is_nothing_else_to_be_had_over_http() {
        get("/v1/checks").then().statusCode(404);
    }

    @Test
    void an_address_with_a_broken_escape_is_refused_in_the_same_words_as_elsewhere() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"code\":\"MALFORMED_PATH\"");
        }
    }
}
