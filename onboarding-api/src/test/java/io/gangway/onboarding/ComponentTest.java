package io.gangway.onboarding;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.gangway.descriptions.DescribedAnswers;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** What the tests of the running service share. Each test works on onboardings of its own. */
@QuarkusTestResource(OnboardingStack.class)
abstract class ComponentTest {

    static final String REASON = "{\"reason\": \"Applicant changed her mind\"}";

    static {
        // Every answer that a test gets is one that docs/openapi describes.
        RestAssured.replaceFiltersWith(DescribedAnswers.of("onboarding-api"));
    }

    static String aKey() {
        return UUID.randomUUID().toString();
    }

    static String anUnknownId() {
        return UUID.randomUUID().toString();
    }

    /** Every refusal has the same shape. */
    static ValidatableResponse expectProblem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("requestId", notNullValue());
    }

    /** What a refusal says, without what differs from call to call: its id and the path that was asked for. */
    static Map<String, Object> saidBy(Response refusal) {
        Map<String, Object> body = refusal.jsonPath().getMap("$");
        body.remove("requestId");
        body.remove("instance");
        return body;
    }
}
