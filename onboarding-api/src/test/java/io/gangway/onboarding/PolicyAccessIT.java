package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

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

/** Who may do what with policies; and that another tenant's do not exist. */
@QuarkusTest
class PolicyAccessIT extends ComponentTest {

    private static final Map<String, BiFunction<RequestSpecification, String, Response>> ENDPOINTS = Map.ofEntries(
            Map.entry("check-types", (request, id) -> request.get("/v1/check-types")),
            Map.entry("decision-inputs", (request, id) -> request.get("/v1/decision-inputs")),
            Map.entry("list", (request, id) -> request.get("/v1/policies")),
            Map.entry("get", (request, id) -> request.get("/v1/policies/{id}", id)),
            Map.entry("table", (request, id) -> request.get("/v1/policies/{id}/decision-table", id)),
            Map.entry("dmn", (request, id) -> request.accept(ContentType.XML)
                    .get("/v1/policies/{id}/decision-table", id)),
            Map.entry("history", (request, id) -> request.get("/v1/policies/{id}/history", id)),
            Map.entry(
                    "history-changes",
                    (request, id) -> request.get("/v1/policies/{id}/history/changes?since=0&until=0", id)),
            Map.entry("changes", (request, id) -> request.get("/v1/policies/{id}/changes?since={id}", id, id)),
            Map.entry("trial", (request, id) -> json(request, """
                    {"inputs": {"addressOutcome": "CLEAR", "creditOutcome": "CLEAR", "criminalRecordOutcome": "CLEAR",
                                "silence": "NONE"}}
                    """).post("/v1/policies/{id}/trial", id)),
            Map.entry(
                    "draft", (request, id) -> json(request, "{\"product\": \"%s\"}".formatted(PolicyClient.aProduct()))
                            .post("/v1/policies")),
            Map.entry("edit", (request, id) -> json(request, terms())
                    .header("If-Match", "\"0\"")
                    .put("/v1/policies/{id}", id)),
            Map.entry("edit-table", (request, id) -> json(request, table())
                    .header("If-Match", "\"0\"")
                    .put("/v1/policies/{id}/decision-table", id)),
            Map.entry("edit-dmn", (request, id) -> request.contentType(ContentType.XML)
                    .body(dmn())
                    .header("If-Match", "\"0\"")
                    .put("/v1/policies/{id}/decision-table", id)),
            Map.entry("discard", (request, id) -> request.delete("/v1/policies/{id}", id)),
            Map.entry("submit", (request, id) -> request.post("/v1/policies/{id}/submission", id)),
            Map.entry("reject", (request, id) -> json(request, REASON).post("/v1/policies/{id}/rejection", id)),
            Map.entry("approve", (request, id) -> request.post("/v1/policies/{id}/approval", id)),
            Map.entry("activate", (request, id) -> json(request, "{}").post("/v1/policies/{id}/activation", id)),
            Map.entry("retire", (request, id) -> request.post("/v1/policies/{id}/retirement", id)));

