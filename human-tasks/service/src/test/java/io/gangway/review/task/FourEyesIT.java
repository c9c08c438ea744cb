package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions on the tenant's terms: by whom, by how many, and for which reasons. */
@QuarkusTest
class FourEyesIT extends ComponentTest {

    private static final String CLAIMED = "gangway.review.ReviewClaimed";
    private static final String PROPOSED = "gangway.review.ReviewProposed";
    private static final String RETURNED = "gangway.review.ReviewReturned";
    private static final String DECIDED = "gangway.review.ReviewDecided";

    @Inject
    DataSource database;

    @Test
    void oneProposesAndAnotherConfirms() {
        // Given
        var task = aFourEyesTask();
        Caller.REVIEWER
                .decide(task, Caller.REVIEWER.claimed(task), Caller.APPROVAL)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("PROPOSED"))
                .body("claimedBy", nullValue())
                .body("decision", nullValue())
                .body("proposal.outcome", equalTo("APPROVE"))
                .body("proposal.reasonCode", equalTo("DOCUMENTS_VERIFIED"))
                .body("proposal.note", equalTo("Seen the passport."))
                .body("proposal.proposedBy.name", equalTo(Caller.REVIEWER.name()))
                .body("proposal.proposedAt", notNullValue());

        // When
        var answer = Caller.SENIOR.confirm(task, "\"2\"");

