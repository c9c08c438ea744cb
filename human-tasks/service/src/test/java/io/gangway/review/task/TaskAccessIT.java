package io.gangway.review.task;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final Set<String> READING =
            Set.of("list", "file", "get", "comments", "history", "views", "counts", "stream");

    private static final Map<String, BiFunction<RequestSpecification, UUID, Response>> ENDPOINTS = Map.ofEntries(
            entry("list", (request, task) -> request.get("/v1/tasks")),
            entry("file", (request, task) -> request.get("/v1/tasks/file")),
            entry("next", (request, task) -> change(request, "{\"id\": \"%s\"}".formatted(task))
                    .post("/v1/tasks/next")),
            entry("reason codes", (request, task) -> request.get("/v1/reason-codes")),
            entry("get", (request, task) -> request.get("/v1/tasks/{id}", task)),
            entry("claim", (request, task) -> change(request, "").post("/v1/tasks/{id}/claim", task)),
            entry("release", (request, task) -> change(request, "").post("/v1/tasks/{id}/release", task)),
            entry("decision", (request, task) -> change(request, Caller.APPROVAL)
                    .post("/v1/tasks/{id}/decision", task)),
            entry("confirmation", (request, task) -> change(request, "")
                    .post("/v1/tasks/{id}/proposal/confirmation", task)),
            entry("return", (request, task) -> change(request, Caller.OBJECTION)
                    .post("/v1/tasks/{id}/proposal/return", task)),
            entry("assignment", (request, task) -> change(request, "{\"assignee\": \"ada\"}")
                    .post("/v1/tasks/{id}/assignment", task)),
            entry("priority", (request, task) -> change(request, "{\"priority\": \"LOW\"}")
                    .put("/v1/tasks/{id}/priority", task)),
            entry("follow-up", (request, task) -> change(request, "{\"at\": \"2999-01-01T00:00:00Z\"}")
                    .put("/v1/tasks/{id}/follow-up", task)),
            entry("information-request", (request, task) -> change(
                            request, "{\"items\": [\"PROOF_OF_INCOME\"], \"until\": \"2999-01-01T00:00:00Z\"}")
                    .post("/v1/tasks/{id}/information-request", task)),
            entry("check-resolution", (request, task) -> change(request, Caller.RESOLUTION)
                    .post("/v1/tasks/{id}/check-resolution", task)),
            entry("comments", (request, task) -> request.get("/v1/tasks/{id}/comments", task)),
            entry("comment", (request, task) -> change(request, "{\"text\": \"Hm.\"}")
                    .post("/v1/tasks/{id}/comments", task)),
            entry("history", (request, task) -> request.get("/v1/tasks/{id}/history", task)),
            entry("bulk assignment", (request, task) -> change(
                            request,
                            "{\"tasks\": [{\"id\": \"%s\", \"version\": 0}], \"assignee\": \"ada\"}".formatted(task))
                    .post("/v1/tasks/bulk/assignment")),
            entry("bulk release", (request, task) -> change(
                            request, "{\"tasks\": [{\"id\": \"%s\", \"version\": 0}]}".formatted(task))
                    .post("/v1/tasks/bulk/release")),
            entry("bulk priority", (request, task) -> change(
                            request,
                            "{\"tasks\": [{\"id\": \"%s\", \"version\": 0}], \"priority\": \"LOW\"}".formatted(task))
                    .post("/v1/tasks/bulk/priority")),
            entry("views", (request, task) -> request.get("/v1/views")),
            entry("counts", (request, task) -> request.get("/v1/views/counts")),
            entry("save view", (request, task) -> change(request, Caller.VIEW).post("/v1/views")),
            entry("change view", (request, task) -> change(request, Caller.VIEW).put("/v1/views/{id}", task)),
            entry("delete view", (request, task) -> request.delete("/v1/views/{id}", task)),
            entry("stream", (request, task) -> request.get("/v1/tasks/stream")));

    private static RequestSpecification change(RequestSpecification request, String body) {
        var seen = request.header("If-Match", "\"0\"");
        return body.isEmpty() ? seen : seen.contentType(ContentType.JSON).body(body);
    }

    static Stream<String> endpoints() {
        return ENDPOINTS.keySet().stream();
    }

    static Stream<String> endpointsOfATask() {
        var ofMany = Set.of(
                "list",
                "file",
                "next",
                "reason codes",
                "views",
                "counts",
                "save view",
                "change view",
                "delete view",
                "stream");
        return endpoints().filter(endpoint -> !ofMany.contains(endpoint) && !endpoint.startsWith("bulk"));
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
        var nothingButReading = Stream.of("auditor", "operator").flatMap(role -> endpoints()
                .filter(endpoint -> !READING.contains(endpoint))
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
