package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may rehearse and shadow; and that another tenant's versions and rehearsals do not exist. */
@QuarkusTest
class RehearsalAccessIT extends ComponentTest {

    private static final Set<String> OF_A_REHEARSAL = Set.of("get", "flips", "cancel");
    private static final Set<String> READING = Set.of("list", "get", "flips", "report");

    private static final Map<String, BiFunction<RequestSpecification, String, Response>> ENDPOINTS = Map.of(
            "start",
                    (request, id) -> request.contentType(ContentType.JSON)
                            .body("{\"last\": 1}")
                            .post("/v1/policies/{id}/rehearsals", id),
            "list", (request, id) -> request.get("/v1/policies/{id}/rehearsals", id),
            "get", (request, id) -> request.get("/v1/rehearsals/{id}", id),
            "flips", (request, id) -> request.get("/v1/rehearsals/{id}/flips", id),
            "cancel", (request, id) -> request.post("/v1/rehearsals/{id}/cancellation", id),
            "shadow", (request, id) -> request.post("/v1/policies/{id}/shadow", id),
            "report", (request, id) -> request.get("/v1/policies/{id}/shadow", id),
            "unshadow", (request, id) -> request.delete("/v1/policies/{id}/shadow", id));

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "tenant-admin", ENDPOINTS.keySet(),
            "rule-approver", ENDPOINTS.keySet(),
            "auditor", READING,
            "api-client", Set.of(),
            "operator", Set.of(),
            "reviewer", Set.of(),
            "senior-reviewer", Set.of());

    private final ThePast past = ThePast.of(Tenant.ACME_BANK);
    private final APolicy version = past.version("SUBMITTED", ThePast.rejectingBelow(500));

    static Stream<String> endpoints() {
        return ENDPOINTS.keySet().stream();
    }

    static Stream<Arguments> everyRoleAtEveryEndpoint() {
        return ALLOWED.keySet().stream().flatMap(role -> endpoints().map(endpoint -> Arguments.of(role, endpoint)));
    }

    private static Response call(String endpoint, RequestSpecification request, String id) {
        return ENDPOINTS.get(endpoint).apply(request, id);
    }

    /** The id that the endpoint is about. */
    private String subject(String endpoint) {
        return OF_A_REHEARSAL.contains(endpoint)
                ? past.rehearsal(version, "CANCELLED", Duration.ZERO, 1)
                : version.id().toString();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithoutAToken(String endpoint) {
        expectProblem(call(endpoint, given(), anUnknownId()), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("everyRoleAtEveryEndpoint")
    void eachRoleMayDoWhatItMay(String role, String endpoint) {
        // Given
        var id = subject(endpoint);
        var caller = new Caller(Tenant.ACME_BANK, role);

        // When
        var answer = call(endpoint, caller.request(), id);

        // Then
        if (ALLOWED.get(role).contains(endpoint)) {
            assertThat(answer.statusCode()).isIn(200, 202);
        } else {
            expectProblem(answer, 403, "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anotherTenantsIsAnsweredLikeAnUnknownOne(String endpoint) {
        // Given
        var theirs = subject(endpoint);
        var nova = new Caller(Tenant.NOVA_TELCO, "tenant-admin");

        // When
        var ofTheirs = call(endpoint, nova.request(), theirs);
        var ofNobodys = call(endpoint, nova.request(), anUnknownId());
        var malformed = call(endpoint, nova.request(), "not-an-id");

        // Then
        expectProblem(ofTheirs, 404, "NOT_FOUND");
        assertThat(saidBy(ofTheirs)).isEqualTo(saidBy(ofNobodys)).isEqualTo(saidBy(malformed));
    }

    @Test
    void anotherTenantChangesNothing() {
        // Given
        var nova = new Caller(Tenant.NOVA_TELCO, "rule-approver");
        var acme = new Caller(Tenant.ACME_BANK, "auditor");
        var rehearsal = past.rehearsal(version, "RUNNING", Duration.ZERO, 1);
        call(
                "shadow",
                new Caller(Tenant.ACME_BANK, "rule-approver").request(),
                version.id().toString());

        // When
        call("cancel", nova.request(), rehearsal);
        call("unshadow", nova.request(), version.id().toString());

        // Then
        call("get", acme.request(), rehearsal).then().body("state", equalTo("RUNNING"));
        call("report", acme.request(), version.id().toString()).then().body("running", equalTo(true));
        call("cancel", new Caller(Tenant.ACME_BANK, "tenant-admin").request(), rehearsal);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenWithoutATenantIsRefused(String endpoint) {
        var token = AccessTokens.withoutTenant(new Caller(Tenant.ACME_BANK, "tenant-admin"));

        expectProblem(call(endpoint, given().auth().oauth2(token), anUnknownId()), 403, "NO_TENANT");
    }
}
