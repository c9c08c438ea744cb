package io.gangway.onboarding;

import static io.restassured.RestAssured.given;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer carries, whatever its status. */
@QuarkusTest
@QuarkusTestResource(OnboardingStack.class)
class AnswerHeadersIT {

    private final SharedStack stack = SharedStack.obtain(Part.KEYCLOAK);

    @ParameterizedTest
    @CsvSource({
        "200, operator, /v1/onboardings",
        "403, reviewer, /v1/policies/0192f000-0000-7000-8000-000000000001/history",
        "404, operator, /v1/onboardings/0192f000-0000-7000-8000-000000000001",
        "404, operator, /v1/nothing"
    })
    void personalAnswersAreNotStoredAndNotGuessedAt(int status, String role, String path) {
        // When
        var answer =
                given().auth().oauth2(stack.token("acme-bank", role)).get(path).then();

        // Then
        answer.statusCode(status).header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @CsvSource({"/v1/onboardings", "/v1/policies"})
    void refusalsAreNotStoredEither(String path) {
        // When
        var answer = given().get(path).then();

        // Then
        answer.statusCode(401).header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }
}