    private static final Set<String> CATALOGUE = Set.of("check-types", "decision-inputs");
    private static final Set<String> READING = Set.of(
            "check-types",
            "decision-inputs",
            "list",
            "get",
            "table",
            "dmn",
            "history",
            "history-changes",
            "changes",
            "trial");
    private static final Set<String> WRITING =
            Set.of("draft", "edit", "edit-table", "edit-dmn", "discard", "submit", "reject");
    private static final Set<String> CHECKING = Set.of("reject", "approve", "activate", "retire");
    private static final Set<String> WITHOUT_A_VERSION = Set.of("check-types", "decision-inputs", "list", "draft");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "tenant-admin", union(READING, WRITING),
            "rule-approver", union(READING, CHECKING),
            "auditor", READING,
            "operator", READING,
            "reviewer", CATALOGUE,
            "senior-reviewer", CATALOGUE,
            "api-client", CATALOGUE);

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }

    private static String terms() {
        return PolicyClient.ADMIN.terms(seeded()).toString();
    }

    private static String table() {
        return PolicyClient.ADMIN.terms(seeded()).get("decisionTable").toString();
    }

    private static String dmn() {
        return PolicyClient.ADMIN
                .request()
                .accept(ContentType.XML)
                .get("/v1/policies/{id}/decision-table", seeded())
                .asString();
    }

    /** Every tenant's current-account. */
    private static String seeded() {
        return "0192f000-0000-7000-8000-0000000a0001";
    }

    private static String prepared(String endpoint, PolicyClient admin, PolicyClient approver) {
        var id = admin.drafted(PolicyClient.aProduct());
        if (CHECKING.contains(endpoint)) {
            admin.submit(id).then().statusCode(200);
        }
        if (Set.of("activate", "retire").contains(endpoint)) {
            approver.approve(id).then().statusCode(200);
        }
        if (endpoint.equals("retire")) {
            approver.activate(id).then().statusCode(200);
        }
        return id;
    }

    static Stream<String> endpoints() {
        return ENDPOINTS.keySet().stream().sorted();
    }

    static Stream<String> endpointsOfAVersion() {
        return endpoints().filter(endpoint -> !WITHOUT_A_VERSION.contains(endpoint));
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
    }

    @ParameterizedTest
    @MethodSource("everyRoleAtEveryEndpoint")
    void eachRoleMayDoWhatItMay(String role, String endpoint) {
        // Given
        var id = prepared(endpoint, PolicyClient.ADMIN, PolicyClient.APPROVER);
        var caller = new Caller(Tenant.ACME_BANK, role);

        // When
        var answer = call(endpoint, caller.request(), id);

        // Then
        if (ALLOWED.get(role).contains(endpoint)) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        } else {
            expectProblem(answer, 403, "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @MethodSource("endpointsOfAVersion")
    void anotherTenantsVersionIsAnsweredLikeAnUnknownOne(String endpoint) {
        // Given
        var theirs = prepared(endpoint, PolicyClient.OTHER_TENANTS_ADMIN, PolicyClient.OTHER_TENANTS_APPROVER);
        var before = PolicyClient.OTHER_TENANTS_ADMIN.get(theirs).asString();
        var caller = ALLOWED.get("tenant-admin").contains(endpoint) ? PolicyClient.ADMIN : PolicyClient.APPROVER;

        // When
        var ofTheirs = call(endpoint, caller.request(), theirs);
        var ofNobodys = call(endpoint, caller.request(), anUnknownId());
        var malformed = call(endpoint, caller.request(), "not-an-id");

        // Then
        expectProblem(ofTheirs, 404, "NOT_FOUND");
        assertThat(saidBy(ofTheirs)).isEqualTo(saidBy(ofNobodys)).isEqualTo(saidBy(malformed));
        assertThat(PolicyClient.OTHER_TENANTS_ADMIN.get(theirs).asString()).isEqualTo(before);
    }

    @Test
    void aVersionIsComparedWithNoneOfAnotherTenant() {
        var ours = PolicyClient.ADMIN.drafted(PolicyClient.aProduct());
        var theirs = PolicyClient.OTHER_TENANTS_ADMIN.drafted(PolicyClient.aProduct());

        expectProblem(PolicyClient.ADMIN.changes(ours, theirs), 404, "NOT_FOUND");
    }

    @Test
    void theListShowsTheTenantsOwn() {
        // Given
        var product = PolicyClient.aProduct();
        var ours = PolicyClient.ADMIN.drafted(product);
        var theirs = PolicyClient.OTHER_TENANTS_ADMIN.drafted(product);

        // Then
        PolicyClient.ADMIN
                .request()
                .get("/v1/policies?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", everyItem(not(equalTo(theirs))));
        PolicyClient.OTHER_TENANTS_ADMIN
                .request()
                .queryParam("product", product)
                .get("/v1/policies")
                .then()
                .body("items.id", everyItem(not(equalTo(ours))))
                .body("items.version", contains(1));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenWithoutATenantIsRefused(String endpoint) {
        for (var role : new String[] {"tenant-admin", "rule-approver"}) {
            if (ALLOWED.get(role).contains(endpoint)) {
                var token = AccessTokens.withoutTenant(new Caller(Tenant.ACME_BANK, role));
                expectProblem(call(endpoint, given().auth().oauth2(token), anUnknownId()), 403, "NO_TENANT");
            }
        }
    }
}
