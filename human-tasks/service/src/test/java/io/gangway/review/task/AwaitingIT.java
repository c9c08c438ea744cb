package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.review.contract.EvidenceKind;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand;
import io.gangway.review.contract.ReviewCommand.AddEvidence;
import io.gangway.review.contract.ReviewCommand.ResumeReason;
import io.gangway.review.contract.ReviewCommand.ResumeReview;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking the applicant, resolving checks by hand, and new evidence, over HTTP and the wire. */
@QuarkusTest
class AwaitingIT extends ComponentTest {

    private static final List<Finding> FOUND = List.of(
            FINDINGS.getFirst(), new Finding("criminal-record", Finding.Status.CLEAR, null, List.of(), true, null));

    @Test
    void theApplicantIsAskedAndTheTaskComesBack() {
        // Given
        var task = aFreshTask();
        var etag = Caller.REVIEWER.claimed(task);
        var dueBefore = Instant.parse(read(task).getString("dueAt"));

        // When
        Caller.REVIEWER
                .post(task, "information-request", etag, Caller.INFORMATION)
                .statusCode(200)
                .body("status", equalTo("AWAITING_APPLICANT"))
                .body("pausedAt", notNullValue())
                .body("claimedBy.name", equalTo(Caller.REVIEWER.name()))
                .body("informationRequest.items", contains("PROOF_OF_INCOME"))
                .body("informationRequest.message", equalTo("The last three payslips, please."))
                .body("informationRequest.requestedBy.name", equalTo(Caller.REVIEWER.name()));
        broker.send(Tenant.ACME_BANK, resume(task, ResumeReason.INFORMATION_RECEIVED));
        broker.awaitHandled(task);

        // Then
        var now = read(task);
        assertThat(now.getString("status")).isEqualTo("CLAIMED");
        assertThat(now.getString("resumedFor")).isEqualTo("INFORMATION_RECEIVED");
        assertThat(now.getString("reason")).isEqualTo("ASKED_AGAIN");
        assertThat(now.getString("pausedAt")).isNull();
        assertThat(now.getBoolean("findings[1].byHand")).isTrue();
        assertThat(Instant.parse(now.getString("dueAt"))).isAfter(dueBefore);
        broker.awaitEvents(task, "gangway.review.ReviewClaimed", "gangway.review.InformationRequested");
        var told = Broker.payload(broker.events(task).getLast());
        assertThat(told.get("items").toString()).isEqualTo("[\"PROOF_OF_INCOME\"]");
        assertThat(told.get("requestId").asText()).isEqualTo(now.getString("informationRequest.id"));
    }

    @Test
    void askedTwiceOrGivenBackTwiceIsOnce() {
        // Given
        var task = aFreshTask();
        var etag = Caller.REVIEWER.claimed(task);
        var messageId = UUID.randomUUID();

        // When
        Caller.REVIEWER
                .post(task, "information-request", etag, Caller.INFORMATION)
                .statusCode(200);
        Caller.REVIEWER
                .post(task, "information-request", etag, Caller.INFORMATION)
                .statusCode(200);
        broker.send(Tenant.ACME_BANK, messageId, resume(task, ResumeReason.INFORMATION_NOT_RECEIVED));
        broker.send(Tenant.ACME_BANK, messageId, resume(task, ResumeReason.INFORMATION_NOT_RECEIVED));
        broker.send(Tenant.ACME_BANK, resume(task, ResumeReason.INFORMATION_RECEIVED));
        broker.awaitHandled(task);

        // Then
        Caller.REVIEWER
                .get(task)
                .then()
                .header("ETag", "\"3\"")
                .body("version", equalTo(3))
                .body("resumedFor", equalTo("INFORMATION_NOT_RECEIVED"));
        broker.awaitEvents(task, "gangway.review.ReviewClaimed", "gangway.review.InformationRequested");
    }

