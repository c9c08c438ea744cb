package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A version's way from draft to force and out of it, over HTTP. */
@QuarkusTest
class PolicyLifeIT extends ComponentTest {

    private static final PolicyClient ADMIN = PolicyClient.ADMIN;
    private static final PolicyClient APPROVER = PolicyClient.APPROVER;

    private static String aDraft() {
        return ADMIN.drafted(PolicyClient.aProduct());
    }

    private static String aSubmittedVersion() {
        var id = aDraft();
        ADMIN.submit(id).then().statusCode(200);
        return id;
    }

    private static String anApprovedVersion() {
        return approved(aSubmittedVersion());
    }

    private static String approved(String id) {
        APPROVER.approve(id).then().statusCode(200);
        return id;
    }

    private static String inForce(String id) {
        ADMIN.submit(id).then().statusCode(200);
        APPROVER.activate(approved(id)).then().statusCode(200);
        return id;
    }

    private static String productOf(String id) {
        return ADMIN.get(id).path("product");
    }

    private static String statusOf(String id) {
        return ADMIN.get(id).path("status");
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    @Test
    void aVersionIsDraftedEditedSubmittedApprovedActivatedAndRetired() {
        // Given
        var product = PolicyClient.aProduct();

        // When
        var drafted = ADMIN.draft(product);
        String id = drafted.path("id");
        drafted.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/policies/" + id))
                .header("ETag", "\"0\"")
                .body("product", equalTo(product))
                .body("version", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("basedOn", nullValue())
                .body("terms.checks.type", contains("address", "credit", "criminal-record"))
                .body("terms.deadline", equalTo("PT4H"))
                .body("terms.decisionTable.rules.id", hasItems("Rule_AllClear"))
                .body("findings.acceptable", equalTo(true))
                .body("findings.warnings", hasSize(0))
                .body("makers", hasSize(1));
        ADMIN.edit(id, terms -> terms.put("minimumAge", 18))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("terms.minimumAge", equalTo(18));
        ADMIN.submit(id).then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("SUBMITTED"));
        APPROVER.approve(id).then().statusCode(200).header("ETag", "\"3\"").body("status", equalTo("APPROVED"));
        Caller.ACME.start(AnOnboarding.ofAda().of(product)).then().statusCode(422);
        APPROVER.activate(id)
                .then()
                .statusCode(200)
                .body("policy.status", equalTo("ACTIVE"))
                .body("policy.activeFrom", notNullValue())
                .body("inFlight.total", equalTo(0))
                .body("moves", equalTo("/v1/policies/" + id + "/moves"));
        Caller.ACME
                .start(AnOnboarding.ofAda().of(product))
                .then()
                .statusCode(201)
                .body("policyVersion", equalTo(1));
        APPROVER.retire(id).then().statusCode(200).body("status", equalTo("RETIRED"));

        // Then
        expectProblem(Caller.ACME.start(AnOnboarding.ofAda().of(product)), 422, "UNKNOWN_PRODUCT");
        PolicyClient.AUDITOR
                .history(id)
                .then()
                .statusCode(200)
                .body("items.kind", contains("drafted", "edited", "submitted", "approved", "activated", "retired"))
                .body("items[1].revision", equalTo(1))
                .body("items[4].activeFrom", notNullValue());
        ADMIN.get(id)
                .then()
                .body("steps.submitted.by", equalTo(ADMIN.get(id).path("makers[0]")))
                .body("steps.approved.by", not(equalTo(ADMIN.get(id).path("makers[0]"))))
                .body("steps.retired.at", notNullValue())
                .body("steps.rejected", nullValue());
    }

    @Test
    void eachStepTakenTwiceByTheSamePersonIsTakenOnce() {
        var id = aDraft();
        expectSame(() -> ADMIN.submit(id));
        expectSame(() -> APPROVER.approve(id));
        expectSame(() -> APPROVER.activate(id));
        expectSame(() -> APPROVER.retire(id));
        ADMIN.history(id)
                .then()
                .body("items.kind", contains("drafted", "submitted", "approved", "activated", "retired"));

        var rejected = aSubmittedVersion();
        expectSame(() -> APPROVER.reject(rejected, "Too low"));
        expectProblem(APPROVER.reject(rejected, "Too high"), 409, "POLICY_NOT_SUBMITTED");
        ADMIN.history(rejected).then().body("items.kind", contains("drafted", "submitted", "rejected"));

        var discarded = aDraft();
        expectSame(() -> ADMIN.delete(discarded));
        ADMIN.history(discarded).then().body("items.kind", contains("drafted", "discarded"));
    }

    private static void expectSame(Supplier<Response> call) {
        var first = call.get().then().statusCode(200).extract();
        var second = call.get().then().statusCode(200).extract();
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aStepTakenBySomebodyElseAgainIsRefused() {
        // Given
        var otherAdmin = PolicyClient.somebody("tenant-admin");
        var otherApprover = PolicyClient.somebody("rule-approver");
        var id = aDraft();

        // Then
        ADMIN.submit(id);
        expectProblem(otherAdmin.submit(id), 409, "POLICY_NOT_DRAFT");
        APPROVER.approve(id);
        expectProblem(otherApprover.approve(id), 409, "POLICY_NOT_SUBMITTED");
        APPROVER.activate(id);
        expectProblem(otherApprover.activate(id), 409, "POLICY_NOT_APPROVED");
        APPROVER.retire(id);
        expectProblem(otherApprover.retire(id), 409, "POLICY_NOT_ACTIVATED");
    }

    @Test
    void aStepThatIsNotNextIsRefused() {
        var draft = aDraft();
        expectProblem(APPROVER.approve(draft), 409, "POLICY_NOT_SUBMITTED");
        expectProblem(APPROVER.reject(draft, "No"), 409, "POLICY_NOT_SUBMITTED");
        expectProblem(APPROVER.activate(draft), 409, "POLICY_NOT_APPROVED");
        expectProblem(APPROVER.retire(draft), 409, "POLICY_NOT_ACTIVATED");

        var submitted = aSubmittedVersion();
        expectProblem(APPROVER.activate(submitted), 409, "POLICY_NOT_APPROVED");
        expectProblem(ADMIN.delete(submitted), 409, "POLICY_NOT_DRAFT");
        expectProblem(ADMIN.edit(submitted, terms -> terms.put("minimumAge", 18)), 409, "POLICY_NOT_DRAFT");

        var inForce = inForce(aDraft());
        expectProblem(ADMIN.submit(inForce), 409, "POLICY_NOT_DRAFT");
        expectProblem(APPROVER.reject(inForce, "Too late"), 409, "POLICY_NOT_SUBMITTED");
    }

    @Test
    void theMakerIsNeverTheCheckerNotEvenWithBothRoles() {
        // Given
        var both = PolicyClient.somebody("tenant-admin", "rule-approver");
        var id = both.drafted(PolicyClient.aProduct());
        both.submit(id).then().statusCode(200);

        // Then
        expectProblem(both.approve(id), 403, "MAKER_IS_NEVER_CHECKER");
        APPROVER.approve(id).then().statusCode(200);
        expectProblem(both.activate(id), 403, "MAKER_IS_NEVER_CHECKER");
        APPROVER.activate(id).then().statusCode(200);
        expectProblem(both.retire(id), 403, "MAKER_IS_NEVER_CHECKER");
        assertThat(statusOf(id)).isEqualTo("ACTIVE");
    }

    @Test
    void whoOnlyEditedIsAMakerToo() {
        // Given
        var both = PolicyClient.somebody("tenant-admin", "rule-approver");
        var id = aDraft();
        both.edit(id, terms -> terms.put("minimumAge", 21)).then().statusCode(200);
        ADMIN.edit(id, terms -> terms.putNull("minimumAge")).then().statusCode(200);
        ADMIN.submit(id).then().statusCode(200).body("makers", hasSize(2));

        // Then
        expectProblem(both.approve(id), 403, "MAKER_IS_NEVER_CHECKER");
    }

    @Test
    void aMakerWhoWasReassignedIsStillTheMaker() {
        // Given
        var person = People.somebody(Tenant.ACME_BANK, "tenant-admin");
        var client = new PolicyClient(person);
        var id = client.drafted(PolicyClient.aProduct());
        client.submit(id).then().statusCode(200);

        // When
        People.reassign(person, "rule-approver");

        // Then
        expectProblem(client.draft(PolicyClient.aProduct()), 403, "FORBIDDEN");
        expectProblem(client.approve(id), 403, "MAKER_IS_NEVER_CHECKER");
        client.approve(aSubmittedVersion()).then().statusCode(200);
    }

    @Test
    void aProgramWritesAndChecksNothingWhateverItsRoles() {
        // Given
        var token = People.tokenOfAProgram(Tenant.ACME_BANK, "tenant-admin", "rule-approver");
        var draft = aDraft();
        var submitted = aSubmittedVersion();
        var approved = anApprovedVersion();
        var active = inForce(aDraft());

        // Then
        expectProblem(
                asProgram(token)
                        .body("{\"product\": \"%s\"}".formatted(PolicyClient.aProduct()))
                        .post("/v1/policies"),
                403,
                "PERSON_REQUIRED");
        expectProblem(
                asProgram(token)
                        .header("If-Match", "\"0\"")
                        .body(ADMIN.terms(draft).toString())
                        .put("/v1/policies/" + draft),
                403,
                "PERSON_REQUIRED");
        expectProblem(asProgram(token).delete("/v1/policies/" + draft), 403, "PERSON_REQUIRED");
        expectProblem(asProgram(token).post("/v1/policies/" + draft + "/submission"), 403, "PERSON_REQUIRED");
        expectProblem(asProgram(token).post("/v1/policies/" + submitted + "/approval"), 403, "PERSON_REQUIRED");
        expectProblem(
                asProgram(token).body(REASON).post("/v1/policies/" + submitted + "/rejection"), 403, "PERSON_REQUIRED");
        expectProblem(asProgram(token).post("/v1/policies/" + approved + "/activation"), 403, "PERSON_REQUIRED");
        expectProblem(asProgram(token).post("/v1/policies/" + active + "/retirement"), 403, "PERSON_REQUIRED");
        asProgram(token).get("/v1/policies/" + active).then().statusCode(200);
        assertThat(List.of(statusOf(draft), statusOf(submitted), statusOf(approved), statusOf(active)))
                .containsExactly("DRAFT", "SUBMITTED", "APPROVED", "ACTIVE");
    }

    private static RequestSpecification asProgram(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    @Test
    void aMakerTakesTheirOwnBack() {
        // Given
        var submitted = aSubmittedVersion();
        var approved = anApprovedVersion();
        var stranger = PolicyClient.somebody("tenant-admin");

        // Then
        expectProblem(stranger.reject(submitted, "Not mine"), 403, "REJECTION_NEEDS_CHECKER");
        ADMIN.reject(submitted, "Wrong threshold")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("steps.rejected.reason", equalTo("Wrong threshold"));
        ADMIN.reject(approved, "Wrong threshold").then().statusCode(200).body("status", equalTo("REJECTED"));
        ADMIN.history(submitted)
                .then()
                .body("items.kind", contains("drafted", "submitted", "withdrawn"))
                .body("items[2].reason", equalTo("Wrong threshold"));
    }

    @Test
    void aProductHasOneDraftAtATime() {
        // Given
        var id = aDraft();

        // Then
        expectProblem(PolicyClient.somebody("tenant-admin").draft(productOf(id)), 409, "DRAFT_EXISTS")
                .header("Location", endsWith("/v1/policies/" + id))
                .body("draft", equalTo(id));
        ADMIN.submit(id);
        ADMIN.draft(productOf(id)).then().statusCode(201).body("version", equalTo(2));
    }

    @Test
    void aDraftBeginsWithTheTermsOfTheVersionInForce() {
        // Given
        var first = aDraft();
        ADMIN.edit(first, terms -> terms.put("minimumAge", 30));
        inForce(first);
        var rejected = ADMIN.drafted(productOf(first));
        ADMIN.edit(rejected, terms -> terms.put("minimumAge", 99));
        ADMIN.submit(rejected);
        APPROVER.reject(rejected, "Too old");

        // Then
        ADMIN.draft(productOf(first))
                .then()
                .statusCode(201)
                .body("version", equalTo(3))
                .body("basedOn", equalTo(first))
                .body("terms.minimumAge", equalTo(30));
    }

    @Test
    void aDraftCanBeBasedOnAnyVersionOfTheTenant() {
        // Given
        var other = aDraft();
        ADMIN.edit(other, terms -> terms.put("minimumAge", 40));

        // Then
        ADMIN.draft(PolicyClient.aProduct(), other)
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("basedOn", equalTo(other))
                .body("terms.minimumAge", equalTo(40));
    }

    @Test
    void aDraftIsBasedOnNothingThatTheTenantDoesNotHave() {
        var theirs = PolicyClient.OTHER_TENANTS_ADMIN.drafted(PolicyClient.aProduct());
        var product = PolicyClient.aProduct();

        var ofTheirs = ADMIN.draft(product, theirs);
        expectProblem(ofTheirs, 400, "VALIDATION_FAILED").body("violations.field", contains("basedOn"));
        assertThat(saidBy(ofTheirs))
                .isEqualTo(saidBy(ADMIN.draft(product, anUnknownId())))
                .isEqualTo(saidBy(ADMIN.draft(product, "nonsense")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "a b", "a/b", "\\u0000", "äpfel"})
    void aProductHasAPlainName(String name) {
        expectProblem(ADMIN.draft(name), 400, "VALIDATION_FAILED").body("violations.field", contains("product"));
    }

    @Test
    void aScheduledVersionComesIntoForceByItselfAndSupersedesTheOther() {
        // Given
        var first = inForce(aDraft());
        var second = ADMIN.drafted(productOf(first));
        ADMIN.submit(second);
        var soon = now().plusSeconds(3);

        // When
        APPROVER.activate(approved(second), soon.toString())
                .then()
                .statusCode(200)
                .body("policy.status", equalTo("SCHEDULED"));

        // Then
        assertThat(List.of(statusOf(first), statusOf(second))).containsExactly("ACTIVE", "SCHEDULED");
        expectSame(() -> APPROVER.activate(second, soon.toString()));
        await().atMost(Duration.ofSeconds(10)).until(() -> statusOf(second).equals("ACTIVE"));
        assertThat(statusOf(first)).isEqualTo("RETIRED");
        expectProblem(APPROVER.retire(first), 409, "POLICY_NOT_ACTIVATED");
        assertThat(idsOf(first, "ACTIVE")).containsExactly(second);
        assertThat(idsOf(first, "RETIRED")).containsExactly(first);
        Caller.ACME.start(AnOnboarding.ofAda().of(productOf(first))).then().body("policyVersion", equalTo(2));
    }

    @Test
    void aScheduledVersionThatIsRetiredNeverComesIntoForce() {
        // Given
        var first = inForce(aDraft());
        var second = ADMIN.drafted(productOf(first));
        ADMIN.submit(second);
        var soon = now().plusSeconds(2);
        APPROVER.activate(approved(second), soon.toString()).then().statusCode(200);
        assertThat(idsOf(first, "SCHEDULED")).containsExactly(second);

        // When
        APPROVER.retire(second).then().statusCode(200).body("activeFrom", nullValue());

        // Then
        await().pollDelay(Duration.ofMillis(2_100)).until(() -> now().isAfter(soon));
        assertThat(List.of(statusOf(first), statusOf(second))).containsExactly("ACTIVE", "RETIRED");
        assertThat(idsOf(first, "RETIRED")).containsExactly(second);
    }

    private static List<String> idsOf(String idOfProduct, String status) {
        return ADMIN.request()
                .queryParam("product", productOf(idOfProduct))
                .queryParam("status", status)
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void whatAPersonAskedForAtFirstDecidesWhetherTheyAskAgain() {
        // Given
        var id = anApprovedVersion();
        var tomorrow = now().plusDays(1).toString();
        APPROVER.activate(id, tomorrow).then().statusCode(200);

        // Then
        expectProblem(APPROVER.activate(id), 409, "POLICY_NOT_APPROVED");
        expectProblem(APPROVER.activate(id, now().plusDays(2).toString()), 409, "POLICY_NOT_APPROVED");
        APPROVER.activate(id, tomorrow).then().statusCode(200);
    }

    static Stream<String> badTimes() {
        return Stream.of(
                now().minusSeconds(1).toString(),
                "2001-01-01T00:00:00Z",
                now().plusDays(366).toString(),
                "+999999999-12-31T23:59:59Z",
                "-999999999-12-31T23:59:59Z",
                "tomorrow",
                "2026-12-01",
                "");
    }

    @ParameterizedTest
    @MethodSource("badTimes")
    void aVersionIsActivatedForAMomentOfTheNextYear(String activeFrom) {
        var id = anApprovedVersion();

        expectProblem(APPROVER.activate(id, activeFrom), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("activeFrom"));
        assertThat(statusOf(id)).isEqualTo("APPROVED");
    }

    @Test
    void noTwoVersionsOfAProductBeginAtTheSameTime() {
        // Given
        var first = anApprovedVersion();
        var second = ADMIN.drafted(productOf(first));
        ADMIN.submit(second);
        approved(second);
        var tomorrow = now().plusDays(1).toString();
        APPROVER.activate(first, tomorrow).then().statusCode(200);

        // Then
        expectProblem(APPROVER.activate(second, tomorrow), 409, "ACTIVE_FROM_TAKEN");
        assertThat(statusOf(second)).isEqualTo("APPROVED");
        APPROVER.activate(anApprovedVersion(), tomorrow).then().statusCode(200);
        APPROVER.retire(first).then().statusCode(200);
        APPROVER.activate(second, tomorrow).then().statusCode(200);
    }

    @Test
    void activationTellsWhatOtherVersionsStillCarry() {
        // Given
        var first = inForce(aDraft());
        var product = productOf(first);
        Caller.ACME.started(AnOnboarding.ofAda().of(product));
        Caller.ACME.started(AnOnboarding.ofAda().of(product));
        var second = ADMIN.drafted(product);
        ADMIN.submit(second);

        // When
        var answer = APPROVER.activate(approved(second));

        // Then
        answer.then()
                .statusCode(200)
                .body("inFlight.total", equalTo(2))
                .body("inFlight.byVersion[0].version", equalTo(1))
                .body("inFlight.byVersion[0].onboardings", equalTo(2));
    }

    @Test
    void aVersionWithAGapCannotBeSubmitted() {
        // Given
        var id = aDraft();
        ADMIN.edit(id, terms -> ((ArrayNode) terms.at("/decisionTable/rules")).remove(4))
                .then()
                .statusCode(200)
                .body("findings.acceptable", equalTo(false))
                .body("findings.gaps[0].example", notNullValue());

        // Then
        expectProblem(ADMIN.submit(id), 422, "DECISION_TABLE_INCOMPLETE")
                .body("findings.gaps[0].example.keySet()", hasItems("addressOutcome", "creditScore"))
                .body("findings.gaps[0].region", notNullValue());
        assertThat(statusOf(id)).isEqualTo("DRAFT");
    }

    @Test
    void aRejectionHasAReason() {
        var id = aSubmittedVersion();

        expectProblem(APPROVER.reject(id, " "), 400, "VALIDATION_FAILED").body("violations.field", contains("reason"));
        expectProblem(APPROVER.reject(id, "\\u0000"), 400, "VALIDATION_FAILED");
        expectProblem(APPROVER.reject(id, "r".repeat(501)), 400, "VALIDATION_FAILED");
        assertThat(statusOf(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void theListShowsTheNewestFirstPageByPage() {
        // Given
        var first = inForce(aDraft());
        var product = productOf(first);
        var second = ADMIN.drafted(product);
        ADMIN.submit(second);
        var third = ADMIN.drafted(product);

        // When
        var page = ADMIN.request().queryParam("product", product).get("/v1/policies?limit=2");
        var rest = ADMIN.request()
                .queryParam("product", product)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/v1/policies?limit=2");

        // Then
        page.then()
                .statusCode(200)
                .body("items.id", contains(third, second))
                .body("items.status", contains("DRAFT", "SUBMITTED"))
                .body("items[0]", not(containsString("terms")));
        rest.then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items.status", contains("ACTIVE"))
                .body("nextCursor", nullValue());
        for (var status : List.of("DRAFT", "SUBMITTED", "ACTIVE")) {
            assertThat(idsOf(first, status)).hasSize(1);
        }
        for (var status : List.of("APPROVED", "SCHEDULED", "RETIRED", "REJECTED", "DISCARDED")) {
            assertThat(idsOf(first, status)).isEmpty();
        }
    }

    @Test
    void allBadParametersOfTheListAreToldAtOnce() {
        expectProblem(ADMIN.request().get("/v1/policies?status=OLD&limit=101"), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("status", "limit"));
        expectProblem(ADMIN.request().get("/v1/policies?cursor=nonsense"), 400, "INVALID_CURSOR");
    }
}
