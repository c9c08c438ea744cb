package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API's description is a file that people review; what is served is that file. */
@QuarkusTest
class OpenApiIT extends ComponentTest {

    /** Where health and metrics are. */
    @TestHTTPResource(management = true)
    URL management;

    @Test
    void theServedDocumentIsTheCommittedOne() throws IOException {
        // Given
        var committed = Path.of(System.getProperty("gangway.root"), "docs", "openapi", "onboarding-api.yaml");

        // When
        var served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        Files.writeString(Path.of("target", "onboarding-api.yaml"), served);
        assertThat(served)
                .as("copy onboarding-api/target/onboarding-api.yaml to docs/openapi if the change is meant")
                .isEqualTo(Files.readString(committed));
    }

    @Test
    void theServiceIsReadyWithoutKafkaAndEngine() {
        given().get(management + "health/ready").then().statusCode(200);
        given().get(management + "health/live").then().statusCode(200);
    }
}