        // Then
        answer.statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("DECIDED"))
                .body("claimedBy.name", equalTo(Caller.SENIOR.name()))
                .body("decision.outcome", equalTo("APPROVE"))
                .body("proposal.proposedBy.name", equalTo(Caller.REVIEWER.name()));
        broker.awaitEvents(task, CLAIMED, PROPOSED, DECIDED);
        var proposed = Broker.payload(broker.events(task).get(1));
        assertThat(proposed.get("outcome").asText()).isEqualTo("APPROVE");
        assertThat(proposed.get("reviewer").get("name").asText()).isEqualTo(Caller.REVIEWER.name());
        var decided = Broker.payload(broker.events(task).getLast());
        assertThat(decided.get("reviewer").get("name").asText()).isEqualTo(Caller.SENIOR.name());
        assertThat(decided.get("proposedBy").get("name").asText()).isEqualTo(Caller.REVIEWER.name());
        assertThat(proposed.toString() + decided).doesNotContain("passport");
    }

    @Test
    void nobodyConfirmsTheirOwnProposal() {
        // Given
        var task = aFourEyesTask();
        var etag = Caller.REVIEWER.proposed(task);

        // Then
        expectProblem(Caller.REVIEWER.confirm(task, etag), 403, "PROPOSER_CANNOT_CONFIRM");
        expectProblem(Caller.REVIEWER.claim(task, etag), 403, "PROPOSER_CANNOT_CONFIRM");
        Caller.REVIEWER.get(task).then().header("ETag", etag).body("status", equalTo("PROPOSED"));
    }

    @Test
    void aProposalThatIsSentBackIsRememberedAndTheTaskIsOpen() {
        // Given
        var task = aFourEyesTask();
        var etag = Caller.REVIEWER.proposed(task);

        // When
        var answer = Caller.SENIOR.sendBack(task, etag, Caller.OBJECTION);

        // Then
        answer.statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("claimedBy", nullValue())
                .body("proposal", nullValue())
                .body("returnedProposals.outcome", contains("APPROVE"))
                .body("returnedProposals.note", contains("Seen the passport."))
                .body("returnedProposals.proposedBy.name", contains(Caller.REVIEWER.name()))
                .body("returnedProposals.returnedBy.name", contains(Caller.SENIOR.name()))
                .body("returnedProposals.returnNote", contains("The passport has expired."))
                .body("returnedProposals[0].returnedAt", notNullValue());
        broker.awaitEvents(task, CLAIMED, PROPOSED, RETURNED);
        assertThat(Broker.payload(broker.events(task).getLast()).toString()).doesNotContain("passport");
        assertThat(Caller.REVIEWER.get(task).asString())
                .as("what was stored is what was answered")
                .isEqualTo(answer.extract().asString());
    }

    @Test
    void eachRequestSentTwiceHasOneEffect() {
        // Given
        var task = aFourEyesTask();
        var first = Caller.REVIEWER.proposed(task);

        // When
        Caller.REVIEWER.decide(task, "\"1\"", Caller.APPROVAL).statusCode(200).header("ETag", first);
        var sentBack = Caller.SENIOR.sendBack(task, first, Caller.OBJECTION).statusCode(200);
        var sentBackAgain =
                Caller.SENIOR.sendBack(task, first, Caller.OBJECTION).statusCode(200);
        var second = Caller.REVIEWER.proposed(task);
        var confirmed = Caller.SENIOR.confirm(task, second).statusCode(200);
        var confirmedAgain = Caller.SENIOR.confirm(task, second).statusCode(200);

        // Then
        assertThat(sentBackAgain.extract().asString())
                .isEqualTo(sentBack.extract().asString());
        assertThat(confirmedAgain.extract().asString())
                .isEqualTo(confirmed.extract().asString());
        assertThat(confirmedAgain.extract().header("ETag"))
                .isEqualTo(confirmed.extract().header("ETag"));
        broker.awaitEvents(task, CLAIMED, PROPOSED, RETURNED, CLAIMED, PROPOSED, DECIDED);
    }

    @Test
    void whatNobodyProposedCannotBeConfirmedOrSentBack() {
        for (var task : List.of(anOpenTask(), aFourEyesTask())) {
            expectProblem(Caller.SENIOR.confirm(task, "\"0\""), 409, "NOTHING_PROPOSED");
            expectProblem(Caller.SENIOR.sendBack(task, "\"0\"", Caller.OBJECTION), 409, "NOTHING_PROPOSED");
        }
    }

    @Test
    void aDecidedTaskIsDecided() {
        // Given
        var task = aFourEyesTask();
        var etag = Caller.SENIOR
                .confirm(task, Caller.REVIEWER.proposed(task))
                .extract()
                .header("ETag");

        // Then
        expectProblem(Caller.REVIEWER.confirm(task, etag), 409, "TASK_ALREADY_DECIDED");
        expectProblem(Caller.REVIEWER.sendBack(task, etag, Caller.OBJECTION), 409, "TASK_ALREADY_DECIDED");
        expectProblem(Caller.SENIOR.decide(task, etag, Caller.APPROVAL), 409, "TASK_ALREADY_DECIDED");
    }

    @Test
    void whoConfirmsHasSeenWhatIsProposed() {
        // Given
        var task = aFourEyesTask();
        Caller.REVIEWER.proposed(task);

        // Then
        expectProblem(Caller.SENIOR.confirm(task, "\"1\""), 412, "TASK_CHANGED");
        expectProblem(Caller.SENIOR.sendBack(task, "\"1\"", Caller.OBJECTION), 412, "TASK_CHANGED");
        expectProblem(Caller.SENIOR.decide(task, "\"2\"", Caller.APPROVAL), 409, "TASK_AWAITS_CONFIRMATION");
    }

    @Test
    void aProposedTaskIsListedAndCanBeClosed() {
        // Given
        var task = aFourEyesTask();
        var etag = Caller.REVIEWER.proposed(task);
        Caller.SENIOR
                .request()
                .get("/v1/tasks?status=PROPOSED&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(task.toString()));

        // When
        broker.send(Tenant.ACME_BANK, new CloseReview(task, CloseReason.DEADLINE_PASSED));
        broker.awaitHandled(task);

        // Then
        expectProblem(Caller.SENIOR.confirm(task, etag), 409, "TASK_CLOSED");
        expectProblem(Caller.SENIOR.sendBack(task, etag, Caller.OBJECTION), 409, "TASK_CLOSED");
    }

    @Test
    void ofAConfirmationAndAReturnAtOnceOneHappens() throws InterruptedException, ExecutionException {
        // Given
        var task = aFourEyesTask();
        var etag = Caller.REVIEWER.proposed(task);
        AccessTokens.of(Caller.SENIOR);
        var start = new CyclicBarrier(2);
        Callable<Integer> confirming = () -> {
            start.await();
            return Caller.SENIOR.confirm(task, etag).extract().statusCode();
        };
        Callable<Integer> sendingBack = () -> {
            start.await();
            return Caller.REVIEWER
                    .sendBack(task, etag, Caller.OBJECTION)
                    .extract()
                    .statusCode();
        };

        // When
        List<Future<Integer>> statuses;
        try (var threads = Executors.newFixedThreadPool(2)) {
            statuses = threads.invokeAll(List.of(confirming, sendingBack));
        }

        // Then
        assertThat(List.of(statuses.getFirst().get(), statuses.getLast().get()))
                .containsOnlyOnce(200)
                .containsAnyOf(409, 412);
    }

    @Test
    void aTaskForSeniorReviewersIsSeenByAllAndDecidedByThem() {
        // Given
        var task = anOpenTask(CandidateRole.SENIOR_REVIEWER, false);

        // Then
        Caller.REVIEWER
                .request()
                .get("/v1/tasks?status=OPEN&limit=100")
                .then()
                .body("items.find { it.id == '" + task + "' }.candidateRole", equalTo("senior-reviewer"));
        expectProblem(Caller.REVIEWER.claim(task, "\"0\""), 403, "SENIOR_REVIEWER_REQUIRED");
        expectProblem(Caller.REVIEWER.decide(task, "\"0\"", Caller.APPROVAL), 403, "SENIOR_REVIEWER_REQUIRED");
        expectProblem(Caller.REVIEWER.confirm(task, "\"0\""), 403, "SENIOR_REVIEWER_REQUIRED");
        expectProblem(Caller.REVIEWER.sendBack(task, "\"0\"", Caller.OBJECTION), 403, "SENIOR_REVIEWER_REQUIRED");
        Caller.SENIOR
                .decide(task, Caller.SENIOR.claimed(task), Caller.APPROVAL)
                .statusCode(200)
                .body("status", equalTo("DECIDED"));
    }

    @Test
    void aReasonCodeIsOneOfThoseListed() {
        // Given
        var task = anOpenTask(CandidateRole.REVIEWER, false, "RISK_ACCEPTED", "RISK_TOO_HIGH");
        var etag = Caller.REVIEWER.claimed(task);

        // When
        var answer = Caller.REVIEWER.decide(task, etag, Caller.APPROVAL);

        // Then
        expectProblem(answer, 422, "REASON_CODE_NOT_ALLOWED")
                .body("violations.field", contains("reasonCode"))
                .body("violations.message", contains("must be one of RISK_ACCEPTED, RISK_TOO_HIGH"));
        Caller.REVIEWER
                .decide(task, etag, "{\"outcome\": \"REJECT\", \"reasonCode\": \"RISK_TOO_HIGH\"}")
                .statusCode(200)
                .body("reasonCodes", contains("RISK_ACCEPTED", "RISK_TOO_HIGH"))
                .body("returnedProposals", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"note\": null}", "{\"note\": \" \"}", "{\"note\": \"zero\\u0000\"}"})
    void whoSendsBackSaysWhy(String body) {
        // Given
        var task = aFourEyesTask();
        var etag = Caller.REVIEWER.proposed(task);

        // When
        var answer = Caller.SENIOR.sendBack(task, etag, body);

        // Then
        expectProblem(answer, 400, "VALIDATION_FAILED").body("violations.field", hasItem("note"));
        Caller.SENIOR.get(task).then().header("ETag", etag);
    }

    @Test
    void theDatabaseRefusesADecisionOfOnePersonWhateverTheServiceBelieves() {
        // Given
        var task = aFourEyesTask();
        Caller.REVIEWER.proposed(task);

        // Then
        assertThatThrownBy(() -> update(task, """
                        status = 'DECIDED', decided_at = now(), claimed_at = now(),
                        assignee_id = proposer_id, assignee_name = proposer_name""")).hasMessageContaining("ck_task_four_eyes");
        assertThatThrownBy(() -> update(task, """
                        status = 'DECIDED', decided_at = now(), claimed_at = now(),
                        assignee_id = 'somebody', assignee_name = 'Some Body',
                        proposer_id = null""")).hasMessageContaining("ck_task_four_eyes");
        assertThatThrownBy(() -> update(task, """
                        assignee_id = proposer_id, assignee_name = proposer_name, claimed_at = now()""")).hasMessageContaining("ck_task_proposal");
        assertThatThrownBy(() -> update(anOpenTask(), """
                        status = 'PROPOSED', outcome = 'APPROVE', reason_code = 'FINE',
                        proposer_id = 'somebody', proposer_name = 'Some Body', proposed_at = now()""")).hasMessageContaining("ck_task_proposal");
    }

    private void update(UUID task, String changes) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local app.tenant = '" + Tenant.ACME_BANK.id() + "'");
                statement.executeUpdate("update task set " + changes + " where id = '" + task + "'");
            } finally {
                connection.rollback();
            }
        }
    }
}
