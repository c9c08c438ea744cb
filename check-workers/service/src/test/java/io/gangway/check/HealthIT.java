package io.gangway.check;

import static io.restassured.RestAssured.get;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthIT extends ComponentTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/q/health/live"})
    void it_says_that_it_is_well(String path) {
        get(path).then().statusCode(200);
    }

    @Test
    void there_is_nothing_else_to_be_had_over_http() {
        get("/v1/checks").then().statusCode(404);
    }
}
