package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds people by what a reviewer types, and those who have applied before. Each test has people of its own. */
@QuarkusTest
class FindingIT extends ComponentTest {

    private static final Caller REVIEWER = new Caller(Tenant.ACME_BANK, "reviewer");
    private static final Caller FOREIGN_REVIEWER = new Caller(Tenant.NOVA_TELCO, "reviewer");

    /** A word that nobody else is called. */
    private static String aWord() {
        return "x" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "z");
    }

    private static AnOnboarding aPerson(String givenName, String familyName) {
        return AnOnboarding.ofAda()
                .with("applicant.givenName", quoted(givenName))
                .with("applicant.familyName", quoted(familyName))
                .with("applicant.email", quoted(familyName + "@example.org"))
                .with("applicant.phone", quoted("+49" + aNumber()));
    }

    private static String aNumber() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Response search(Caller caller, String text) {
        return caller.request()
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/v1/applicants/search");
    }

    private static Response similar(Caller caller, String id) {
        return caller.request().get("/v1/onboardings/{id}/similar", id);
    }

    @Test
    void aPersonIsFoundByTheBeginningsOfTheirNamesInAnyOrder() {
        // Given
        var word = aWord();
        var id = Caller.ACME.started(
                aPerson("Jürgen-Åsa", word).with("applicant.familyName", quoted("von der " + word)));

        // Then
        for (var typed : new String[] {
            word,
            word.substring(0, 20),
            word.toUpperCase(Locale.ROOT),
            "jurgen " + word,
            word + " ASA Jür",
            "der " + word
        }) {
            search(REVIEWER, typed).then().statusCode(200).body("items.id", contains(id));
        }
        search(REVIEWER, "Ada " + word).then().body("items", empty());
        search(REVIEWER, word.substring(1)).then().body("items", empty());
    }

    @Test
    void whatIsFoundTellsOnePersonFromAnother() {
        // Given
        var word = aWord();
        var id = Caller.ACME.started(aPerson("Ada", word).referredToAs("REF-" + word));

        // Then
        search(REVIEWER, word)
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].givenName", equalTo("Ada"))
                .body("items[0].familyName", equalTo(word))
                .body("items[0].dateOfBirth", equalTo("1990-12-10"))
                .body("items[0].externalReference", equalTo("REF-" + word))
                .body("items[0].shared", empty())
                .body("nextCursor", nullValue());
    }

    @Test
    void anAddressANumberAnIdAndAReferenceFindTheirPerson() {
        // Given
        var word = aWord();
        var digits = aNumber();
        var id = Caller.ACME.started(aPerson("Ada", word)
                .with("applicant.phone", quoted("+49" + digits))
                .with("applicant.nationalId", quoted("A-" + digits + "/X"))
                .referredToAs("CRM-" + digits));

        // Then
        for (var typed : new String[] {
            word + "@exam",
            "+49 " + digits,
            "0049" + digits,
            "0" + digits,
            "(0" + digits.substring(0, 3) + ") " + digits.substring(3),
            "a" + digits,
            "A-" + digits + "/x",
            "crm-" + digits
        }) {
            search(REVIEWER, typed).then().statusCode(200).body("items.id", contains(id));
        }
    }

    @Test
    void anotherTenantFindsNobody() {
        // Given
        var word = aWord();
        var id = Caller.ACME.started(aPerson("Ada", word));
        var theirs = Caller.NOVA.started(aPerson("Ada", word));

        // Then
        search(FOREIGN_REVIEWER, word).then().statusCode(200).body("items.id", contains(theirs));
        search(REVIEWER, word).then().statusCode(200).body("items.id", contains(id));
        similar(REVIEWER, id).then().statusCode(200).body("items", empty());
        expectProblem(similar(REVIEWER, theirs), 404, "NOT_FOUND");
    }

    @Test
    void thePagesFollowOneAnother() {
        // Given
        var word = aWord();
        var first = Caller.ACME.started(aPerson("Ada", word));
        var second = Caller.ACME.started(aPerson("Ada", word));
        var body = Map.of("text", word);

        // When
        var newest = REVIEWER.request().contentType(ContentType.JSON).body(body).post("/v1/applicants/search?limit=1");
        var cursor = newest.jsonPath().getString("nextCursor");
        var older = REVIEWER.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/applicants/search?limit=1&cursor={cursor}", cursor);

        // Then
        newest.then().body("items.id", contains(second));
        older.then().body("items.id", contains(first)).body("nextCursor", nullValue());
    }

    @Test
    void whoAppliedBeforeIsSeenAndByWhat() {
        // Given
        var word = aWord();
        var phone = "+49" + aNumber();
        var same = Caller.ACME.started(aPerson("Ada", word).with("applicant.phone", quoted(phone)));
        var sameNumber = Caller.ACME.started(aPerson("Bob", aWord()).with("applicant.phone", quoted(phone)));
        var now = Caller.ACME.started(aPerson("ADA", word).with("applicant.phone", quoted(phone)));

        // Then
        similar(REVIEWER, now)
                .then()
                .statusCode(200)
                .body("items.id", contains(sameNumber, same))
                .body("items[0].shared", contains("PHONE"))
                .body("items[1].shared", containsInAnyOrder("NAME_AND_DATE_OF_BIRTH", "EMAIL", "PHONE"));
    }

    @Test
    void aListShowsTheNamesOfItsApplicants() {
        // Given
        var id = Caller.ACME.started(aPerson("Ada", "Lovelace"));
        var theirs = Caller.NOVA.started(aPerson("Bob", "Foreign"));

        // Then
        names(REVIEWER, id, theirs, anUnknownId(), id)
                .then()
                .statusCode(200)
                .body("items.onboardingId", contains(id))
                .body("items[0].givenName", equalTo("Ada"))
                .body("items[0].familyName", equalTo("Lovelace"));
        expectProblem(names(REVIEWER), 400, "VALIDATION_FAILED");
        expectProblem(names(REVIEWER, "not-an-id"), 400, "MALFORMED_FIELD");
    }

    private static Response names(Caller caller, String... ids) {
        return caller.request()
                .contentType(ContentType.JSON)
                .body(Map.of("onboardings", ids))
                .post("/v1/applicants/names");
    }

    @Test
    void startedTwiceThePersonIsFoundOnce() {
        // Given
        var word = aWord();
        var body = aPerson("Ada", word).json();
        var key = aKey();
        for (var time = 0; time < 2; time++) {
            Caller.ACME
                    .request()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/onboardings");
        }

        // Then
        assertThat(search(REVIEWER, word).jsonPath().getList("items")).hasSize(1);
    }

    /** Compatibility spellings are long; an index takes only so much. */
    @Test
    void theLongestNameIsKeptAndFound() {
        var id = Caller.ACME.started(AnOnboarding.ofAda()
                .with("applicant.givenName", quoted("\uFDFA".repeat(100)))
                .with("applicant.familyName", quoted(aWord())));

        similar(REVIEWER, id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "-", "' or '1'='1", "%", "_"})
    void whatWouldFindNearlyEverybodyIsRefusedOrFindsNobody(String typed) {
        var answer = search(REVIEWER, typed);

        if (answer.statusCode() == 200) {
            answer.then().body("items", empty());
        } else {
            expectProblem(answer, 400, "VALIDATION_FAILED").body("violations.field", contains("text"));
        }
    }
}
