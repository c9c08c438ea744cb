package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.checks.DeliveredCheckEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The service's part of the process with the engine played: planning, commanding, deciding, failing fast, moving. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class DecidingIT extends ComponentTest {

    private static final String FAIL_FAST = "{\"completion\": \"FAIL_FAST\"}";

    @Inject
    Jobs jobs;

    /** Starts one, plans it and commands its checks. */
    private Running aRunning(APolicy policy, String... checks) {
        var id = Caller.ACME.started(AnOnboarding.ofAda().of(policy.product()));
        var running = new Running(id, jobs.newKey());
        assertThat(running.offer("plan-checks", Map.of())).isInstanceOf(StepOutcome.Complete.class);
        for (var check : checks) {
            assertThat(running.command(check)).isEqualTo(StepOutcome.await());
        }
        return running;
    }

    private static APolicy aPolicy(String changes) {
        return APolicy.ofItsOwn(Tenant.ACME_BANK).inForce(changes);
    }

    @Test
    void decidesOnceByTheTableOfThePinnedVersionAndKeepsTheFacts() {
        // Given
        var running = aRunning(aPolicy("{}"), "address", "credit", "criminal-record");
        running.answered(CheckType.ADDRESS, CheckOutcome.CLEAR, 70);
        running.answered(CheckType.CREDIT, CheckOutcome.CONSIDER, 399);
        running.answered(CheckType.CRIMINAL_RECORD, CheckOutcome.CLEAR, null);

        // When
        var first = running.offer("decide", Map.of());
        var again = running.offer("decide", Map.of());

        // Then
        assertThat(first).isEqualTo(again).isEqualTo(StepOutcome.complete(Map.of("decision", "REJECT")));
        assertThat(running.query("select reason || ' ' || rule from decision_record where onboarding_id = ?"))
                .containsExactly("CREDIT_SCORE_TOO_LOW Rule_CreditScoreTooLow");
        assertThat(running.query("""
                        select inputs ->> 'creditScore' || ' ' || (inputs ->> 'regionScore') || ' ' || rule_text
                        from decision_record where onboarding_id = ?
                        """))
                .singleElement()
                .asString()
                .startsWith("399 70 ")
                .contains("creditScore < 400");
        Caller.ACME.timeline(running.id()).then().body("items.kind", hasItems("planned", "evaluated"));
    }

    @Test
    void theReactionToSilenceIsNeverMilderThanThePolicyAsks() {
        // Given a table that approves everybody
        var running = aRunning(aPolicy("""
                {"checks": [{"type": "address", "answerTimeout": "PT1M", "maxAttempts": 1, "onUnanswered": "REVIEW"}],
                 "decisionTable": {"hitPolicy": "FIRST", "inputs": [], "rules": [
                   {"id": "Everybody", "when": {}, "then": {"outcome": "APPROVE", "reason": "WELCOME"}}]}}
                """), "address");

        // When
        running.offer("conclude-attempt", Map.of("checkType", "address"));

        // Then
        assertThat(running.decision())
                .isEqualTo(Map.of("outcome", "REVIEW", "reason", "CHECK_UNANSWERED", "rule", "Silence_Reviews"));
    }

    @Test
    void aDecisiveAnswerEndsTheOtherChecks() {
        // Given
        var running = aRunning(aPolicy(FAIL_FAST), "address", "credit", "criminal-record");

        // When
        running.answered(CheckType.CREDIT, CheckOutcome.CONSIDER, 100);
        running.offer("withdraw-checks", Map.of("withdrawReason", "NO_LONGER_NEEDED"));

        // Then
        assertThat(running.query("select status from check_case where onboarding_id = ? order by type"))
                .containsExactly("WITHDRAWN", "CONSIDER", "WITHDRAWN");
        assertThat(running.decision()).containsEntry("rule", "Rule_CreditScoreTooLow");
        assertThat(running.engineCommands()).contains("ThrowError").doesNotContain("CompleteJob");
    }

    @Test
    void anAnswerThatDecidesNothingAloneOnlyCompletesItsCheck() {
        // Given
        var running = aRunning(aPolicy(FAIL_FAST), "address", "credit", "criminal-record");

        // When: to consider, which is for a person, who wants to see the rest
        running.answered(CheckType.CREDIT, CheckOutcome.CONSIDER, 480);

        // Then
        assertThat(running.engineCommands()).contains("CompleteJob").doesNotContain("ThrowError");
    }

    @Test
    void withoutFailFastADecisiveAnswerWaitsForTheOthers() {
        // Given
        var running = aRunning(aPolicy("{}"), "address", "credit", "criminal-record");

        // When
        running.answered(CheckType.CREDIT, CheckOutcome.CONSIDER, 100);

        // Then
        assertThat(running.engineCommands()).contains("CompleteJob").doesNotContain("ThrowError");
    }

    @Test
    void aSilenceThatRejectsIsDecisiveToo() {
        // Given
        var running = aRunning(aPolicy("""
                {"completion": "FAIL_FAST", "checks": [
                  {"type": "address", "answerTimeout": "PT1M", "maxAttempts": 1, "onUnanswered": "REJECT"},
                  {"type": "credit", "answerTimeout": "PT1M", "maxAttempts": 1, "onUnanswered": "REVIEW"}]}
                """), "address", "credit");

        // When
        var outcome = running.offer("conclude-attempt", Map.of("checkType", "address"));

        // Then
        assertThat(outcome).isEqualTo(StepOutcome.businessError("DECISIVE_RESULT"));
    }

    @Test
    void theProviderIsToldThePolicysParameters() {
        // Given
        var running = aRunning(aPolicy("""
                        {"checks": [{"type": "credit", "answerTimeout": "PT1M", "maxAttempts": 1, "onUnanswered": "REVIEW",
                                     "parameters": {"considerBelow": 650}}]}
                        """), "credit");

        // Then
        assertThat(running.query("""
                        select convert_from(payload, 'UTF8')::jsonb -> 'parameters' ->> 'considerBelow' from outbox
                        where type = 'gangway.check.PerformCheck' and message_key in
                            (select id::text from check_case where onboarding_id = ?)
                        """)).containsExactly("650");
    }

    @Test
    void theReviewersAreToldThePolicysRules() {
        // Given
        var running = aRunning(aPolicy("""
                {"checks": [], "decisionTable": {"hitPolicy": "FIRST", "inputs": [], "rules": [
                   {"id": "R", "when": {}, "then": {"outcome": "REVIEW", "reason": "CHECK_TO_CONSIDER"}}]},
                 "reasonCodes": ["CHECK_TO_CONSIDER", "LOOKS_GOOD"],
                 "review": {"candidateRole": "senior-reviewer", "fourEyes": true, "reminder": "PT1H", "escalation": "PT2H",
                            "dueAfter": "PT3H", "seniorReasonCodes": ["LOOKS_GOOD"]}}
                """));

        // When
        running.offer("decide", Map.of());
        running.offer(StepHandler.USER_TASK, Map.of());

        // Then
        assertThat(running.query("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'candidateRole' || ' '
                               || (convert_from(payload, 'UTF8')::jsonb ->> 'fourEyes') || ' '
                               || (convert_from(payload, 'UTF8')::jsonb ->> 'reasonCodes') || ' '
                               || (convert_from(payload, 'UTF8')::jsonb ->> 'seniorReasonCodes') || ' '
                               || (convert_from(payload, 'UTF8')::jsonb ->> 'decideWithin')
                        from outbox where type = 'gangway.review.OpenReview' and message_key in
                            (select id::text from review where onboarding_id = ?)
                        """))
                .containsExactly("senior-reviewer true [\"CHECK_TO_CONSIDER\", \"LOOKS_GOOD\"] [\"LOOKS_GOOD\"] PT3H");
    }

    @Test
    void theDeadlineIsWarnedOfOnce() {
        // Given
        var running = aRunning(aPolicy("{\"warnBefore\": \"PT1H\"}"));

        // When
        running.offer("warn-of-deadline", Map.of());
        running.offer("warn-of-deadline", Map.of());

        // Then
        assertThat(running.query("select type from outbox where message_key = ?::text"
                        + " and type = 'gangway.onboarding.OnboardingDeadlineNear'"))
                .hasSize(1);
        Caller.ACME.timeline(running.id()).then().body("items.count { it.kind == 'deadline-warning' }", equalTo(1));
        assertThat(running.query("select (due_at - warn_at = interval '1 hour')::text from onboarding where id = ?"))
                .containsExactly("true");
    }

    @Test
    void whoIsTooYoungIsRefusedAtTheDoor() {
        // Given
        var policy = aPolicy("{\"minimumAge\": 150}");

        // When
        var answer = Caller.ACME.start(AnOnboarding.ofAda().of(policy.product()));

        // Then
        expectProblem(answer, 422, "APPLICANT_BELOW_MINIMUM_AGE").body("minimumAge", equalTo(150));
        assertThat(Database.of(Tenant.ACME_BANK).list("select id from onboarding where product = ?", policy.product()))
                .isEmpty();
    }

    @Test
    void whatWasOrderedIsKeptShownAndLookedAt() {
        // Given a table taken from elsewhere
        var policy = aPolicy("""
                {"checks": [], "decisionTable": {"hitPolicy": "FIRST",
                  "inputs": ["paymentMethod", "regionScore", "monthlyAmount"], "rules": [
                  {"id": "Prepaid", "when": {"paymentMethod": "\\"PREPAID\\""}, "then": {"outcome": "APPROVE", "reason": "OK"}},
                  {"id": "Cheap", "when": {"paymentMethod": "\\"INVOICE\\"", "monthlyAmount": "< 25"},
                   "then": {"outcome": "APPROVE", "reason": "OK"}},
                  {"id": "Dear", "when": {"paymentMethod": "\\"INVOICE\\"", "monthlyAmount": ">= 25"},
                   "then": {"outcome": "REVIEW", "reason": "DEAR"}}]}}
                """);
        var order = "{\"paymentMethod\": \"INVOICE\", \"monthlyAmount\": 24.99}";
        var id = Caller.ACME.started(AnOnboarding.ofAda().of(policy.product()).with("order", order));
        var running = new Running(id, jobs.newKey());
        running.offer("plan-checks", Map.of());

        // Then
        Caller.ACME.get(id).then().body("order.paymentMethod", equalTo("INVOICE"));
        assertThat(running.decision()).containsEntry("rule", "Cheap");
    }

    @Test
    void aMovedOnboardingIsDecidedByTheNewVersionWithTheAnswersItHas() {
        // Given
        var old = aPolicy("{}");
        var running = aRunning(old, "address", "credit", "criminal-record");
        running.answered(CheckType.ADDRESS, CheckOutcome.CLEAR, 70);
        running.answered(CheckType.CREDIT, CheckOutcome.CONSIDER, 480);
        var next = old.next().inForce("""
                {"checks": [{"type": "credit", "answerTimeout": "PT1M", "maxAttempts": 1, "onUnanswered": "REVIEW"}],
                 "decisionTable": {"hitPolicy": "FIRST", "inputs": ["creditScore"], "rules": [
                  {"id": "Low", "when": {"creditScore": "< 500"}, "then": {"outcome": "REJECT", "reason": "TOO_LOW"}},
                  {"id": "Rest", "when": {}, "then": {"outcome": "APPROVE", "reason": "OK"}}]}}
                """);
        var approver = new Caller(Tenant.ACME_BANK, "rule-approver");

        // When
        var before = approver.request().get("/v1/policies/{id}/in-flight", next.id());
        var moved = approver.move(next, "{}");
        var again = approver.move(next, "{}");

        // Then
        before.then().body("total", equalTo(1)).body("byVersion[0].version", equalTo(1));
        moved.then().statusCode(200).body("moved", equalTo(1)).body("remaining", equalTo(0));
        again.then().statusCode(200).body("moved", equalTo(0));
        assertThat(running.engineCommands()).contains("CancelInstance", "StartProcess");
        Caller.ACME.timeline(running.id()).then().body("items.kind", hasItems("policy-moved", "check-withdrawn"));

        // And the job of the old instance is left alone, while the new one goes on with what is known
        assertThat(running.offer("decide", Map.of())).isEqualTo(StepOutcome.await());
        var renewed = new Running(running.id(), jobs.newKey());
        renewed.offer("plan-checks", Map.of());
        assertThat(renewed.command("credit")).isInstanceOf(StepOutcome.Complete.class);
        assertThat(renewed.decision()).containsEntry("rule", "Low");
        Caller.ACME.get(running.id()).then().body("policyVersion", equalTo(2));
    }

    @Test
    void aCheckThatIsUnderWayIsWaitedForAfterTheMove() {
        // Given
        var old = aPolicy("{}");
        var running = aRunning(old, "address");
        var next = old.next().inForce("{}");
        new Caller(Tenant.ACME_BANK, "rule-approver").move(next, "{}").then().statusCode(200);

        // When
        var renewed = new Running(running.id(), jobs.newKey());
        renewed.offer("plan-checks", Map.of());
        var outcome = renewed.command("address");

        // Then
        assertThat(outcome).isEqualTo(StepOutcome.await());
        assertThat(renewed.query("select attempts::text from check_case where onboarding_id = ? and type = 'ADDRESS'"))
                .containsExactly("1");
        renewed.answered(CheckType.ADDRESS, CheckOutcome.CLEAR, 70);
        assertThat(renewed.engineCommands()).contains("CompleteJob");
    }

    @Test
    void onlyToTheVersionInForceCanBeMoved() {
        // Given
        var old = aPolicy("{}");
        old.next().inForce("{}");
        var approver = new Caller(Tenant.ACME_BANK, "rule-approver");

        // Then
        expectProblem(approver.move(old, "{}"), 409, "POLICY_NOT_ACTIVE");
        expectProblem(approver.move(old, "{\"limit\": 0}"), 400, "VALIDATION_FAILED");
    }

    @Test
    void anotherTenantsVersionIsUnknown() {
        // Given
        var theirs = aPolicy("{}");
        var stranger = new Caller(Tenant.NOVA_TELCO, "rule-approver");

        // Then
        expectProblem(stranger.move(theirs, "{}"), 404, "NOT_FOUND");
        expectProblem(stranger.request().get("/v1/policies/{id}/in-flight", theirs.id()), 404, "NOT_FOUND");
        assertThat(List.of("api-client", "reviewer", "tenant-admin", "operator", "auditor"))
                .allSatisfy(
                        role -> expectProblem(new Caller(Tenant.ACME_BANK, role).move(theirs, "{}"), 403, "FORBIDDEN"));
    }

    /** One onboarding and the instance that carries it. */
    private final class Running {

        private final String id;
        private final String instance;

        private Running(String id, String instance) {
            this.id = id;
            this.instance = instance;
        }

        private String id() {
            return id;
        }

        private StepOutcome offer(String type, Map<String, ?> variables) {
            return jobs.offer(type, instance, id, variables);
        }

        private StepOutcome command(String check) {
            return offer("command-check", Map.of("checkType", check));
        }

        private Map<String, String> decision() {
            return jobs.decide(instance, id);
        }

        private void answered(CheckType type, CheckOutcome outcome, @Nullable Integer score) {
            var check = Database.of(Tenant.ACME_BANK)
                    .list(
                            "select id || ' ' || coalesce(command_id::text, '') from check_case"
                                    + " where onboarding_id = ? and type = ?",
                            UUID.fromString(id),
                            type.name())
                    .getFirst()
                    .split(" ");
            var reasons = outcome == CheckOutcome.CLEAR ? List.<String>of() : List.of("SOMETHING_FOUND");
            DeliveredCheckEvent.deliver(
                    Tenant.ACME_BANK.id(),
                    UUID.randomUUID(),
                    new CheckCompleted(
                            UUID.fromString(check[0]),
                            UUID.fromString(check[1]),
                            1,
                            type,
                            outcome,
                            score,
                            reasons,
                            Instant.EPOCH));
        }

        private List<String> query(String sql) {
            return Database.of(Tenant.ACME_BANK).list(sql, UUID.fromString(id));
        }

        private List<String> engineCommands() {
            return query("select type from outbox where destination = 'engine' and message_key = ?::text");
        }
    }
}
