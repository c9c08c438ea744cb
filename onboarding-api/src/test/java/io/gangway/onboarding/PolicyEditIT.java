package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing to a draft: nobody undoes what they have not seen, and all that is wrong is told at once. */
@QuarkusTest
class PolicyEditIT extends ComponentTest {

    private static final PolicyClient ADMIN = PolicyClient.ADMIN;

    /** The products of the demo whose reviewers have reason codes. */
    private static final String SAVINGS_ACCOUNT = "0192f000-0000-7000-8000-0000000a0004";

    private static final String BUSINESS_ACCOUNT = "0192f000-0000-7000-8000-0000000a0005";

    private static String aDraft() {
        return ADMIN.drafted(PolicyClient.aProduct());
    }

    @Test
    void whatWasReadCanBeWrittenBackAndChangesNothing() {
        // Given
        var id = aDraft();
        var terms = ADMIN.terms(id);

        // When
        var answer = ADMIN.put(id, "\"0\"", terms.toString());

        // Then
        answer.then().statusCode(200).header("ETag", "\"0\"");
        assertThat(PolicyClient.tree(answer).get("terms")).isEqualTo(terms);
        ADMIN.history(id).then().body("items.kind", contains("drafted"));
    }

    @Test
    void allTermsAreKept() {
        // Given
        var id = aDraft();

        // When
        var answer = ADMIN.put(id, "\"0\"", """
                {
                  "checks": [
                    {"type": "credit", "answerTimeout": "PT90S", "maxAttempts": 2, "backOff": "PT10S",
                     "onUnanswered": "REJECT", "parameters": {"considerBelow": 500}},
                    {"type": "criminal-record", "answerTimeout": "P2D", "maxAttempts": 1, "onUnanswered": "CONTINUE",
                     "parameters": {"lookbackYears": null}}
                  ],
                  "completion": "FAIL_FAST",
                  "deadline": "P3D",
                  "warnBefore": "PT12H",
                  "review": {"candidateRole": "senior-reviewer", "fourEyes": true, "reminder": "PT2H", "escalation": "P1D",
                             "dueAfter": "PT36H", "onNoInformation": "REJECT", "seniorReasonCodes": ["FORGED"]},
                  "minimumAge": 18,
                  "reasonCodes": ["GOOD", "BAD", "FORGED"],
                  "decisionTable": {
                    "hitPolicy": "UNIQUE",
                    "inputs": ["creditScore"],
                    "rules": [
                      {"id": "Good", "description": "Two lines,\\nthis is the second", "when": {"creditScore": ">= 500"},
                       "then": {"outcome": "APPROVE", "reason": "GOOD"}},
                      {"id": "Bad", "when": {"creditScore": "< 500, null"}, "then": {"outcome": "REJECT", "reason": "BAD"}}
                    ]
                  }
                }
                """);

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("findings.acceptable", equalTo(true))
                .body("findings.gaps", empty())
                .body("findings.overlaps", empty())
                .body("terms.checks.parameters", contains(equalTo(Map.of("considerBelow", 500)), nullValue()))
                .body("terms.checks.backOff", contains("PT10S", "PT0S"))
                .body("terms.checks.answerTimeout", contains("PT1M30S", "PT48H"))
                .body("terms.review.candidateRole", equalTo("senior-reviewer"))
                .body("terms.reasonCodes", contains("GOOD", "BAD", "FORGED"))
                .body("terms.review.dueAfter", equalTo("PT36H"))
                .body("terms.review.onNoInformation", equalTo("REJECT"))
                .body("terms.review.seniorReasonCodes", contains("FORGED"))
                .body("terms.decisionTable.rules[0].description", equalTo("Two lines,\nthis is the second"));
        assertThat(PolicyClient.tree(ADMIN.get(id)).get("terms"))
                .isEqualTo(PolicyClient.tree(answer).get("terms"));
    }

