package io.gangway.onboarding;

import static io.gangway.onboarding.ThePast.facts;
import static io.gangway.onboarding.ThePast.rejectingBelow;
import static io.gangway.onboarding.ThePast.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A version run over its tenant's own past: what would have been decided otherwise. */
@QuarkusTest
class RehearsalIT extends ComponentTest {

    private static final Caller ADMIN = new Caller(Tenant.ACME_BANK, "tenant-admin");
    private static final Instant NOW = Instant.now();

    private final ThePast past = ThePast.of(Tenant.ACME_BANK);

    /** What the rule Slow says costs a millisecond to write down, so that a test can look in. */
    @BeforeAll
    static void slowDown() {
        var owner = Database.ownedFor(Tenant.ACME_BANK);
        owner.list("""
                create or replace function be_slow() returns trigger language plpgsql as
                $$ begin perform pg_sleep(0.001); return new; end $$
                """);
        owner.list("""
                create or replace trigger be_slow before insert on rehearsal_flip
                for each row when (new.rule = 'Slow') execute function be_slow()
                """);
    }

    private static String slow() {
        return "[{\"id\": \"Slow\", \"when\": {}, \"then\": {\"outcome\": \"REJECT\", \"reason\": \"SO_SLOW\"}}]";
    }

    private static Response request(APolicy version, String body) {
        return ADMIN.send(body, "/v1/policies/{id}/rehearsals", version.id());
    }

    private static String requested(APolicy version, String body) {
        return request(version, body).then().statusCode(202).extract().path("id");
    }

    private static Response get(String id) {
        return ADMIN.request().get("/v1/rehearsals/{id}", id);
    }

    private static Response cancel(String id) {
        return ADMIN.request().post("/v1/rehearsals/{id}/cancellation", id);
    }

    private static ValidatableResponse flips(String id, String query) {
        return ADMIN.request()
                .get("/v1/rehearsals/{id}/flips" + query, id)
                .then()
                .statusCode(200);
    }