    @ParameterizedTest
    @CsvSource({"-PT1M", "P2D", "P3000D"})
    void theTimeToAnswerIsBetweenNowAndTheEnd(String fromNow) {
        // Given
        var task = aFreshTask();
        var etag = Caller.REVIEWER.claimed(task);
        var until = Instant.now().plus(Duration.parse(fromNow)).plusSeconds(1);

        // When
        var answer = Caller.REVIEWER.post(
                task, "information-request", etag, "{\"items\": [\"ANYTHING\"], \"until\": \"%s\"}".formatted(until));

        // Then
        expectProblem(answer, 422, "INFORMATION_UNTIL_OUT_OF_BOUNDS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "information-request | {\"items\": [], \"until\": \"2999-01-01T00:00:00Z\"} | items",
                "information-request | {\"items\": [\"payslip\"], \"until\": \"2999-01-01T00:00:00Z\"} | items[0]",
                "information-request | {\"items\": [\"A\", \"A\"], \"until\": \"2999-01-01T00:00:00Z\"} | items",
                "information-request | {\"items\": [\"A\"]} | until",
                "information-request | {\"items\": [\"A\"], \"until\": \"2999-01-01T00:00:00Z\", \"message\": \"\\u0000\"} | message",
                "check-resolution | {\"checkType\": \"credit\", \"status\": \"CLEAR\", \"reasons\": []} | evidence",
                "check-resolution | {\"checkType\": \"credit\", \"status\": \"CLEAR\", \"reasons\": [\"x\"], \"evidence\": \"A\"} | reasons[0]",
                "check-resolution | {\"checkType\": \"credit\", \"status\": \"CLEAR\", \"score\": 1001, \"reasons\": [], \"evidence\": \"A\"} | score",
                "check-resolution | {\"checkType\": \"credit\", \"status\": \"CLEAR\", \"score\": -1, \"reasons\": [], \"evidence\": \"A\"} | score",
                "check-resolution | {\"checkType\": \"credit\", \"status\": \"CLEAR\", \"score\": 2147483647, \"reasons\": [], \"evidence\": \"A\"} | score",
                "check-resolution | {\"checkType\": \"address\", \"status\": \"CLEAR\", \"score\": 5000, \"reasons\": [], \"evidence\": \"A\"} | score",
                "check-resolution | {\"checkType\": \"criminal-record\", \"status\": \"CLEAR\", \"score\": 1, \"reasons\": [], \"evidence\": \"A\"} | score",
                "check-resolution | {\"checkType\": \"credit\", \"status\": \"CONSIDER\", \"score\": 400, \"reasons\": [], \"evidence\": \"A\"} | reasons",
                "check-resolution | {\"checkType\": \"credit\", \"status\": \"CLEAR\", \"reasons\": [], \"evidence\": \"\\u3164\"} | evidence",
                "check-resolution | {\"checkType\": \"Credit!\", \"status\": \"CLEAR\", \"reasons\": [], \"evidence\": \"A\"} | checkType"
            })
    void badInputIsNamed(String verb, String body, String field) {
        expectProblem(Caller.REVIEWER.post(aReviewId(), verb, "\"0\"", body), 400, "VALIDATION_FAILED")
                .body("violations.field", contains(field));
    }

    @Test
    void whatIsOnItsWayIsLeftAlone() {
        // Given
        var task = aFreshTask();
        var etag = Caller.REVIEWER.claimed(task);
        var asked = Caller.REVIEWER
                .post(task, "information-request", etag, Caller.INFORMATION)
                .extract()
                .header("ETag");

        // Then
        expectProblem(Caller.REVIEWER.decide(task, asked, Caller.APPROVAL), 409, "TASK_AWAITS");
        expectProblem(Caller.REVIEWER.post(task, "check-resolution", asked, Caller.RESOLUTION), 409, "TASK_AWAITS");
        expectProblem(Caller.SENIOR.claim(task, asked), 409, "TASK_CLAIMED_BY_OTHER");
    }

    @Test
    void aCheckIsResolvedByHandOnce() {
        // Given
        var task = aFreshTask();
        var etag = Caller.REVIEWER.claimed(task);

        // When
        Caller.REVIEWER
                .post(task, "check-resolution", etag, Caller.RESOLUTION)
                .statusCode(200)
                .body("status", equalTo("AWAITING_PROCESS"));
        Caller.REVIEWER.post(task, "check-resolution", etag, Caller.RESOLUTION).statusCode(200);

        // Then
        broker.awaitEvents(task, "gangway.review.ReviewClaimed", "gangway.review.CheckResolved");
        var told = Broker.payload(broker.events(task).getLast());
        assertThat(told.get("checkType").asText()).isEqualTo("criminal-record");
        assertThat(told.get("status").asText()).isEqualTo("CLEAR");
        assertThat(told.get("evidence").asText()).isEqualTo("Certificate, seen in the branch.");
        broker.send(Tenant.ACME_BANK, resume(task, ResumeReason.CHECK_RESOLVED));
        broker.awaitHandled(task);
        var back = Caller.REVIEWER.get(task).then().body("status", equalTo("CLAIMED"));
        expectProblem(
                Caller.REVIEWER.post(task, "check-resolution", back.extract().header("ETag"), Caller.RESOLUTION),
                409,
                "CHECK_NOT_UNANSWERED");
    }

    @Test
    void newEvidenceVoidsAProposalOnce() {
        // Given
        var task = aFreshTask(true);
        var seen = Caller.REVIEWER.proposed(task);
        var messageId = UUID.randomUUID();
        var evidence = new AddEvidence(task, EvidenceKind.LATE_ANSWER, FOUND, Instant.now());

        // When
        broker.send(Tenant.ACME_BANK, messageId, evidence);
        broker.send(Tenant.ACME_BANK, messageId, evidence);
        broker.awaitHandled(task);

        // Then
        Caller.REVIEWER
                .get(task)
                .then()
                .body("status", equalTo("OPEN"))
                .body("proposal", nullValue())
                .body("evidenceAt", notNullValue())
                .body("returnedProposals.voidedBy", contains("LATE_ANSWER"))
                .body("returnedProposals[0].returnedBy", nullValue())
                .body("returnedProposals[0].proposedBy.name", equalTo(Caller.REVIEWER.name()));
        expectProblem(Caller.SENIOR.confirm(task, seen), 412, "TASK_CHANGED");
        broker.awaitEvents(
                task, "gangway.review.ReviewClaimed", "gangway.review.ReviewProposed", "gangway.review.ProposalVoided");
    }

    @Test
    void whoDecidesHasSeenTheNewEvidence() {
        // Given
        var task = aFreshTask();
        var seen = Caller.REVIEWER.claimed(task);

        // When
        broker.send(Tenant.ACME_BANK, new AddEvidence(task, EvidenceKind.INFORMATION, FINDINGS, Instant.now()));
        broker.awaitHandled(task);

        // Then
        expectProblem(Caller.REVIEWER.decide(task, seen, Caller.APPROVAL), 412, "TASK_CHANGED");
        Caller.REVIEWER.get(task).then().body("status", equalTo("CLAIMED"));
    }

    @Test
    void anotherTenantsTaskIsNeitherGivenBackNorProven() {
        // Given
        var task = aFreshTask();

        // When
        broker.send(Tenant.NOVA_TELCO, resume(task, ResumeReason.INFORMATION_RECEIVED));
        broker.send(Tenant.NOVA_TELCO, new AddEvidence(task, EvidenceKind.INFORMATION, FOUND, Instant.now()));

        // Then
        await().untilAsserted(() -> assertThat(broker.deadLetters(task)).hasSize(2));
        Caller.REVIEWER.get(task).then().header("ETag", "\"0\"").body("evidenceAt", nullValue());
    }

    @Test
    void commandsForWhatIsNotOpenedAreForgotten() {
        // Given
        var task = aReviewId();

        // When
        broker.send(Tenant.ACME_BANK, resume(task, ResumeReason.INFORMATION_RECEIVED));
        broker.send(Tenant.ACME_BANK, new AddEvidence(task, EvidenceKind.INFORMATION, FOUND, Instant.now()));
        broker.send(Tenant.ACME_BANK, freshReview(task, false));

        // Then
        awaitTask(Caller.REVIEWER, task);
        Caller.REVIEWER.get(task).then().body("status", equalTo("OPEN")).body("evidenceAt", nullValue());
        assertThat(broker.deadLetters(task)).isEmpty();
    }

    private static JsonPath read(UUID task) {
        return Caller.REVIEWER.get(task).then().statusCode(200).extract().jsonPath();
    }

    private static ReviewCommand resume(UUID task, ResumeReason why) {
        return new ResumeReview(task, why, "ASKED_AGAIN", FOUND, Instant.now());
    }
}
