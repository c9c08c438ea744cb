package io.gangway.onboarding;

import static io.gangway.onboarding.PolicyClient.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule at every entrance: what is meant counts, and what means nothing is refused. */
@QuarkusTest
class EntranceIT extends ComponentTest {

    private static final String COMPOSED = "\"Z\u00fcrich\"";
    private static final String DECOMPOSED = "\"Zu\u0308rich\"";

    private static String anOrderOf(String amount) {
        return AnOnboarding.ofAda()
                .with("order", "{\"monthlyAmount\": %s}".formatted(amount))
                .json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.9", "24.900", "2.49e1"})
    void oneAmountIsOneRequestHoweverItIsWritten(String amount) {
        // Given
        var key = aKey();
        Caller.ACME.start(key, anOrderOf("24.90")).then().statusCode(201);

        // When
        var again = Caller.ACME.start(key, anOrderOf(amount));

        // Then
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        expectProblem(Caller.ACME.start(key, anOrderOf("24.91")), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void delaysOfOneLengthAreOneRequest() {
        var key = aKey();
        var minute =
                AnOnboarding.ofAda().with("sandbox.credit.delay", "\"PT1M\"").json();
        Caller.ACME.start(key, minute).then().statusCode(201);

        Caller.ACME.start(key, minute.replace("PT1M", "PT60.0S")).then().header("Idempotent-Replayed", "true");
    }

    @Test
    void textIsKeptComposedAndLooksAlikeMeansIsAlike() {
        // Given
        var key = aKey();
        var reference = "Z\u00fc-" + UUID.randomUUID();
        var city =
                AnOnboarding.ofAda().with("applicant.address.city", DECOMPOSED).referredToAs(reference);
        String id = Caller.ACME.start(key, city.json()).path("id");

        // When
        var again = Caller.ACME.start(key, city.json().replace(DECOMPOSED, COMPOSED));

        // Then
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        Caller.ACME.get(id).then().body("applicant.address.city", equalTo("Z\u00fcrich"));
        Caller.ACME
                .request()
                .queryParam("externalReference", reference.replace("\u00fc", "u\u0308"))
                .get("/v1/onboardings")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void aLengthCountsCharacters() {
        var name = "\ud842\udfb7".repeat(51);

        Caller.ACME
                .start(AnOnboarding.ofAda().with("applicant.familyName", "\"" + name + "\""))
                .then()
                .statusCode(201)
                .body("applicant.familyName", equalTo(name));
    }

    @Test
    void aPersianNameMayHaveItsJoiner() {
        Caller.ACME
                .start(AnOnboarding.ofAda()
                        .with("applicant.givenName", "\"\u0639\u0644\u06cc\u200c\u0631\u0636\u0627\""))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "If-Match"})
    void aHeaderThatIsMeantOnceIsGivenOnce(String header) {
        var answer = Caller.ACME
                .request()
                .contentType(ContentType.JSON)
                .header(header, "\"a\"", "\"b\"")
                .body(AnOnboarding.ofAda().json())
                .post("/v1/onboardings");

        expectProblem(answer, 400, "HEADER_REPEATED").body("violations.field", contains(equalToIgnoringCase(header)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/onboardings?state=OPEN                | UNKNOWN_PARAMETER | state",
                "/v1/onboardings?status=                   | VALIDATION_FAILED | status",
                "/v1/onboardings?externalReference         | VALIDATION_FAILED | externalReference",
                "/v1/onboardings?limit=1&limit=2           | VALIDATION_FAILED | limit",
                "/v1/policies?producct=x                   | UNKNOWN_PARAMETER | producct",
                "/v1/policies?product=                     | VALIDATION_FAILED | product",
                "/v1/check-types?limit=5                   | UNKNOWN_PARAMETER | limit",
                "/v1/onboardings/1/timeline?cursor=x       | UNKNOWN_PARAMETER | cursor"
            })
    void aQuerySaysNothingThatIsNotHeard(String path, String code, String field) {
        var answer = new Caller(Tenant.ACME_BANK, "tenant-admin").request().get(path);

        expectProblem(answer, 400, code).body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "de", "DE ", "Germany", "XX"})
    void aCountryCellNamesACountry(String country) {
        // Given
        var id = ADMIN.drafted(PolicyClient.aProduct());
        var table = """
                {"hitPolicy": "FIRST", "inputs": ["applicantCountry"], "rules": [
                  {"id": "Some", "when": {"applicantCountry": "not(\\"%s\\")"}, "then": {"outcome": "REVIEW", "reason": "ABROAD"}},
                  {"id": "Rest", "when": {}, "then": {"outcome": "APPROVE", "reason": "FINE"}}]}""";

        // When
        var refused = ADMIN.request()
                .contentType(ContentType.JSON)
                .header("If-Match", ADMIN.etag(id))
                .body(table.formatted(country))
                .put("/v1/policies/{id}/decision-table", id);
        var tried = ADMIN.request()
                .contentType(ContentType.JSON)
                .body("{\"inputs\": {\"applicantCountry\": \"%s\"}}".formatted(country))
                .post("/v1/policies/{id}/trial", id);

        // Then
        expectProblem(refused, 422, "DECISION_TABLE_REFUSED").body("faults.code", contains("VALUE_OUT_OF_DOMAIN"));
        expectProblem(tried, 400, "VALIDATION_FAILED").body("violations.field", hasItem("inputs.applicantCountry"));
        ADMIN.request()
                .contentType(ContentType.JSON)
                .header("If-Match", ADMIN.etag(id))
                .body(table.formatted("XK"))
                .put("/v1/policies/{id}/decision-table", id)
                .then()
                .statusCode(200);
    }

    @Test
    void aTableInForceThatNamesNoCountryGoesOnDeciding() {
        // Given
        var policy = APolicy.ofItsOwn(Tenant.ACME_BANK).inForce("""
                {"decisionTable": {"hitPolicy": "FIRST", "inputs": ["applicantCountry"], "rules": [
                  {"id": "Some", "when": {"applicantCountry": "\\"UK\\""}, "then": {"outcome": "REVIEW", "reason": "ABROAD"}},
                  {"id": "Rest", "when": {}, "then": {"outcome": "APPROVE", "reason": "FINE"}}]}}""");

        // Then
        ADMIN.get(policy.id().toString())
                .then()
                .statusCode(200)
                .body("findings.acceptable", is(false))
                .body("findings.faults.code", contains("VALUE_OUT_OF_DOMAIN"));
        assertThat(Caller.ACME.started(AnOnboarding.ofAda().of(policy.product())))
                .isNotEmpty();
    }

    @Test
    void aPolicyWithoutAnyCheckIsNotSubmitted() {
        // Given
        var id = ADMIN.drafted(PolicyClient.aProduct());
        ADMIN.edit(id, terms -> terms.putArray("checks")).then().statusCode(200).body("findings.acceptable", is(false));

        // Then
        expectProblem(ADMIN.submit(id), 422, "POLICY_WITHOUT_CHECKS").body("violations.field", contains("checks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=", "application/json;q=.5", "application/json; q=x, text/html;q=0.1"})
    void aWeightThatIsNoneIsNoFaultOfOurs(String accept) {
        String id = Caller.ACME.started(AnOnboarding.ofAda());

        new Caller(Tenant.ACME_BANK, "auditor")
                .request()
                .header("Accept", accept)
                .get("/v1/onboardings/{id}/explanation", id)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    @Test
    void aPackedBodyIsRefusedBeforeItIsRead() {
        var answer = Caller.ACME
                .request()
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117, 8, 0})
                .post("/v1/onboardings");

        expectProblem(answer, 415, "UNSUPPORTED_CONTENT_ENCODING");
        answer.then().header("Accept-Encoding", equalTo("identity"));
    }
}
