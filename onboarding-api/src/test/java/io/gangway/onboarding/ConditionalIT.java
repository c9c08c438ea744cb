package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever polls is told in a few bytes that nothing has changed. */
@QuarkusTest
class ConditionalIT extends ComponentTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/information"})
    void whatHasNotChangedIsNotSentAgain(String part) {
        // Given
        var path = "/v1/onboardings/" + Caller.ACME.started(AnOnboarding.ofAda()) + part;
        var tag =
                Caller.ACME.request().get(path).then().statusCode(200).extract().header("ETag");

        // Then
        again(path, tag).statusCode(304).header("ETag", equalTo(tag)).body(emptyString());
        again(path, "W/" + tag + ", \"another\"").statusCode(304);
        again(path, "\"another\"").statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void whatHasChangedIs() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        var tag = Caller.ACME.get(id).header("ETag");

        // When
        Caller.ACME.cancel(id, "{\"reason\": \"Changed their mind\"}").then().statusCode(200);

        // Then
        again("/v1/onboardings/" + id, tag).statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    void everyAnswerSaysWhenItWasGiven() {
        assertThat(Caller.ACME.request().get("/v1/onboardings").header("Date")).isNotBlank();
        assertThat(Caller.ACME.request().get("/nowhere").header("Date")).isNotBlank();
    }

    private static ValidatableResponse again(String path, String tags) {
        return Caller.ACME.request().header("If-None-Match", tags).get(path).then();
    }
}
