package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.engine.ProcessEngine;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.gangway.review.contract.ReviewOutcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The engine in the service: one transaction from the event to the answer, timers, mistakes that are seen, tenants apart. */
@QuarkusTest
class EmbeddedEngineIT extends ComponentTest {

    private static final String CREDIT_TWICE = """
            {"checks": [{"type": "credit", "answerTimeout": "PT1H", "maxAttempts": 2, "onUnanswered": "REVIEW"}]}
            """;

    @Inject
    ProcessEngine engine;

    @Inject
    TenantBinding binding;

    private static ARunning aRunning(String changes) {
        return ARunning.of(APolicy.ofItsOwn(Tenant.ACME_BANK).inForce(changes));
    }

    @Test
    void theLastAnswerDecidesInItsOwnTransaction() {
        // Given
        var running = aRunning("{}");

        // When
        running.allClear();

        // Then all of it is there when the event is handled, written by one transaction
        assertThat(running.query("select status from onboarding where id = ?")).containsExactly("APPROVED");
        assertThat(running.rowsInTheEngine()).isZero();
        assertThat(running.query("""
                        select count(distinct x) from (
                          select xmin::text x from onboarding where id = ?1
                          union all select xmin::text from decision_record where onboarding_id = ?1
                          union all select xmin::text from message_ledger
                            where onboarding_id = ?1 and evidence ->> 'check' = 'criminal-record'
                          union all select xmin::text from timeline_entry where onboarding_id = ?1 and kind = 'TERMINAL'
                          union all select xmin::text from outbox
                            where message_key = ?1::text and type = 'gangway.onboarding.OnboardingApproved') as written
                        """.replace("?1", "'" + running.id() + "'") + " where ? is not null"))
                .containsExactly("1");
    }

