package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.EscalationReason;
import io.gangway.review.contract.ReviewCommand.RemindReview;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a task, and what happened to it. */
@QuarkusTest
class TaskRecordIT extends ComponentTest {

    @Test
    void aCommentIsReadByColleaguesAndNotToldToTheWorld() {
        // Given
        var task = anOpenTask();

        // When
        comment(task, "{\"text\": \"Called the branch.\\nThey call back.\"}")
                .statusCode(201)
                .body("id", notNullValue())
                .body("author.name", equalTo(Caller.REVIEWER.name()));
        Caller.SENIOR.post(task, "comments", null, "{\"text\": \"Good.\"}").statusCode(201);

        // Then
        Caller.SENIOR
                .request()
                .get("/v1/tasks/{id}/comments", task)
                .then()
                .statusCode(200)
                .body("items.text", contains("Called the branch.\nThey call back.", "Good."))
                .body("items.author.name", contains(Caller.REVIEWER.name(), Caller.SENIOR.name()));
        Caller.REVIEWER.get(task).then().header("ETag", "\"0\"").body("commentCount", equalTo(2));
        broker.awaitEvents(task, "gangway.review.ReviewCommented", "gangway.review.ReviewCommented");
        assertThat(broker.events(task))
                .allSatisfy(
                        event -> assertThat(Broker.payload(event).toString()).doesNotContain("branch", "Good"));
    }

    @Test
    void aCommentSentTwiceIsOneComment() {
        // Given
        var task = anOpenTask();
        var body = "{\"id\": \"%s\", \"text\": \"Once.\"}".formatted(UUID.randomUUID());

        // When
        comment(task, body).statusCode(201);
        comment(task, body).statusCode(201);

        // Then
        Caller.REVIEWER.get(task).then().body("commentCount", equalTo(1));
        expectProblem(comment(task, body.replace("Once", "Twice")), 409, "COMMENT_EXISTS");
        expectProblem(comment(anOpenTask(), body), 409, "COMMENT_EXISTS");
        broker.awaitEvents(task, "gangway.review.ReviewCommented");
    }

    @Test
    void anotherTenantsCommentIdIsFree() {
        // Given
        var task = anOpenTask();
        var theirs = anOpenTask(Tenant.NOVA_TELCO, Instant.parse("2026-11-21T05:06:53Z"));
        var body = "{\"id\": \"%s\", \"text\": \"Mine.\"}".formatted(UUID.randomUUID());
        comment(task, body).statusCode(201);

        // Then
        Caller.OTHER_TENANTS_REVIEWER.post(theirs, "comments", null, body).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\": \" \"}", "{\"text\": \"\\u0000\"}"})
    void aCommentHasWords(String body) {
        expectProblem(comment(anOpenTask(), body), 400, "VALIDATION_FAILED").body("violations.field", contains("text"));
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhy() {
        // Given
        var task = aFreshTask(true);
        broker.send(Tenant.ACME_BANK, new RemindReview(task));
        broker.send(Tenant.ACME_BANK, new EscalateReview(task, EscalationReason.ESCALATION_DUE));
        broker.awaitHandled(task);
        var etag = Caller.REVIEWER.proposed(task);
        Caller.SENIOR.sendBack(task, etag, Caller.OBJECTION).statusCode(200);
        comment(task, "{\"text\": \"Hm.\"}");

        // When
        broker.send(Tenant.ACME_BANK, new CloseReview(task, CloseReason.ONBOARDING_CANCELLED));
        broker.send(Tenant.ACME_BANK, new CloseReview(task, CloseReason.DEADLINE_PASSED));
        broker.awaitHandled(task);

        // Then
        history(Caller.REVIEWER, task)
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(
                                "OPENED",
                                "REMINDED",
                                "ESCALATED",
                                "CLAIMED",
                                "PROPOSED",
                                "RETURNED",
                                "COMMENTED",
                                "CLOSED"))
                .body("items[0].by", equalTo(null))
                .body("items[0].details.reason", equalTo("CHECK_UNANSWERED"))
                .body("items[4].by.name", equalTo(Caller.REVIEWER.name()))
                .body("items[4].details.reasonCode", equalTo("DOCUMENTS_VERIFIED"))
                .body("items[4].details.note", equalTo("Seen the passport."))
                .body("items[5].by.name", equalTo(Caller.SENIOR.name()))
                .body("items[5].details.note", equalTo("The passport has expired."))
                .body("items[7].summary", equalTo("Closed: ONBOARDING_CANCELLED"));
    }

    @Test
    void everyVerbLeavesALine() {
        // Given
        var task = aFreshTask();
        Caller.SENIOR.put(task, "priority", "\"0\"", "{\"priority\": \"LOW\"}").statusCode(200);
        Caller.SENIOR
                .post(task, "assignment", "\"1\"", "{\"assignee\": \"%s\"}".formatted(Caller.REVIEWER.id()))
                .statusCode(200);
        Caller.REVIEWER
                .put(task, "follow-up", "\"2\"", "{\"at\": \"2999-01-01T08:00:00Z\"}")
                .statusCode(200);
        Caller.REVIEWER
                .post(task, "information-request", "\"3\"", Caller.INFORMATION)
                .statusCode(200);

        // Then
        history(Caller.SENIOR, task)
                .body(
                        "items.kind",
                        contains("OPENED", "PRIORITISED", "ASSIGNED", "FOLLOW_UP_SET", "INFORMATION_REQUESTED"))
                .body("items[2].details.assigneeName", equalTo(Caller.REVIEWER.name()))
                .body("items[4].details.items", contains("PROOF_OF_INCOME"));
    }

    @Test
    void aTaskHasNoCommentsAndOneLineAtFirst() {
        // Given
        var task = anOpenTask();

        // Then
        Caller.REVIEWER.request().get("/v1/tasks/{id}/comments", task).then().body("items", empty());
        history(new Caller(Tenant.ACME_BANK, "auditor"), task).body("items", hasSize(1));
    }

    private static ValidatableResponse comment(UUID task, String body) {
        return Caller.REVIEWER.post(task, "comments", null, body);
    }

    private static ValidatableResponse history(Caller caller, UUID task) {
        return caller.request().get("/v1/tasks/{id}/history", task).then();
    }
}