    private static JsonPath ended(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(id).then().statusCode(200).extract().jsonPath(),
                        seen -> seen.getString("endedAt") != null);
    }

    private static JsonPath rehearsed(APolicy version, String body) {
        var seen = ended(requested(version, body));
        assertThat(seen.getString("state")).isEqualTo("COMPLETED");
        return seen;
    }

    private void forget(String rehearsal) {
        past.database()
                .list(
                        "update rehearsal set state = 'CANCELLED', ended_at = now() where id = ?",
                        UUID.fromString(rehearsal));
    }

    @Test
    void tellsWhatWouldHaveBeenDecidedOtherwise() {
        // Given
        var flipped = past.approved(450);
        past.approved(550);
        past.decided("REJECT", scored(380), NOW);
        var draft = past.version("DRAFT", rejectingBelow(500));

        // When
        var answer = request(draft, "{}");

        // Then
        answer.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/rehearsals/" + answer.path("id")))
                .body("policyId", equalTo(draft.id().toString()))
                .body("policyVersion", equalTo(2))
                .body("scope", equalTo(Map.of("last", 1000)))
                .body("state", equalTo("QUEUED"))
                .body("requestedBy", notNullValue())
                .body("result", nullValue());
        var seen = ended(answer.path("id"));
        assertThat(seen.getMap("progress")).isEqualTo(Map.of("total", 3, "done", 3, "flips", 1));
        assertThat(seen.getInt("result.rehearsed")).isEqualTo(3);
        assertThat(seen.getMap("result.before")).isEqualTo(Map.of("APPROVE", 2, "REVIEW", 0, "REJECT", 1));
        assertThat(seen.getMap("result.after"))
                .isEqualTo(Map.of("APPROVE", 1, "REVIEW", 0, "REJECT", 2, "NOT_ACCEPTED", 0));
        assertThat(seen.getList("result.matrix"))
                .containsExactly(
                        Map.of("before", "APPROVE", "after", "APPROVE", "onboardings", 1),
                        Map.of("before", "APPROVE", "after", "REJECT", "onboardings", 1),
                        Map.of("before", "REJECT", "after", "REJECT", "onboardings", 1));
        assertThat(seen.getList("result.rules.rule")).containsExactly("TooLow", "Rest");
        assertThat(seen.getList("result.rules.hits")).containsExactly(2, 1);
        assertThat(seen.getString("result.rules[0].text")).contains("creditScore < 500");
        assertThat(seen.getList("result.neverHit.rule")).containsExactly("Nobody");
        assertThat(seen.getInt("result.withoutResults")).isZero();
        assertThat(seen.getString("result.duration")).startsWith("PT");
        flips(answer.path("id"), "")
                .body("items", hasSize(1))
                .body("nextCursor", nullValue())
                .body("items[0].onboardingId", equalTo(flipped.toString()))
                .body("items[0].onboarding", equalTo("/v1/onboardings/" + flipped))
                .body(
                        "items[0].before",
                        equalTo(Map.of("outcome", "APPROVE", "reason", "SAID_BEFORE", "rule", "Before")))
                .body(
                        "items[0].after",
                        equalTo(Map.of("outcome", "REJECT", "reason", "SCORE_TOO_LOW", "rule", "TooLow")))
                .body("items[0].finalStatus", equalTo("APPROVED"));
        ADMIN.request().get("/v1/onboardings/{id}", flipped).then().statusCode(200);
    }

    @Test
    void decidesNothing() {
        // Given
        var onboarding = past.approved(450);
        var query = "select status || lock_version || touched_at from onboarding where id = ?";
        var before = past.database().list(query, onboarding);

        // When
        rehearsed(past.version("DRAFT", rejectingBelow(500)), "{}");

        // Then
        assertThat(past.database().list(query, onboarding)).isEqualTo(before);
        assertThat(past.database().list("select 1 from outbox where message_key = ?", onboarding.toString()))
                .isEmpty();
    }

    @Test
    void eachOnboardingCountsOnceByItsLatestDecision() {
        // Given one that was moved and decided again
        var onboarding = past.decided("REJECT", scored(300), NOW.minusSeconds(60));
        past.decidedOn(onboarding, past.policy().next().inForce("{}"), "APPROVE", scored(600), NOW);

        // When
        var seen = rehearsed(past.version("DRAFT", rejectingBelow(500)), "{}");

        // Then
        assertThat(seen.getMap("result.before")).isEqualTo(Map.of("APPROVE", 1, "REVIEW", 0, "REJECT", 0));
        assertThat(seen.getInt("result.flips")).isZero();
    }

    @Test
    void theLastSoManyAreTheNewest() {
        past.decided("APPROVE", scored(450), NOW.minusSeconds(3_600));
        past.decided("APPROVE", scored(550), NOW.minusSeconds(60));
        past.decided("APPROVE", scored(560), NOW);

        var seen = rehearsed(past.version("DRAFT", rejectingBelow(500)), "{\"last\": 2}");

        assertThat(seen.getInt("result.rehearsed")).isEqualTo(2);
        assertThat(seen.getInt("result.flips")).isZero();
    }

    @Test
    void aPeriodIsBounded() {
        // Given
        for (var day = 1; day <= 4; day++) {
            past.decided("APPROVE", scored(450), Instant.parse("2026-03-0%dT00:00:00Z".formatted(day)));
        }
        var draft = past.version("DRAFT", rejectingBelow(500));

        // Then
        var period = "{\"from\": \"2026-03-02T00:00:00Z\", \"to\": \"2026-03-04T00:00:00Z\"}";
        assertThat(rehearsed(draft, period).getInt("result.rehearsed")).isEqualTo(2);
        assertThat(rehearsed(draft, "{\"from\": \"2026-03-02T00:00:00Z\"}").getInt("result.rehearsed"))
                .isEqualTo(3);
        assertThat(rehearsed(draft, "{\"from\": \"2026-04-01T00:00:00Z\"}").getInt("result.rehearsed"))
                .isZero();
    }

    @Test
    void otherProductsAndOtherTenantsDoNotCount() {
        // Given
        past.approved(450);
        ThePast.of(Tenant.ACME_BANK).approved(450);
        past.with(Tenant.NOVA_TELCO).approved(450);

        // When
        var seen = rehearsed(past.version("DRAFT", rejectingBelow(500)), "{}");

        // Then
        assertThat(seen.getInt("result.rehearsed")).isEqualTo(1);
    }

    @Test
    void whoIsTooYoungForTheVersionWouldNotHaveBeenAccepted() {
        // Given
        past.decided("APPROVE", facts("{\"ending\": \"CLEAR\", \"score\": 600}", 20), NOW);
        past.decided("APPROVE", facts("{\"ending\": \"CLEAR\", \"score\": 600}", 21), NOW);

        // When
        var seen = rehearsed(past.version("DRAFT", rejectingBelow(500), "{\"minimumAge\": 21}"), "{}");

        // Then
        assertThat(seen.getMap("result.after"))
                .isEqualTo(Map.of("APPROVE", 1, "REVIEW", 0, "REJECT", 0, "NOT_ACCEPTED", 1));
        flips(seen.getString("id"), "")
                .body("items[0].after.outcome", equalTo("NOT_ACCEPTED"))
                .body("items[0].after.reason", equalTo("APPLICANT_BELOW_MINIMUM_AGE"))
                .body("items[0].after.rule", nullValue());
    }

    @Test
    void tellsWhereTheVersionAsksForAResultThatNobodyHas() {
        past.decided("APPROVE", facts("{\"ending\": \"NOT_ASKED\"}", 35), NOW);
        past.approved(600);

        var seen = rehearsed(past.version("DRAFT", rejectingBelow(500)), "{}");

        assertThat(seen.getInt("result.withoutResults")).isEqualTo(1);
    }

    @Test
    void whatATableWithGapsMissesIsForAPerson() {
        // Given
        past.approved(600);
        var onlyTooLow = """
                [{"id": "TooLow", "when": {"creditScore": "< 500"}, "then": {"outcome": "REJECT", "reason": "SCORE_TOO_LOW"}}]
                """;

        // When
        var seen = rehearsed(past.version("DRAFT", onlyTooLow), "{}");

        // Then
        assertThat(seen.getMap("result.after"))
                .isEqualTo(Map.of("APPROVE", 0, "REVIEW", 1, "REJECT", 0, "NOT_ACCEPTED", 0));
        assertThat(seen.getList("result.rules.rule")).containsExactly("No_Rule");
        assertThat(seen.getList("result.neverHit.rule")).containsExactly("TooLow");
    }

    @Test
    void whatIsNoTableCannotBeRehearsed() {
        var loops = """
                [{"id": "Evil", "when": {"creditScore": "for x in 1..9 return x"}, "then": {"outcome": "REJECT", "reason": "EVIL"}}]
                """;

        var answer = request(past.version("DRAFT", loops), "{}");

        expectProblem(answer, 422, "DECISION_TABLE_REFUSED")
                .body("faults[0].path", equalTo("rules[0].when.creditScore"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "SUBMITTED", "APPROVED", "REJECTED", "DISCARDED"})
    void anyVersionCanBeRehearsed(String state) {
        rehearsed(past.version(state, rejectingBelow(500)), "{}");
    }

    @Test
    void theVersionInForceAgreesWithItself() {
        past.approved(50, "500");

        assertThat(rehearsed(past.policy(), "").getInt("result.flips")).isZero();
    }

    @Test
    void aDraftIsRehearsedAsItStoodWhateverIsEditedMeanwhile() {
        // Given
        past.approved(450);
        var draft = past.version("DRAFT", rejectingBelow(500));
        var before = requested(draft, "{}");

        // When
        past.database().list("""
                        update policy set terms = jsonb_set(terms, '{decisionTable,rules,0,when,creditScore}', '"< 400"')
                        where id = ?
                        """, draft.id());
        var after = requested(draft, "{}");

        // Then
        assertThat(after).isNotEqualTo(before);
        assertThat(ended(before).getInt("result.flips")).isEqualTo(1);
        assertThat(ended(after).getInt("result.flips")).isZero();
    }

    @Test
    void askedForAgainItIsTheOneThatIsUnderWay() {
        // Given
        var draft = past.version("DRAFT", rejectingBelow(500));
        var running = past.rehearsal(draft, "RUNNING", Duration.ZERO, 1);

        // When
        var answer = request(draft, "{}");

        // Then
        answer.then()
                .statusCode(200)
                .header("Location", endsWith("/v1/rehearsals/" + running))
                .body("id", equalTo(running))
                .body("state", equalTo("RUNNING"))
                .body("progress", equalTo(Map.of("total", 10, "done", 5, "flips", 1)));
        assertThat(requested(draft, "{\"last\": 999}")).isNotEqualTo(running);
        assertThat(requested(past.version("SUBMITTED", rejectingBelow(500)), "{}"))
                .isNotEqualTo(running);
        forget(running);
        assertThat(requested(draft, "{}")).isNotEqualTo(running);
    }

    @Test
    void askedForManyTimesAtOnceItIsOne() throws InterruptedException, ExecutionException {
        // Given
        past.approved(2_000, "100");
        var draft = past.version("DRAFT", slow());

        // When
        var answers = new ArrayList<Response>();
        try (var callers = Executors.newFixedThreadPool(6)) {
            Callable<Response> call = () -> request(draft, "{\"last\": 5000}");
            for (var answer : callers.invokeAll(List.of(call, call, call, call, call, call))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(202)
                .containsOnly(200, 202);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        cancel(answers.getFirst().path("id")).then().statusCode(200);
    }

    @Test
    void aTenantCannotFillTheQueue() {
        // Given
        var theirs = ThePast.of(Tenant.NOVA_TELCO);
        var nova = new Caller(Tenant.NOVA_TELCO, "tenant-admin");
        var draft = theirs.version("DRAFT", slow());
        theirs.approved(3_000, "100");

        // When
        var answers = new ArrayList<Response>();
        for (var last = 1; last <= 12; last++) {
            answers.add(
                    nova.send("{\"last\": %d}".formatted(2_900 + last), "/v1/policies/{id}/rehearsals", draft.id()));
        }

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(202, 429);
        expectProblem(answers.getLast(), 429, "TOO_MANY_REHEARSALS").body("most", equalTo(5));
        answers.stream().filter(answer -> answer.statusCode() == 202).forEach(answer -> nova.request()
                .post("/v1/rehearsals/{id}/cancellation", answer.<String>path("id")));
    }

    @Test
    void anotherWorkerTakesOverFromOneThatDied() {
        // Given
        var onboarding = past.approved(450);
        var draft = past.version("DRAFT", rejectingBelow(500));
        var orphan = past.rehearsal(draft, "RUNNING", Duration.ofSeconds(14), 1);
        past.database().list("""
                        insert into rehearsal_flip (rehearsal_id, decision_record_id, tenant_id, onboarding_id, was_outcome,
                            was_reason, was_rule, outcome, reason, rule)
                        select ?, gen_random_uuid(), tenant_id, id, 'APPROVE', 'LEFT', 'Left', 'REJECT', 'BEHIND', 'Behind'
                        from onboarding where id = ?
                        """, UUID.fromString(orphan), onboarding);

        // When
        var seen = ended(orphan);

        // Then
        assertThat(seen.getString("state")).isEqualTo("COMPLETED");
        assertThat(seen.getInt("result.rehearsed")).isEqualTo(1);
        flips(orphan, "").body("items.after.rule", contains("TooLow"));
    }

    @Test
    void whatSeveralWorkersDidNotSurviveFails() {
        var orphan = past.rehearsal(past.version("DRAFT", rejectingBelow(500)), "RUNNING", Duration.ofSeconds(60), 3);

        var seen = ended(orphan);

        assertThat(seen.getString("state")).isEqualTo("FAILED");
        assertThat(seen.getString("result")).isNull();
        expectProblem(cancel(orphan), 409, "REHEARSAL_OVER").body("rehearsalState", equalTo("FAILED"));
    }

    @Test
    void showsHowFarItIsAndStopsWhenItIsCancelled() {
        // Given
        past.approved(9_000, "100");
        var id = requested(past.version("DRAFT", slow()), "{\"last\": 9000}");
        var seen = await().atMost(Duration.ofSeconds(20))
                .until(() -> get(id).jsonPath(), one -> one.getInt("progress.done") > 0);
        assertThat(seen.getString("state")).isEqualTo("RUNNING");
        assertThat(seen.getInt("progress.total")).isEqualTo(9_000);
        assertThat(seen.getInt("progress.done")).isLessThan(9_000);
        flips(id, "?limit=1").body("items", hasSize(1));

        // When
        cancel(id).then().statusCode(200).body("state", equalTo("CANCELLED")).body("endedAt", notNullValue());

        // Then nothing more is written, and the worker is free
        var cancelled = get(id).asString();
        var counted = "select count(*) from rehearsal_flip where rehearsal_id = ?";
        var stored = past.database().list(counted, UUID.fromString(id));
        rehearsed(past.version("SUBMITTED", rejectingBelow(500)), "{\"last\": 1}");
        assertThat(get(id).asString()).isEqualTo(cancelled);
        assertThat(past.database().list(counted, UUID.fromString(id))).isEqualTo(stored);
        cancel(id).then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void whatIsCompleteIsNotCancelled() {
        var id = rehearsed(past.version("DRAFT", rejectingBelow(500)), "{}").getString("id");

        expectProblem(cancel(id), 409, "REHEARSAL_OVER").body("rehearsalState", equalTo("COMPLETED"));

        get(id).then().body("state", equalTo("COMPLETED"));
    }

    @Test
    void countsAllFlipsAndKeepsTenThousand() {
        // Given
        past.approved(10_600, "450");

        // When
        var seen = rehearsed(past.version("DRAFT", rejectingBelow(500)), "{\"last\": 20000}");

        // Then
        assertThat(seen.getInt("result.flips")).isEqualTo(10_600);
        assertThat(seen.getInt("result.flipsStored")).isEqualTo(10_000);
        assertThat(past.database()
                        .list(
                                "select count(*) from rehearsal_flip where rehearsal_id = ?",
                                UUID.fromString(seen.getString("id"))))
                .containsExactly("10000");
    }

    @Test
    void listsAreReadPageByPage() {
        // Given
        past.approved(5, "450");
        var draft = past.version("DRAFT", rejectingBelow(500));
        var first = rehearsed(draft, "{\"last\": 3}").getString("id");
        var second = rehearsed(draft, "{\"last\": 5}").getString("id");
        var list = "/v1/policies/" + draft.id() + "/rehearsals";

        // Then
        assertThat(pages(list, 1, "items.id")).containsExactly(second, first);
        assertThat(pages("/v1/rehearsals/" + second + "/flips", 2, "items.onboardingId"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(pages("/v1/rehearsals/" + first + "/flips", 100, "items.onboardingId"))
                .hasSize(3);
        ADMIN.request()
                .get("/v1/policies/{id}/rehearsals", past.policy().id())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static List<String> pages(String path, int limit, String member) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ADMIN.request()
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .queryParam("limit", limit)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList(member));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"last\": 0}|VALIDATION_FAILED|last",
                "{\"last\": -1}|VALIDATION_FAILED|last",
                "{\"last\": 1000001}|VALIDATION_FAILED|last",
                "{\"last\": 99999999999}|MALFORMED_FIELD|last",
                "{\"last\": 1.5}|MALFORMED_FIELD|last",
                "{\"last\": \"7\"}|MALFORMED_FIELD|last",
                "{\"from\": 7}|MALFORMED_FIELD|from",
                "{\"from\": \"yesterday\"}|VALIDATION_FAILED|from",
                "{\"to\": \"2026-03-04T00:00:00Z\"}|VALIDATION_FAILED|from",
                "{\"last\": 7, \"from\": \"2026-03-04T00:00:00Z\"}|VALIDATION_FAILED|last",
                "{\"from\": \"2026-03-04T00:00:00Z\", \"to\": \"2026-03-04T00:00:00Z\"}|VALIDATION_FAILED|to",
                "{\"first\": 7}|UNKNOWN_FIELD|first",
            })
    void whatCannotBeUnderstoodIsRefused(String body, String code, String field) {
        var answer = request(past.policy(), body);

        expectProblem(answer, 400, code).body("violations.field", contains(field));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        expectProblem(request(past.policy(), "{\"last\": 7, \"last\": 8}"), 400, "MALFORMED_JSON");
        expectProblem(request(past.policy(), "[]"), 400, "WRONG_BODY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "cursor=nonsense"})
    void aBadPageIsRefused(String query) {
        ADMIN.request()
                .get("/v1/policies/{id}/rehearsals?" + query, past.policy().id())
                .then()
                .statusCode(400);
    }
}
