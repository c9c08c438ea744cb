package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.EscalationReason;
import io.gangway.review.contract.ReviewCommand.RemindReview;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What commands do, once, twice and out of order. */
@QuarkusTest
class ReviewCommandsIT extends ComponentTest {

    private static final String ESCALATED = "gangway.review.ReviewEscalated";

    @Test
    void anOpenedReviewIsATaskThatTellsWhy() {
        // Given
        var review = aReviewId();

        // When
        broker.send(Tenant.ACME_BANK, openReview(review));

        // Then
        awaitTask(Caller.REVIEWER, review);
        Caller.REVIEWER
                .get(review)
                .then()
                .header("ETag", "\"0\"")
                .body("id", equalTo(review.toString()))
                .body("status", equalTo("OPEN"))
                .body("priority", equalTo("NORMAL"))
                .body("reason", equalTo("CHECK_TO_CONSIDER"))
                .body("findings.checkType", contains("credit", "criminal-record"))
                .body("findings[0].score", equalTo(480))
                .body("findings[0].reasons", contains("PAYMENT_DEFAULT"))
                .body("openedAt", equalTo("2026-11-21T05:06:53.125Z"))
                .body("dueAt", equalTo("2026-11-21T06:06:53.125Z"))
                .body("claimedBy", nullValue())
                .body(
                        "links.onboarding",
                        allOf(
                                startsWith("http://127.0.0.1:"),
                                endsWith("/v1/onboardings/01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02")));
    }

    @Test
    void openedTwiceIsOneTask() {
        // Given
        var review = aReviewId();
        var messageId = UUID.randomUUID();

        // When
        broker.send(Tenant.ACME_BANK, messageId, openReview(review));
        broker.send(Tenant.ACME_BANK, messageId, openReview(review));
        broker.send(Tenant.ACME_BANK, openReview(review));
        broker.awaitHandled(review);

        // Then
        Caller.REVIEWER.get(review).then().statusCode(200).header("ETag", "\"0\"");
        assertThat(broker.deadLetters(review)).isEmpty();
    }

    @Test
    void openedAgainAfterItsDecisionStaysDecided() {
        // Given
        var review = anOpenTask();
        var messageId = UUID.randomUUID();
        var etag = Caller.REVIEWER.claimed(review);
        Caller.REVIEWER.decide(review, etag, Caller.APPROVAL).statusCode(200);

        // When
        broker.send(Tenant.ACME_BANK, messageId, openReview(review));
        broker.awaitHandled(review);

        // Then
        Caller.REVIEWER.get(review).then().body("status", equalTo("DECIDED"));
    }

    @Test
    void escalatedTwiceIsHighOnceAndToldOnce() {
        // Given
        var review = anOpenTask();
        var messageId = UUID.randomUUID();
        var command = new EscalateReview(review, EscalationReason.REMINDER_DUE);

        // When
        broker.send(Tenant.ACME_BANK, messageId, command);
        broker.send(Tenant.ACME_BANK, messageId, command);
        broker.send(Tenant.ACME_BANK, command);
        broker.awaitHandled(review);

        // Then
        Caller.REVIEWER.get(review).then().header("ETag", "\"1\"").body("priority", equalTo("HIGH"));
        broker.awaitEvents(review, ESCALATED);
        var event = broker.events(review).getFirst();
        assertThat(Broker.payload(event).get("reviewId").asText()).isEqualTo(review.toString());
        assertThat(Broker.header(event, "ce_subject")).isEqualTo(review.toString());
        assertThat(Broker.header(event, "ce_source")).isEqualTo("/gangway/human-tasks");
        assertThat(Broker.header(event, "ce_tenantid"))
                .isEqualTo(Tenant.ACME_BANK.id().toString());
    }

    @Test
    void anEscalationThatIsDueIsAnEscalation() {
        // Given
        var review = anOpenTask();

        // When
        broker.send(Tenant.ACME_BANK, new EscalateReview(review, EscalationReason.ESCALATION_DUE));
        broker.awaitHandled(review);

        // Then
        Caller.REVIEWER.get(review).then().body("priority", equalTo("HIGH"));
        broker.awaitEvents(review, ESCALATED);
    }