    @Test
    void answersThatComeAtOnceAreHandledOneAfterTheOther() {
        // Given
        var running = aRunning("{}");

        // When
        var answers = List.of(
                running.answer(CheckType.ADDRESS, CheckOutcome.CLEAR, 70),
                running.answer(CheckType.CREDIT, CheckOutcome.CLEAR, 700),
                running.answer(CheckType.CRIMINAL_RECORD, CheckOutcome.CLEAR, null));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(answers.stream()
                            .map(answer -> CompletableFuture.runAsync(
                                    () -> running.delivered(UUID.randomUUID(), answer), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        // Then
        assertThat(running.status()).isEqualTo("APPROVED");
        assertThat(running.rowsInTheEngine()).isZero();
        assertThat(running.timeline())
                .endsWith("event-received", "event-received", "event-received", "evaluated", "decision", "terminal");
    }

    @Test
    void theTimelineTellsTheEventBeforeWhatCameOfIt() {
        var running = aRunning("{}").allClear();

        assertThat(running.timeline())
                .containsExactly(
                        "received",
                        "planned",
                        "command-sent",
                        "command-sent",
                        "command-sent",
                        "event-received",
                        "event-received",
                        "event-received",
                        "evaluated",
                        "decision",
                        "terminal");
    }

    @Test
    void anAnswerThatIsDeliveredTwiceIsTakenOnce() {
        // Given
        var running = aRunning("{}");
        var eventId = UUID.randomUUID();
        var event = running.answer(CheckType.CREDIT, CheckOutcome.CLEAR, 700);

        // When
        running.delivered(eventId, event);
        running.delivered(eventId, event);

        // Then
        assertThat(running.waiting()).containsExactlyInAnyOrder("Task_CheckAddress", "Task_CheckCriminalRecord");
        assertThat(running.query("select deliveries from message_ledger where onboarding_id = ?"))
                .containsExactly("2");
    }

    @Test
    void aTimerAsksAgainAndTheLastOneLeavesItToThePolicy() {
        // Given
        var running = aRunning(CREDIT_TWICE);

        // When
        running.fire("Timer_CreditUnanswered");

        // Then
        await().untilAsserted(() -> running.client().get(running.id()).then().body("checks[1].attempts", equalTo(2)));

        // When
        await().until(() -> running.waiting().equals(List.of("Task_CheckCredit")));
        running.fire("Timer_CreditUnanswered");

        // Then
        await().untilAsserted(() -> assertThat(running.status()).isEqualTo("IN_REVIEW"));
        assertThat(running.timeline())
                .containsSubsequence(
                        "check-timed-out", "command-sent", "check-timed-out", "check-given-up", "review-opened");
    }

    @Test
    void aProviderThatCannotAnswerIsAskedAgain() {
        // Given
        var running = aRunning(CREDIT_TWICE);

        // When
        running.failed(CheckType.CREDIT);

        // Then
        await().untilAsserted(() -> running.client().get(running.id()).then().body("checks[1].attempts", equalTo(2)));
        assertThat(running.timeline()).doesNotContain("check-timed-out");
    }

    @Test
    void aReviewersWordEndsItOnceHoweverOftenItComes() {
        // Given
        var running = aRunning("{}")
                .answered(CheckType.ADDRESS, CheckOutcome.CLEAR, 70)
                .answered(CheckType.CREDIT, CheckOutcome.CONSIDER, 480)
                .answered(CheckType.CRIMINAL_RECORD, CheckOutcome.CLEAR, null);
        assertThat(running.waiting()).containsExactly("Task_Review");
        var word = UUID.randomUUID();

        // When
        running.reviewed(ReviewOutcome.APPROVE, word);
        running.reviewed(ReviewOutcome.APPROVE, word);

        // Then
        running.client()
                .get(running.id())
                .then()
                .body("status", equalTo("APPROVED"))
                .body("decision.decidedBy", equalTo("reviewer"));
        assertThat(running.query("select count(*) from outbox where message_key = ?::text and type like '%Approved'"))
                .containsExactly("1");
    }

    @Test
    void atTheDeadlineEverythingOpenEndsTogether() {
        // Given
        var running = aRunning("{}");

        // When the deadline is moved past the API, which refuses that
        expectProblem(
                running.operator()
                        .send(
                                "{\"dueAt\": \"2001-01-01T00:00:00Z\", \"reason\": \"No patience\"}",
                                "/v1/onboardings/{id}/process/timers/{timer}",
                                running.id(),
                                running.timer("Start_DeadlinePassed")),
                409,
                "TIMER_NOT_MOVABLE");
        fireDeadline(running);

        // Then
        await().untilAsserted(() -> assertThat(running.status()).isEqualTo("EXPIRED"));
        running.client()
                .get(running.id())
                .then()
                .body("checks.status", contains("WITHDRAWN", "WITHDRAWN", "WITHDRAWN"));
        assertThat(running.query("""
                        select count(distinct xmin::text) from timeline_entry
                        where onboarding_id = ? and kind in ('CHECK_WITHDRAWN', 'TERMINAL')
                        """)).containsExactly("1");
        assertThat(running.rowsInTheEngine()).isZero();
        assertThat(running.timeline()).doesNotContain("repaired");
    }

    private void fireDeadline(ARunning running) {
        binding.run(new TenantId(running.tenant().id()), () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    var instance = running.query("select process_instance_id from onboarding where id = ?")
                            .getFirst();
                    engine.moveTimer(instance, running.timer("Start_DeadlinePassed"), Instant.EPOCH);
                }));
    }

    @Test
    void aMistakeBehindAnAnswerKeepsTheAnswerAndIsAnIncidentUntilItIsMended() {
        // Given a person of whom the table's facts cannot be told
        var running = aRunning("{}");
        var person = running.query("select document::text from applicant where onboarding_id = ?")
                .getFirst();
        running.query("update applicant set document = document - 'dateOfBirth' where onboarding_id = ?");

        // When
        running.allClear();

        // Then
        assertThat(running.query("select status from check_case where onboarding_id = ? order by type"))
                .containsExactly("CLEAR", "CLEAR", "CLEAR");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> running.process().then().body("incidents.element", hasItems("Task_Decide")));
        running.process().then().body("incidents[0].cause", containsString("NullPointerException"));
        running.operator()
                .request()
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .body("items.onboardingId", hasItems(running.id()));
        new Caller(Tenant.NOVA_TELCO, "operator")
                .request()
                .get("/v1/incidents")
                .then()
                .statusCode(200)
                .body("items.onboardingId", not(hasItems(running.id())));

        // When it is mended and tried again
        running.query("update applicant set document = '" + person + "'::jsonb where onboarding_id = ?");
        running.operator()
                .send(
                        "",
                        "/v1/onboardings/{id}/process/incidents/{incident}/retry",
                        running.id(),
                        running.process().path("incidents[0].id"))
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(() -> assertThat(running.status()).isEqualTo("APPROVED"));
        assertThat(running.timeline()).contains("incident-retried");
    }

