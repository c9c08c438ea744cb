package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.EscalationReason;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claiming, releasing and deciding over HTTP, and what the world is told. */
@QuarkusTest
class TaskLifeIT extends ComponentTest {

    private static final String CLAIMED = "gangway.review.ReviewClaimed";
    private static final String RELEASED = "gangway.review.ReviewReleased";
    private static final String DECIDED = "gangway.review.ReviewDecided";

    @Test
    void aTaskIsClaimedReleasedClaimedAndDecided() {
        // Given
        var task = anOpenTask();

        // When
        var claimed = Caller.REVIEWER
                .claim(task, "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("CLAIMED"))
                .body("claimedBy.name", equalTo(Caller.REVIEWER.name()))
                .body("claimedBy.id", notNullValue())
                .body("claimedAt", notNullValue())
                .extract();
        Caller.REVIEWER
                .release(task, claimed.header("ETag"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("OPEN"))
                .body("claimedBy", nullValue());
        Caller.SENIOR.claim(task, "\"2\"").statusCode(200).header("ETag", "\"3\"");
        Caller.SENIOR
                .decide(task, "\"3\"", Caller.APPROVAL)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("DECIDED"))
                .body("decision.outcome", equalTo("APPROVE"))
                .body("decision.reasonCode", equalTo("DOCUMENTS_VERIFIED"))
                .body("decision.note", equalTo("Seen the passport."))
                .body("decision.decidedAt", notNullValue())
                .body("claimedBy.name", equalTo(Caller.SENIOR.name()));

        // Then
        broker.awaitEvents(task, CLAIMED, RELEASED, CLAIMED, DECIDED);
        var decided = Broker.payload(broker.events(task).getLast());
        assertThat(decided.get("outcome").asText()).isEqualTo("APPROVE");
        assertThat(decided.get("reasonCode").asText()).isEqualTo("DOCUMENTS_VERIFIED");
        assertThat(decided.get("onboardingId").asText()).isEqualTo("01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02");
        assertThat(decided.get("reviewer").get("name").asText()).isEqualTo(Caller.SENIOR.name());
        assertThat(decided.toString()).doesNotContain("passport");
    }

    @Test
    void eachRequestSentTwiceHasOneEffect() {
        // Given
        var task = anOpenTask();

        // When
        Caller.REVIEWER.claim(task, "\"0\"").statusCode(200);
        Caller.REVIEWER.claim(task, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        Caller.REVIEWER.release(task, "\"1\"").statusCode(200);
        Caller.REVIEWER.release(task, "\"1\"").statusCode(200).header("ETag", "\"2\"");
        Caller.REVIEWER.claim(task, "\"2\"").statusCode(200);
        var first = Caller.REVIEWER.decide(task, "\"3\"", Caller.APPROVAL).statusCode(200);
        var second = Caller.REVIEWER.decide(task, "\"3\"", Caller.APPROVAL).statusCode(200);

        // Then
        assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
        second.header("ETag", "\"4\"");
        broker.awaitEvents(task, CLAIMED, RELEASED, CLAIMED, DECIDED);
    }

    @Test
    void aSecondDecisionIsRefused() {
        // Given
        var task = anOpenTask();
        Caller.REVIEWER.decide(task, Caller.REVIEWER.claimed(task), Caller.APPROVAL);

        // When
        var answer = Caller.REVIEWER.decide(
                task, "\"2\"", "{\"outcome\": \"REJECT\", \"reasonCode\": \"DOCUMENTS_FORGED\"}");

        // Then
        expectProblem(answer, 409, "TASK_ALREADY_DECIDED");
        expectProblem(Caller.SENIOR.claim(task, "\"2\""), 409, "TASK_ALREADY_DECIDED");
        expectProblem(Caller.REVIEWER.release(task, "\"2\""), 409, "TASK_ALREADY_DECIDED");
    }

    @Test
    void aDecisionNeedsTheClaim() {
        // Given
        var task = anOpenTask();

        // Then
        expectProblem(Caller.REVIEWER.decide(task, "\"0\"", Caller.APPROVAL), 409, "TASK_NOT_CLAIMED");
        expectProblem(Caller.REVIEWER.release(task, "\"0\""), 409, "TASK_NOT_CLAIMED");
    }

    @Test
    void whoComesTooLateIsToldWhoHasTheTask() {
        // Given
        var task = anOpenTask();
        Caller.REVIEWER.claimed(task);

        // Then
        for (var seen : List.of("\"0\"", "\"1\"")) {
            expectProblem(Caller.SENIOR.claim(task, seen), 409, "TASK_CLAIMED_BY_OTHER")
                    .body("claimedBy.name", equalTo(Caller.REVIEWER.name()));
            expectProblem(Caller.SENIOR.release(task, seen), 409, "TASK_CLAIMED_BY_OTHER")
                    .body("claimedBy.name", equalTo(Caller.REVIEWER.name()));
            expectProblem(Caller.SENIOR.decide(task, seen, Caller.APPROVAL), 409, "TASK_CLAIMED_BY_OTHER")
                    .body("claimedBy.name", equalTo(Caller.REVIEWER.name()));
        }
    }

    @Test
    void ofTwoWhoClaimAtOnceOneGetsIt() throws InterruptedException, ExecutionException {
        // Given
        var task = anOpenTask();
        AccessTokens.of(Caller.REVIEWER);
        AccessTokens.of(Caller.SENIOR);
        var start = new CyclicBarrier(2);
        Callable<Integer> reviewer = () -> claimAt(start, Caller.REVIEWER, task);
        Callable<Integer> senior = () -> claimAt(start, Caller.SENIOR, task);

        // When
        List<Future<Integer>> statuses;
        try (var threads = Executors.newFixedThreadPool(2)) {
            statuses = threads.invokeAll(List.of(reviewer, senior));
        }

        // Then
        assertThat(List.of(statuses.getFirst().get(), statuses.getLast().get())).containsExactlyInAnyOrder(200, 409);
        broker.awaitEvents(task, CLAIMED);
    }

    private static int claimAt(CyclicBarrier start, Caller caller, UUID task) throws Exception {
        start.await();
        return caller.claim(task, "\"0\"").extract().statusCode();
    }

    @Test
    void aStaleVersionIsRefusedWhereNobodyElseHoldsTheTask() {
        // Given
        var task = anOpenTask();
        broker.send(Tenant.ACME_BANK, new EscalateReview(task, EscalationReason.REMINDER_DUE));
        broker.awaitHandled(task);

        // Then
        expectProblem(Caller.REVIEWER.claim(task, "\"0\""), 412, "TASK_CHANGED");
        Caller.REVIEWER.claim(task, "\"1\"").statusCode(200);
        expectProblem(Caller.REVIEWER.decide(task, "\"1\"", Caller.APPROVAL), 412, "TASK_CHANGED");
        expectProblem(Caller.REVIEWER.release(task, "\"1\""), 412, "TASK_CHANGED");
        expectProblem(Caller.REVIEWER.decide(task, "W/\"2\"", Caller.APPROVAL), 412, "TASK_CHANGED");
        expectProblem(Caller.REVIEWER.decide(task, "nonsense", Caller.APPROVAL), 412, "TASK_CHANGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim",
                "release",
                "decision",
                "proposal/confirmation",
                "proposal/return",
                "assignment",
                "information-request",
                "check-resolution",
                "priority",
                "follow-up"
            })
    void nobodyChangesWhatTheyHaveNotSeen(String verb) {
        // Given
        var task = anOpenTask();

        // When
        var answer =
                switch (verb) {
                    case "decision" -> Caller.REVIEWER.decide(task, null, Caller.APPROVAL);
                    case "proposal/return" -> Caller.REVIEWER.sendBack(task, null, Caller.OBJECTION);
                    case "assignment" -> Caller.REVIEWER.post(task, verb, null, "{\"assignee\": \"ada\"}");
                    case "check-resolution" -> Caller.REVIEWER.post(task, verb, null, Caller.RESOLUTION);
                    case "information-request" -> Caller.REVIEWER.post(task, verb, null, Caller.INFORMATION);
                    case "priority" -> Caller.REVIEWER.put(task, verb, null, "{\"priority\": \"LOW\"}");
                    case "follow-up" -> Caller.REVIEWER.put(task, verb, null, "{\"at\": null}");
                    default -> Caller.REVIEWER.post(task, verb, null);
                };

        // Then
        expectProblem(answer, 428, "IF_MATCH_REQUIRED");
        Caller.REVIEWER.get(task).then().header("ETag", "\"0\"");
    }

    @Test
    void aClosedTaskIsLeftAlone() {
        // Given
        var task = anOpenTask();
        Caller.REVIEWER.claimed(task);
        broker.send(Tenant.ACME_BANK, new CloseReview(task, CloseReason.DEADLINE_PASSED));
        broker.awaitHandled(task);

        // Then
        expectProblem(Caller.REVIEWER.decide(task, "\"2\"", Caller.APPROVAL), 409, "TASK_CLOSED");
        expectProblem(Caller.REVIEWER.release(task, "\"2\""), 409, "TASK_CLOSED");
        expectProblem(Caller.SENIOR.claim(task, "\"2\""), 409, "TASK_CLOSED");
        Caller.REVIEWER
                .get(task)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("closeReason", equalTo("DEADLINE_PASSED"))
                .body("closedAt", notNullValue());
    }
}
