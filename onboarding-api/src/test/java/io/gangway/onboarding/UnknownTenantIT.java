package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak may know organizations that this installation does not. */
@QuarkusTest
@QuarkusTestResource(OnboardingStack.class)
class UnknownTenantIT {

    private final SharedStack stack = SharedStack.obtain(Part.KEYCLOAK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/onboardings",
                "/v1/onboardings/0192f000-0000-7000-8000-000000000001",
                "/v1/policies",
                "/v1/check-types",
                "/v1/decision-inputs"
            })
    void aTenantThatTheDatabaseDoesNotKnowIsRefusedEverywhere(String path) {
        // Given
        stack.person("ghost-corp", "somebody", "operator", "auditor", "tenant-admin", "reviewer");
        var token = stack.token("ghost-corp", "somebody");

        // When
        var answer = given().auth().oauth2(token).get(path).then();

        // Then
        answer.statusCode(403).body("code", equalTo("NO_TENANT"));
    }
}