    @Test
    void operatorsSeeWhatWaitsAndSinceWhen() {
        var running = aRunning("{}");

        running.process()
                .then()
                .statusCode(200)
                .body("engine", equalTo("embedded"))
                .body("modelVersion", notNullValue())
                .body("waiting.element", hasItems("Task_CheckAddress", "Task_CheckCredit", "Task_CheckCriminalRecord"))
                .body("waiting.since", not(hasItems((Object) null)))
                .body("timers.element", hasItems("Timer_CreditUnanswered", "Start_DeadlinePassed"))
                .body("incidents", empty())
                .body("steps.element", hasItems("Task_PlanChecks", "Task_CheckCredit"));
    }

    @Test
    void anInstanceOnTheNewestModelNeedsNoMigration() {
        var running = aRunning("{}");

        running.operator()
                .send("{\"dryRun\": true}", "/v1/onboardings/{id}/process/migration", running.id())
                .then()
                .statusCode(200)
                .body("migrated", equalTo(false))
                .body("obstacles", empty());
    }

    @Test
    void aDryRunOfAMoveSaysWhatItWouldDoAndDoesNothing() {
        // Given an onboarding that waits, and a version that asks nobody
        var policy = APolicy.ofItsOwn(Tenant.ACME_BANK).inForce("{}");
        var running = ARunning.of(policy);
        var next = policy.next().inForce("""
                {"checks": [], "decisionTable": {"hitPolicy": "FIRST", "inputs": [], "rules": [
                   {"id": "Everybody", "when": {}, "then": {"outcome": "APPROVE", "reason": "WELCOME"}}]}}
                """);
        var approver = new Caller(Tenant.ACME_BANK, "rule-approver");

        // When
        var tried = approver.move(next, "{\"dryRun\": true}");

        // Then
        tried.then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("moved", equalTo(1))
                .body("remaining", equalTo(1))
                .body("results.APPROVED", equalTo(1));
        assertThat(running.status()).isEqualTo("CHECKING");
        approver.request()
                .get("/v1/policies/{id}/in-flight", next.id())
                .then()
                .body("byVersion[0].version", equalTo(1))
                .body("byVersion[0].onboardings", equalTo(1));
        assertThat(running.timeline()).doesNotContain("policy-moved", "evaluated");
        assertThat(running.waiting()).hasSize(3);

        // When
        var moved = approver.move(next, "{}");

        // Then
        moved.then().statusCode(200).body("dryRun", equalTo(false)).body("remaining", equalTo(0));
        assertThat(running.status()).isEqualTo("APPROVED");
        assertThat(running.rowsInTheEngine()).isZero();
    }

    @Test
    void whoMayNotMoveMayNotTryItEither() {
        // Given
        var policy = APolicy.ofItsOwn(Tenant.ACME_BANK).inForce("{}");
        var tried = "{\"dryRun\": true}";

        // Then
        expectProblem(new Caller(Tenant.NOVA_TELCO, "rule-approver").move(policy, tried), 404, "NOT_FOUND");
        expectProblem(new Caller(Tenant.ACME_BANK, "tenant-admin").move(policy, tried), 403, "FORBIDDEN");
    }