    @Test
    void aLostUpdateShowsWhatChanged() {
        // Given
        var id = aDraft();
        var other = PolicyClient.somebody("tenant-admin");
        var stale = ADMIN.terms(id);
        other.edit(id, terms -> {
                    terms.put("minimumAge", 21).put("deadline", "PT8H");
                    ((ObjectNode) terms.at("/checks/1")).put("maxAttempts", 5);
                    ((ObjectNode) terms.at("/decisionTable/rules/1/when")).put("creditScore", "< 450");
                })
                .then()
                .statusCode(200);

        // When
        var answer = ADMIN.put(id, "\"0\"", stale.put("warnBefore", "PT1H").toString());

        // Then
        expectProblem(answer, 412, "LOST_UPDATE")
                .header("ETag", "\"1\"")
                .body("etag", equalTo("\"1\""))
                .body("changedBy", equalTo(ADMIN.get(id).path("makers[1]")))
                .body("changedAt", notNullValue())
                .body(
                        "changes.path",
                        containsInAnyOrder(
                                "minimumAge",
                                "deadline",
                                "checks[credit].maxAttempts",
                                "decisionTable.rules[Rule_CreditScoreTooLow].when.creditScore"))
                .body("changes.find { it.path == 'deadline' }.before", equalTo("PT4H"))
                .body("changes.find { it.path == 'deadline' }.after", equalTo("PT8H"))
                .body("changes.find { it.path == 'minimumAge' }.before", nullValue());
        ADMIN.get(id).then().body("terms.warnBefore", nullValue()).body("terms.minimumAge", equalTo(21));
    }

    @Test
    void aLostUpdateShowsAllThatHappenedSinceTheRevisionThatWasSeen() {
        // Given
        var id = aDraft();
        ADMIN.edit(id, terms -> terms.put("minimumAge", 18));
        ADMIN.edit(id, terms -> terms.put("minimumAge", 19));
        ADMIN.edit(id, terms -> terms.put("deadline", "PT8H"));
        var mine = ADMIN.terms(id).put("minimumAge", 30).toString();

        // Then
        expectProblem(ADMIN.put(id, "\"1\"", mine), 412, "LOST_UPDATE")
                .body("changes.path", containsInAnyOrder("minimumAge", "deadline"))
                .body("changes.find { it.path == 'minimumAge' }.before", equalTo(18))
                .body("changes.find { it.path == 'minimumAge' }.after", equalTo(19));
        expectProblem(ADMIN.put(id, "\"2\"", mine), 412, "LOST_UPDATE").body("changes.path", contains("deadline"));
        ADMIN.put(id, "\"1\", \"3\"", mine).then().statusCode(200);
    }

    @Test
    void aSaveThatIsSentAgainIsAnsweredAgain() {
        // Given
        var id = aDraft();
        var terms = ADMIN.terms(id).put("minimumAge", 18).toString();

        // When
        var first = ADMIN.put(id, "\"0\"", terms);
        var second = ADMIN.put(id, "\"0\"", terms);

        // Then
        second.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(second.asString()).isEqualTo(first.asString());
        expectProblem(PolicyClient.somebody("tenant-admin").put(id, "\"0\"", terms), 412, "LOST_UPDATE");
        ADMIN.history(id).then().body("items.kind", contains("drafted", "edited"));
    }

    @Test
    void whoHasSeenNothingWritesNothing() {
        var id = aDraft();
        var terms = ADMIN.terms(id).put("minimumAge", 18).toString();
        var put = ADMIN.request().contentType(ContentType.JSON).body(terms);

        expectProblem(put.put("/v1/policies/{id}", id), 428, "IF_MATCH_REQUIRED");
        ADMIN.get(id).then().body("terms.minimumAge", nullValue());
    }