    @Test
    void remindedTwiceIsShownOnceAndToldOnce() {
        // Given
        var review = anOpenTask();
        var messageId = UUID.randomUUID();
        var command = new RemindReview(review);

        // When
        broker.send(Tenant.ACME_BANK, messageId, command);
        broker.send(Tenant.ACME_BANK, messageId, command);
        broker.send(Tenant.ACME_BANK, command);
        broker.awaitHandled(review);

        // Then
        var remindedAt = Caller.REVIEWER
                .get(review)
                .then()
                .header("ETag", "\"1\"")
                .body("priority", equalTo("NORMAL"))
                .extract()
                .<String>path("remindedAt");
        broker.awaitEvents(review, "gangway.review.ReviewReminded");
        var told = Instant.parse(
                Broker.payload(broker.events(review).getFirst()).get("at").asText());
        assertThat(told.truncatedTo(ChronoUnit.MILLIS))
                .isEqualTo(Instant.parse(remindedAt).truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void aReminderThatOvertakesTheOpeningIsForgotten() {
        // Given
        var review = aReviewId();

        // When
        broker.send(Tenant.ACME_BANK, new RemindReview(review));
        broker.send(Tenant.ACME_BANK, openReview(review));

        // Then
        awaitTask(Caller.REVIEWER, review);
        Caller.REVIEWER.get(review).then().body("remindedAt", nullValue());
        assertThat(broker.deadLetters(review)).isEmpty();
    }

    @Test
    void aReviewOpenedInTheOldWordsIsForAnyReviewerAlone() {
        // Given
        var review = aReviewId();
        ObjectNode old = Broker.JSON.valueToTree(openReview(review));
        old.remove(List.of("candidateRole", "fourEyes", "reasonCodes"));

        // When
        broker.send(broker.record(
                Tenant.ACME_BANK, UUID.randomUUID(), "gangway.review.OpenReview", review, old.toString()));

        // Then
        awaitTask(Caller.REVIEWER, review);
        Caller.REVIEWER
                .get(review)
                .then()
                .body("candidateRole", equalTo("reviewer"))
                .body("fourEyes", equalTo(false))
                .body("reasonCodes", empty());
    }

    @Test
    void escalatedBeforeItIsOpenedIsOpenedHigh() {
        // Given
        var review = aReviewId();

        // When
        broker.send(Tenant.ACME_BANK, new EscalateReview(review, EscalationReason.REMINDER_DUE));
        broker.send(Tenant.ACME_BANK, openReview(review));

        // Then
        awaitTask(Caller.REVIEWER, review);
        Caller.REVIEWER.get(review).then().body("priority", equalTo("HIGH"));
    }

    @Test
    void closedTwiceIsClosedOnce() {
        // Given
        var review = anOpenTask();
        var messageId = UUID.randomUUID();
        var command = new CloseReview(review, CloseReason.ONBOARDING_CANCELLED);

        // When
        broker.send(Tenant.ACME_BANK, messageId, command);
        broker.send(Tenant.ACME_BANK, messageId, command);
        broker.send(Tenant.ACME_BANK, new CloseReview(review, CloseReason.DEADLINE_PASSED));
        broker.awaitHandled(review);

        // Then
        Caller.REVIEWER
                .get(review)
                .then()
                .header("ETag", "\"1\"")
                .body("status", equalTo("CLOSED"))
                .body("closeReason", equalTo("ONBOARDING_CANCELLED"));
        assertThat(broker.events(review)).isEmpty();
    }

    @Test
    void closedBeforeItIsOpenedOpensNothing() {
        // Given
        var review = aReviewId();

        // When
        broker.send(Tenant.ACME_BANK, new CloseReview(review, CloseReason.DEADLINE_PASSED));
        broker.send(Tenant.ACME_BANK, openReview(review));
        broker.awaitHandled(review);

        // Then
        Caller.REVIEWER.get(review).then().statusCode(404);
        assertThat(broker.deadLetters(review)).isEmpty();
    }

    @Test
    void anotherTenantsReviewCannotBeCommanded() {
        // Given
        var review = anOpenTask();

        // When
        broker.send(Tenant.NOVA_TELCO, openReview(review));
        broker.send(Tenant.NOVA_TELCO, new RemindReview(review));
        broker.send(Tenant.NOVA_TELCO, new EscalateReview(review, EscalationReason.REMINDER_DUE));
        broker.send(Tenant.NOVA_TELCO, new CloseReview(review, CloseReason.NO_LONGER_NEEDED));

        // Then
        await().untilAsserted(
                        () -> assertThat(broker.deadLetters(review)).hasSize(4).allSatisfy(record -> assertThat(
                                        Broker.header(record, "dead-letter-reason"))
                                .contains("FOREIGN_TENANT")));
        Caller.REVIEWER
                .get(review)
                .then()
                .body("status", equalTo("OPEN"))
                .body("priority", equalTo("NORMAL"))
                .body("remindedAt", nullValue());
        Caller.OTHER_TENANTS_REVIEWER.get(review).then().statusCode(404);
    }

    @Test
    void anOpenedReviewIsListed() {
        // Given
        var review = anOpenTask();

        // Then
        Caller.REVIEWER
                .request()
                .get("/v1/tasks?status=OPEN&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(review.toString()));
    }
}
