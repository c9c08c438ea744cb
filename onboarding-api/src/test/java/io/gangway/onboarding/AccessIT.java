package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what; and that another tenant's onboarding does not exist. */
@QuarkusTest
class AccessIT extends ComponentTest {

    private static final Map<String, BiFunction<RequestSpecification, String, Response>> ENDPOINTS = Map.ofEntries(
            Map.entry("start", (request, id) -> request.header("Idempotency-Key", aKey())
                    .contentType(ContentType.JSON)
                    .body(AnOnboarding.ofAda().json())
                    .post("/v1/onboardings")),
            Map.entry("list", (request, id) -> request.get("/v1/onboardings")),
            Map.entry("get", (request, id) -> request.get("/v1/onboardings/{id}", id)),
            Map.entry("timeline", (request, id) -> request.get("/v1/onboardings/{id}/timeline", id)),
            Map.entry("explanation", (request, id) -> request.get("/v1/onboardings/{id}/explanation", id)),
            Map.entry("diagram", (request, id) -> request.get("/v1/onboardings/{id}/diagram", id)),
            Map.entry("information", (request, id) -> request.get("/v1/onboardings/{id}/information", id)),
            Map.entry("evidence", (request, id) -> request.get("/v1/onboardings/{id}/checks/credit/evidence", id)),
            Map.entry("cancel", (request, id) -> request.contentType(ContentType.JSON)
                    .body(REASON)
                    .post("/v1/onboardings/{id}/cancellation", id)),
            Map.entry("simulate", (request, id) -> request.contentType(ContentType.JSON)
                    .body("{\"answer\": {\"check\": \"credit\", \"outcome\": \"CLEAR\"}}")
                    .post("/v1/sandbox/onboardings/{id}/simulation", id)),
            Map.entry("ledger", (request, id) -> request.get("/v1/ledger")),
            Map.entry("similar", (request, id) -> request.get("/v1/onboardings/{id}/similar", id)),
            Map.entry("names", (request, id) -> request.contentType(ContentType.JSON)
                    .body(Map.of("onboardings", new String[] {anUnknownId()}))
                    .post("/v1/applicants/names")),
            Map.entry("search", (request, id) -> request.contentType(ContentType.JSON)
                    .body(Map.of("text", "lovelace"))
                    .post("/v1/applicants/search")));

    private static final Set<String> READING = Set.of("list", "get", "timeline", "explanation", "diagram");
    private static final Set<String> LOOKING_INTO =
            and(READING, "information", "evidence", "similar", "search", "names");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "api-client",
                    and(READING, "start", "cancel", "information", "similar", "search", "names", "ledger", "simulate"),
            "operator", and(LOOKING_INTO, "cancel", "ledger"),
            "reviewer", LOOKING_INTO,
            "senior-reviewer", LOOKING_INTO,
            "tenant-admin", and(LOOKING_INTO, "ledger", "simulate"),
            "auditor", and(LOOKING_INTO, "ledger"),
            "rule-approver", READING);

    private static Set<String> and(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> endpoints() {
        return ENDPOINTS.keySet().stream();
    }

    static Stream<String> endpointsOfAnOnboarding() {
        return Stream.of("get", "timeline", "explanation", "diagram", "information", "similar", "cancel", "simulate");
    }

    static Stream<Arguments> everyRoleAtEveryEndpoint() {
        return ALLOWED.keySet().stream().flatMap(role -> endpoints().map(endpoint -> Arguments.of(role, endpoint)));
    }

    private static Response call(String endpoint, RequestSpecification request, String id) {
        return ENDPOINTS.get(endpoint).apply(request, id);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithoutAToken(String endpoint) {
        expectProblem(call(endpoint, given(), anUnknownId()), 401, "UNAUTHENTICATED");
        expectProblem(call(endpoint, given().auth().oauth2("nonsense"), anUnknownId()), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("everyRoleAtEveryEndpoint")
    void eachRoleMayDoWhatItMay(String role, String endpoint) {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        var caller = new Caller(Tenant.ACME_BANK, role);

        // When
        var answer = call(endpoint, caller.request(), id);

        // Then
        if (ALLOWED.get(role).contains(endpoint)) {
            assertThat(answer.statusCode()).isIn(200, 201);
        } else {
            expectProblem(answer, 403, "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @MethodSource("endpointsOfAnOnboarding")
    void anotherTenantsOnboardingIsAnsweredLikeAnUnknownOne(String endpoint) {
        // Given
        var theirs = Caller.ACME.started(AnOnboarding.ofAda());

        // When
        var ofTheirs = call(endpoint, Caller.NOVA.request(), theirs);
        var ofNobodys = call(endpoint, Caller.NOVA.request(), anUnknownId());
        var malformed = call(endpoint, Caller.NOVA.request(), "not-an-id");

        // Then
        expectProblem(ofTheirs, 404, "NOT_FOUND");
        assertThat(saidBy(ofTheirs)).isEqualTo(saidBy(ofNobodys)).isEqualTo(saidBy(malformed));
        Caller.ACME.get(theirs).then().body("status", equalTo("CHECKING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/onboardings/1", "/v1/onboardings/a%2Fb", "/v1/nothing"})
    void whatDoesNotExistIsNotFound(String path) {
        expectProblem(Caller.ACME.request().urlEncodingEnabled(false).get(path), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenWithoutATenantIsRefused(String endpoint) {
        // Given
        var operator = new Caller(Tenant.ACME_BANK, "operator");
        var token = AccessTokens.withoutTenant(operator);

        // Then
        if (ALLOWED.get("operator").contains(endpoint)) {
            expectProblem(call(endpoint, given().auth().oauth2(token), anUnknownId()), 403, "NO_TENANT");
        }
    }

    @Test
    void anotherMethodIsRefused() {
        expectProblem(Caller.ACME.request().delete("/v1/onboardings"), 405, "METHOD_NOT_ALLOWED");
        expectProblem(Caller.ACME.request().put("/v1/onboardings/{id}", anUnknownId()), 405, "METHOD_NOT_ALLOWED");
    }
}
