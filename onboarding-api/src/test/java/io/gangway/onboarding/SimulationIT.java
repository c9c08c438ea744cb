package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sandbox tenant would otherwise wait for, brought by a call. */
@QuarkusTest
class SimulationIT extends ComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CREDIT_IS_CLEAR = answer("credit", "CLEAR", "");
    private static final String DEADLINE = "{\"deadline\": {}}";
    private static final String APPROVED = "{\"review\": {\"outcome\": \"APPROVE\", \"reasonCode\": \"FINE\"}}";

    @Test
    void answersDecideAsRealOnesWould() {
        // Given
        var id = asked();

        // When
        for (var check : new String[] {"address", "credit", "criminal-record"}) {
            simulate(id, answer(check, "CLEAR", "")).then().statusCode(200);
        }

        // Then
        Caller.ACME.get(id).then().body("status", equalTo("APPROVED"));
        ledger(id, "APPLIED")
                .then()
                .body("items.evidence.simulated", contains(true, true, true))
                .body("items.topic", contains((Object) null, null, null));
    }

    @Test
    void theSameAnswerAgainIsRedundantAndAnotherOneConflicts() {
        // Given
        var id = asked();
        simulate(id, CREDIT_IS_CLEAR).then().statusCode(200);

        // When
        simulate(id, CREDIT_IS_CLEAR).then().statusCode(200);
        simulate(id, answer("credit", "CONSIDER", ", \"score\": 300, \"reasons\": [\"PAYMENT_DEFAULT\"]"))
                .then()
                .statusCode(200)
                .body("checks.find { it.type == 'credit' }.outcome", equalTo("CLEAR"));

        // Then
        ledger(id, "REDUNDANT").then().body("items.type", contains("gangway.check.CheckCompleted"));
        ledger(id, "CONFLICTING").then().body("items.type", contains("gangway.check.CheckCompleted"));
    }

    @Test
    void aTimeoutEndsTheAttemptAndTheCheckIsAskedAgain() {
        // Given
        var id = asked();

        // When
        simulate(id, "{\"timeout\": {\"check\": \"credit\"}}").then().statusCode(200);

        // Then
        await().atMost(PATIENCE).until(() -> Caller.ACME
                .get(id)
                .<Integer>path("checks.find { it.type == 'credit' }.attempts")
                .equals(2));
        Caller.ACME.timeline(id).then().body("items.kind", hasItem("check-timed-out"));
    }

    @Test
    void theDeadlinePasses() {
        // Given
        var id = asked();

        // When
        simulate(id, DEADLINE).then().statusCode(200);

        // Then
        await().atMost(PATIENCE)
                .until(() -> Caller.ACME.get(id).<String>path("status").equals("EXPIRED"));
        expectProblem(simulate(id, DEADLINE), 409, "SIMULATION_NOT_POSSIBLE");
    }

    @Test
    void aReviewIsDecidedAndTheInboxIsToldThatItsTaskIsNotNeeded() {
        // Given
        var id = asked();
        simulate(id, answer("address", "CLEAR", ""));
        simulate(id, answer("criminal-record", "CLEAR", ""));
        simulate(id, answer("credit", "CONSIDER", ", \"score\": 480, \"reasons\": [\"PAYMENT_DEFAULT\"]"))
                .then()
                .body("status", equalTo("IN_REVIEW"));

        // When
        simulate(id, APPROVED).then().statusCode(200).body("status", equalTo("APPROVED"));

        // Then
        ledger(id, "SENT").then().body("items.type", hasItem("gangway.review.CloseReview"));
        expectProblem(simulate(id, APPROVED), 409, "SIMULATION_NOT_POSSIBLE");
    }

    @Test
    void whatCouldNotHappenNowIsRefused() {
        // Given
        var id = asked();
        simulate(id, CREDIT_IS_CLEAR);
        var mobile = Caller.ACME.started(AnOnboarding.ofAda().without("sandbox").of("mobile-plan"));

        // Then
        expectProblem(simulate(id, APPROVED), 409, "SIMULATION_NOT_POSSIBLE");
        expectProblem(simulate(id, "{\"timeout\": {\"check\": \"credit\"}}"), 409, "SIMULATION_NOT_POSSIBLE");
        expectProblem(simulate(mobile, answer("criminal-record", "CLEAR", "")), 409, "SIMULATION_NOT_POSSIBLE");
    }

    @Test
    void aLiveTenantIsRefusedWhateverTheId() {
        // Given
        var id = Caller.NOVA.started(AnOnboarding.ofAda().without("sandbox").of("mobile-plan"));
        try {
            sandbox(false);

            // When / Then
            expectProblem(simulate(Caller.NOVA, id, CREDIT_IS_CLEAR), 403, "SANDBOX_ONLY");
            expectProblem(simulate(Caller.NOVA, anUnknownId(), CREDIT_IS_CLEAR), 403, "SANDBOX_ONLY");
        } finally {
            sandbox(true);
        }
        assertThat(Caller.NOVA.get(id).<String>path("checks.find { it.type == 'credit' }.status"))
                .isEqualTo("REQUESTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|answer",
                "{\"deadline\": {}, \"timeout\": {\"check\": \"credit\"}}|answer",
                "{\"timeout\": {\"check\": \"credit-check\"}}|timeout.check",
                "{\"answer\": {\"check\": \"credit\", \"outcome\": \"CONSIDER\"}}|answer.reasons",
                "{\"answer\": {\"check\": \"address\", \"outcome\": \"CLEAR\", \"score\": 101}}|answer.score",
                "{\"answer\": {\"check\": \"credit\"}}|answer.outcome",
                "{\"review\": {\"outcome\": \"REJECT\", \"reasonCode\": \"because\"}}|review.reasonCode"
            })
    void aBadRequestIsNamed(String body, String field) {
        expectProblem(simulate(asked(), body), 400, "VALIDATION_FAILED").body("violations.field", contains(field));
    }

    private static String asked() {
        return Caller.ACME.started(AnOnboarding.ofAda().without("sandbox"));
    }

    private static String answer(String check, String outcome, String more) {
        return "{\"answer\": {\"check\": \"%s\", \"outcome\": \"%s\"%s}}".formatted(check, outcome, more);
    }

    private static Response simulate(String id, String body) {
        return simulate(Caller.ACME, id, body);
    }

    private static Response simulate(Caller caller, String id, String body) {
        return caller.send(body, "/v1/sandbox/onboardings/{id}/simulation", id);
    }

    private static Response ledger(String id, String disposition) {
        return Caller.ACME.request().get("/v1/ledger?onboarding={id}&disposition={fate}", id, disposition);
    }

    private static void sandbox(boolean isOne) {
        Database.ownedFor(Tenant.NOVA_TELCO)
                .list("update tenant set sandbox = ? where id = ?", isOne, Tenant.NOVA_TELCO.id());
    }
}
