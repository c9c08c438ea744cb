package io.gangway.review.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what; and that another tenant's task does not exist. */
@QuarkusTest
class TaskAccessIT extends ComponentTest {

    private static final Map<String, BiFunction<RequestSpecification, UUID, Response>> ENDPOINTS = Map.of(
            "list", (request, task) -> request.get("/v1/tasks"),
            "get", (request, task) -> request.get("/v1/tasks/{id}", task),
            "claim", (request, task) -> request.header("If-Match", "\"0\"").post("/v1/tasks/{id}/claim", task),
            "release", (request, task) -> request.header("If-Match", "\"0\"").post("/v1/tasks/{id}/release", task),
            "decision",
                    (request, task) -> request.header("If-Match", "\"0\"")
                            .contentType(ContentType.JSON)
                            .body(Caller.APPROVAL)
                            .post("/v1/tasks/{id}/decision", task),
            "confirmation",
                    (request, task) ->
                            request.header("If-Match", "\"0\"").post("/v1/tasks/{id}/proposal/confirmation", task),
            "return",
                    (request, task) -> request.header("If-Match", "\"0\"")
                            .contentType(ContentType.JSON)
                            .body(Caller.OBJECTION)
                            .post("/v1/tasks/{id}/proposal/return", task));

    static Stream<String> endpoints() {
        return ENDPOINTS.keySet().stream();
    }

    static Stream<String> endpointsOfATask() {
        return endpoints().filter(endpoint -> !endpoint.equals("list"));
    }

    private static Response call(String endpoint, RequestSpecification request, UUID task) {
        return Objects.requireNonNull(ENDPOINTS.get(endpoint)).apply(request, task);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithoutAToken(String endpoint) {
        expectProblem(call(endpoint, given(), aReviewId()).then(), 401, "UNAUTHENTICATED");
        expectProblem(
                call(endpoint, given().auth().oauth2("nonsense"), aReviewId()).then(), 401, "UNAUTHENTICATED");
    }

    static Stream<Arguments> forbidden() {
        var nothing = Stream.of("tenant-admin", "rule-approver")
                .flatMap(role -> endpoints().map(endpoint -> Arguments.of(role, endpoint)));
        var nothingButReading = Stream.of("auditor", "operator")
                .flatMap(role -> Stream.of("claim", "release", "decision", "confirmation", "return")
                        .map(endpoint -> Arguments.of(role, endpoint)));
        return Stream.concat(nothing, nothingButReading);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aRoleThatMayNotIsRefused(String role, String endpoint) {
        var caller = new Caller(Tenant.ACME_BANK, role);

        expectProblem(call(endpoint, caller.request(), aReviewId()).then(), 403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "senior-reviewer", "auditor", "operator"})
    void thoseWhoMayReadRead(String role) {
        // Given
        var task = anOpenTask();
        var caller = new Caller(Tenant.ACME_BANK, role);

        // Then
        caller.get(task).then().statusCode(200);
        caller.request().get("/v1/tasks").then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("endpointsOfATask")
    void anotherTenantsTaskIsAnsweredLikeAnUnknownOne(String endpoint) {
        // Given
        var theirs = anOpenTask();

        // When
        var ofTheirs = call(endpoint, Caller.OTHER_TENANTS_REVIEWER.request(), theirs);
        var ofNobodys = call(endpoint, Caller.OTHER_TENANTS_REVIEWER.request(), aReviewId());

        // Then
        expectProblem(ofTheirs.then(), 404, "NOT_FOUND");
        assertThat(bodyOf(ofTheirs)).isEqualTo(bodyOf(ofNobodys));
        Caller.REVIEWER.get(theirs).then().header("ETag", "\"0\"").body("status", equalTo("OPEN"));
    }

    private static Map<String, Object> bodyOf(Response response) {
        Map<String, Object> body = response.jsonPath().getMap("$");
        body.remove("requestId");
        body.remove("instance"); // The caller's own words.
        return body;
    }

    @Test
    void aTokenWithoutATenantIsRefused() {
        var token = AccessTokens.withoutTenant(Caller.REVIEWER);

        expectProblem(given().auth().oauth2(token).get("/v1/tasks").then(), 403, "NO_TENANT");
    }
}
