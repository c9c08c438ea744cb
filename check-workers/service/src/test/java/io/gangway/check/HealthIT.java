package io.gangway.check;

import static io.restassured.RestAssured.get;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthIT extends ComponentTest {

    /** Where health and metrics are. */
    @TestHTTPResource(management = true)
    URL management;

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
}