    @Test
    void whatHasEndedIsNotOperated() {
        var running = aRunning("{}").allClear();

        running.process()
                .then()
                .statusCode(200)
                .body("instanceId", equalTo(null))
                .body("waiting", empty());
        expectProblem(
                running.operator()
                        .send(
                                "{\"dueAt\": \"2001-01-01T00:00:00Z\", \"reason\": \"Too late\"}",
                                "/v1/onboardings/{id}/process/timers/{timer}",
                                running.id(),
                                anUnknownId()),
                409,
                "PROCESS_ENDED");
    }

    @Test
    void anotherTenantsOperatorFindsNothing() {
        var running = aRunning("{}");
        var stranger = new Caller(Tenant.NOVA_TELCO, "operator");

        expectProblem(stranger.request().get("/v1/onboardings/{id}/process", running.id()), 404, "NOT_FOUND");
        expectProblem(
                stranger.send("{\"dryRun\": true}", "/v1/onboardings/{id}/process/migration", running.id()),
                404,
                "NOT_FOUND");
        expectProblem(running.client().request().get("/v1/onboardings/{id}/process", running.id()), 403, "FORBIDDEN");
    }

    @Test
    void theEnginesRowsBelongToTheTenantAlone() {
        // Given
        var running = aRunning("{}");
        var rows = "select count(*) from engine.%s where tenant_id_ = '" + Tenant.ACME_BANK.id() + "'";

        // Then
        for (var table : List.of("act_ru_execution", "act_ru_job", "act_ru_variable", "act_ru_event_subscr")) {
            assertThat(Long.parseLong(Database.of(Tenant.ACME_BANK)
                            .list(rows.formatted(table))
                            .getFirst()))
                    .as(table)
                    .isPositive();
            assertThat(Database.of(Tenant.NOVA_TELCO).list(rows.formatted(table)))
                    .as(table)
                    .containsExactly("0");
            assertThat(Database.withoutTenant().list(rows.formatted(table)))
                    .as(table)
                    .containsExactly("0");
        }
        assertThat(running.query("select count(*) from engine.act_ru_variable where proc_inst_id_ ="
                        + " (select process_instance_id from onboarding where id = ?) and text_ ilike '%lovelace%'"))
                .containsExactly("0");
    }

    @Test
    void aStepIsAnsweredByTheOnboardingThatAskedAndByNoOther() {
        // Given
        var one = aRunning("{}");
        var other = aRunning("{}");
        var step = one.query("select step_id from check_case where onboarding_id = ? and type = 'CREDIT'")
                .getFirst();

        // Then
        assertThatThrownBy(
                        () -> binding.run(new TenantId(Tenant.ACME_BANK.id()), () -> QuarkusTransaction.requiringNew()
                                .run(() -> engine.answer(UUID.fromString(other.id()), step, Map.of()))))
                .hasMessageContaining("another onboarding");
        assertThat(one.waiting()).contains("Task_CheckCredit");
    }

    @Test
    void aMovedTokenDecidesNothing() {
        // Given a review that is open
        var running = aRunning("{}")
                .answered(CheckType.ADDRESS, CheckOutcome.CLEAR, 70)
                .answered(CheckType.CREDIT, CheckOutcome.CONSIDER, 480)
                .answered(CheckType.CRIMINAL_RECORD, CheckOutcome.CLEAR, null);
        var step = running.query("select step_id from review where onboarding_id = ?")
                .getFirst();

        // When somebody answers its step with a decision that nobody made
        assertThatThrownBy(
                        () -> binding.run(new TenantId(Tenant.ACME_BANK.id()), () -> QuarkusTransaction.requiringNew()
                                .run(() -> engine.answer(
                                        UUID.fromString(running.id()), step, Map.of("reviewOutcome", "APPROVE")))))
                .hasRootCauseMessage("The review is OPEN");

        // Then
        assertThat(running.status()).isEqualTo("IN_REVIEW");
    }
}