    @Test
    void whoeverMeansWhateverIsThereSaysSo() {
        var id = aDraft();

        ADMIN.put(id, "*", ADMIN.terms(id).put("minimumAge", 18).toString())
                .then()
                .statusCode(200);
        ADMIN.get(id).then().body("terms.minimumAge", equalTo(18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "0", "\"7\"", "\"-1\"", "\"99999999999999999999\"", "nonsense", "\"\""})
    void aTagThatTheVersionNeverHadMeetsNothing(String etag) {
        var id = aDraft();
        var terms = ADMIN.terms(id).put("minimumAge", 18).toString();

        expectProblem(ADMIN.put(id, etag, terms), 412, "UNKNOWN_REVISION").header("ETag", "\"0\"");
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsToldWhatTheOtherDid() throws Exception {
        for (var round = 0; round < 5; round++) {
            // Given
            var id = aDraft();
            var terms = ADMIN.terms(id);
            var people = List.of(ADMIN, PolicyClient.somebody("tenant-admin"));
            var barrier = new CyclicBarrier(2);

            // When
            List<Response> answers;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var calls = IntStream.range(0, 2)
                        .mapToObj(at -> threads.submit(() -> {
                            var mine =
                                    terms.deepCopy().put("minimumAge", 20 + at).toString();
                            var client = people.get(at);
                            client.caller().request();
                            barrier.await();
                            return client.put(id, "\"0\"", mine);
                        }))
                        .toList();
                answers = List.of(calls.get(0).get(), calls.get(1).get());
            }

            // Then
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
            var winner = answers.get(0).statusCode() == 200 ? 0 : 1;
            expectProblem(answers.get(1 - winner), 412, "LOST_UPDATE")
                    .body("changes.path", contains("minimumAge"))
                    .body("changes[0].after", equalTo(20 + winner));
            ADMIN.get(id).then().body("terms.minimumAge", equalTo(20 + winner)).header("ETag", "\"1\"");
        }
    }

    @Test
    void whoNamesWhatTheySawDiscardsAndSubmitsNothingElse() {
        // Given
        var id = aDraft();
        ADMIN.edit(id, terms -> terms.put("minimumAge", 18));

        // Then
        expectProblem(
                        ADMIN.request().header("If-Match", "\"0\"").post("/v1/policies/{id}/submission", id),
                        412,
                        "LOST_UPDATE")
                .body("changes.path", contains("minimumAge"));
        expectProblem(ADMIN.request().header("If-Match", "\"0\"").delete("/v1/policies/{id}", id), 412, "LOST_UPDATE");
        ADMIN.request()
                .header("If-Match", "\"1\"")
                .post("/v1/policies/{id}/submission", id)
                .then()
                .statusCode(200);
        ADMIN.request()
                .header("If-Match", "\"1\"")
                .post("/v1/policies/{id}/submission", id)
                .then()
                .statusCode(200);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        // Given
        var id = aDraft();

        // When
        var answer = ADMIN.put(id, "\"0\"", """
                {
                  "checks": [
                    {"type": "address", "answerTimeout": "PT0.5S", "maxAttempts": 0, "backOff": "P2D", "onUnanswered": "HOPE"},
                    {"type": "address", "answerTimeout": "P8D", "maxAttempts": 11, "onUnanswered": "REVIEW",
                     "parameters": {"considerBelow": 1}},
                    {"type": "credit", "answerTimeout": "soon", "maxAttempts": 1, "onUnanswered": "REVIEW",
                     "parameters": {"considerBelow": 1001}},
                    {"type": "iris"}, null
                  ],
                  "completion": "EVENTUALLY",
                  "deadline": "PT1H",
                  "warnBefore": "PT1H",
                  "review": {"candidateRole": "intern", "reminder": "PT2H", "escalation": "PT1H"},
                  "minimumAge": 121,
                  "reasonCodes": ["GOOD", "GOOD", "bad", null],
                  "decisionTable": {"hitPolicy": "ANY", "inputs": [null], "rules": [
                    {"when": {"creditScore": "\\u0000"}},
                    {"id": "Two", "then": {"outcome": "APPROVE", "reason": "UNHEARD_OF"}}
                  ]}
                }
                """);

        // Then
        expectProblem(answer, 400, "VALIDATION_FAILED")
                .body(
                        "violations.field",
                        contains(
                                "checks[0].answerTimeout",
                                "checks[0].maxAttempts",
                                "checks[0].backOff",
                                "checks[0].onUnanswered",
                                "checks[1].type",
                                "checks[1].answerTimeout",
                                "checks[1].maxAttempts",
                                "checks[1].parameters.considerBelow",
                                "checks[2].answerTimeout",
                                "checks[2].parameters.considerBelow",
                                "checks[3].type",
                                "checks[3].answerTimeout",
                                "checks[3].maxAttempts",
                                "checks[3].onUnanswered",
                                "checks[4]",
                                "completion",
                                "review.candidateRole",
                                "review.fourEyes",
                                "review.escalation",
                                "minimumAge",
                                "reasonCodes[1]",
                                "reasonCodes[2]",
                                "reasonCodes[3]",
                                "decisionTable.hitPolicy",
                                "decisionTable.inputs[0]",
                                "decisionTable.rules[0].id",
                                "decisionTable.rules[0].when.creditScore",
                                "decisionTable.rules[0].then",
                                "warnBefore"));
        ADMIN.get(id).then().header("ETag", "\"0\"");
    }

    @Test
    void whatTheReviewMayLeaveOutIsReadAllTheSame() {
        // Given
        var id = aDraft();

        // When
        var answer = ADMIN.edit(id, terms -> ((ObjectNode) terms.get("review"))
                .without(List.of("dueAfter", "onNoInformation", "seniorReasonCodes")));

        // Then
        answer.then()
                .statusCode(200)
                .body("terms.review.dueAfter", nullValue())
                .body("terms.review.onNoInformation", equalTo("REVIEW"))
                .body("terms.review.seniorReasonCodes", empty());
    }

    @Test
    void whatTheReviewSaysWronglyIsTold() {
        // Given
        var id = aDraft();

        // When
        var answer = ADMIN.edit(id, terms -> {
            var review = (ObjectNode) terms.get("review");
            review.put("dueAfter", "PT0S").put("onNoInformation", "HOPE");
            review.putArray("seniorReasonCodes").add("FORGED").add("lower");
        });

        // Then
        expectProblem(answer, 400, "VALIDATION_FAILED")
                .body(
                        "violations.field",
                        contains(
                                "review.dueAfter",
                                "review.onNoInformation",
                                "review.seniorReasonCodes[1]",
                                "review.seniorReasonCodes"));
    }

    @Test
    void aChangeOfTheReviewTermsIsToldAsOne() {
        // Given
        var first = PolicyClient.aProduct();
        var id = ADMIN.drafted(first);
        var etag = ADMIN.etag(id);
        var before = ADMIN.terms(id);

        // When
        ADMIN.edit(id, terms -> ((ObjectNode) terms.get("review")).put("dueAfter", "PT3H"));

        // Then
        expectProblem(ADMIN.put(id, etag, before.toString()), 412, "LOST_UPDATE")
                .body("changes.path", contains("review.dueAfter"));
    }

    @Test
    void anEmptyBodyLacksEverythingThatIsNeeded() {
        expectProblem(ADMIN.put(aDraft(), "\"0\"", "{}"), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("checks", "completion", "deadline", "review", "decisionTable"))
                .body("violations.message", hasItem("must be given"));
    }

    @Test
    void theReasonCodesOfReviewersAreNotThoseOfTheRules() {
        var id = aDraft();

        ADMIN.edit(id, terms -> terms.putArray("reasonCodes").add("INCOME_TOO_LOW"))
                .then()
                .statusCode(200)
                .body("terms.reasonCodes", contains("INCOME_TOO_LOW"))
                .body("terms.decisionTable.rules[1].then.reason", equalTo("CREDIT_SCORE_TOO_LOW"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SAVINGS_ACCOUNT, BUSINESS_ACCOUNT})
    void theTermsThatAProductBeganWithCanBeChanged(String seeded) {
        // Given
        var draft = ADMIN.draft(PolicyClient.aProduct(), seeded).<String>path("id");

        // When
        var edited = ADMIN.edit(draft, terms -> terms.put("deadline", "PT48H"));

        // Then
        edited.then().statusCode(200).body("findings.acceptable", equalTo(true));
    }

    @Test
    void aProductHasANameForPeople() {
        // Given
        var id = aDraft();
        ADMIN.get(id).then().body("terms.displayName", nullValue());

        // When
        ADMIN.edit(id, terms -> terms.put("displayName", "Girokonto für Firmen"))
                .then()
                .statusCode(200)
                .body("terms.displayName", equalTo("Girokonto für Firmen"));

        // Then
        ADMIN.request()
                .queryParam("product", ADMIN.get(id).<String>path("product"))
                .get("/v1/policies")
                .then()
                .body("items.displayName", contains("Girokonto für Firmen"));
        ADMIN.draft(PolicyClient.aProduct(), id).then().body("terms.displayName", nullValue());
        expectProblem(ADMIN.edit(id, terms -> terms.put("displayName", "two\nlines")), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("displayName"));
        expectProblem(ADMIN.edit(id, terms -> terms.put("displayName", "x".repeat(101))), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("displayName"));
    }

    @Test
    void theHistorySaysWhatTheSavesOfADraftChanged() {
        // Given
        var id = aDraft();
        ADMIN.edit(id, terms -> terms.put("deadline", "PT5H"));
        ADMIN.edit(id, terms -> terms.put("deadline", "PT6H").put("minimumAge", 21));

        // Then
        ADMIN.savedChanges(id, "0", "2")
                .then()
                .statusCode(200)
                .body("since", equalTo(0))
                .body("until", equalTo(2))
                .body("changes.path", containsInAnyOrder("deadline", "minimumAge"))
                .body("changes.find { it.path == 'deadline' }.before", equalTo("PT4H"))
                .body("changes.find { it.path == 'deadline' }.after", equalTo("PT6H"));
        ADMIN.savedChanges(id, "1", "2").then().body("changes.find { it.path == 'deadline' }.before", equalTo("PT5H"));
        expectProblem(ADMIN.savedChanges(id, "0", "3"), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("until"));
        expectProblem(ADMIN.savedChanges(id, "-1", "2"), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("since"));
    }

    @Test
    void aTableThatCannotDecideIsRefusedWithAllItsFaults() {
        var id = aDraft();

        expectProblem(
                        ADMIN.edit(id, terms -> {
                            var table = (ObjectNode) terms.get("decisionTable");
                            ((ArrayNode) table.get("inputs")).add("shoeSize");
                            ((ObjectNode) table.at("/rules/1/when")).put("creditScore", "for i in 1..1000000 return i");
                        }),
                        422,
                        "DECISION_TABLE_REFUSED")
                .body(
                        "faults.path",
                        containsInAnyOrder("decisionTable.inputs[5]", "decisionTable.rules[1].when.creditScore"))
                .body("faults.code", hasItem("UNKNOWN_INPUT"))
                .body("faults.message", hasItem(notNullValue()));
        ADMIN.get(id).then().header("ETag", "\"0\"");
    }

    @Test
    void whatIsProbablyNotMeantIsToldAndSaved() {
        var id = aDraft();

        ADMIN.edit(id, terms -> {
                    terms.put("deadline", "PT30M");
                    ((ArrayNode) terms.get("checks")).remove(1);
                    ((ObjectNode) terms.at("/decisionTable/rules/0")).putObject("when");
                })
                .then()
                .statusCode(200)
                .body(
                        "findings.warnings.code",
                        hasItems(
                                "WAITS_BEYOND_DEADLINE",
                                "REMINDER_BEYOND_DEADLINE",
                                "ESCALATION_BEYOND_DEADLINE",
                                "INPUT_NEVER_KNOWN",
                                "SILENCE_APPROVED"))
                .body("findings.warnings.path", hasItems("checks[address]", "decisionTable.rules[Rule_AllClear]"))
                .body("findings.unreachableRules", hasItems("Rule_CreditScoreTooLow", "Rule_ToConsider"))
                .body("findings.acceptable", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deadline\": 5}|MALFORMED_FIELD",
                "{\"shoeSize\": 5}|UNKNOWN_FIELD",
                "{\"checks\": {}}|MALFORMED_FIELD",
                "{\"deadline\": \"PT1H\", \"deadline\": \"PT2H\"}|MALFORMED_JSON",
                "{|MALFORMED_JSON",
                "[]|WRONG_BODY",
                "{\"decisionTable\": {\"rules\": [{\"when\": {\"creditScore\": 400}}]}}|MALFORMED_FIELD",
            })
    void jsonIsReadAsWritten(String bodyAndCode) {
        var parts = bodyAndCode.split("\\|", -1);

        expectProblem(ADMIN.put(aDraft(), "\"0\"", parts[0]), 400, parts[1]);
    }

    @Test
    void changesTellsWhatOneVersionSaysDifferentlyFromAnother() {
        // Given
        var first = aDraft();
        ADMIN.submit(first);
        var second = ADMIN.draft(ADMIN.get(first).path("product"), first).<String>path("id");
        ADMIN.edit(second, terms -> {
            var rules = (ArrayNode) terms.at("/decisionTable/rules");
            rules.insert(
                    0,
                    PolicyClient.parse(
                            "{\"id\": \"Rule_Young\", \"when\": {}, \"then\": {\"outcome\": \"REVIEW\", \"reason\": \"YOUNG\"}}"));
            rules.remove(3);
            rules.add(rules.remove(1));
            terms.putArray("reasonCodes");
        });

        // Then
        ADMIN.changes(second, first)
                .then()
                .statusCode(200)
                .body("since.version", equalTo(1))
                .body("until.version", equalTo(2))
                .body(
                        "changes.path",
                        containsInAnyOrder(
                                "decisionTable.rules",
                                "decisionTable.rules[Rule_Young]",
                                "decisionTable.rules[Rule_SilenceRejects]"))
                .body("changes.find { it.path.endsWith('[Rule_Young]') }.before", nullValue())
                .body("changes.find { it.path.endsWith('[Rule_Young]') }.after.then.reason", equalTo("YOUNG"))
                .body("changes.find { it.path.endsWith('[Rule_SilenceRejects]') }.after", nullValue());
        ADMIN.changes(first, first).then().statusCode(200).body("changes", empty());
        expectProblem(ADMIN.changes(second, ""), 400, "VALIDATION_FAILED");
        expectProblem(ADMIN.changes(second, anUnknownId()), 404, "NOT_FOUND");
    }
}
