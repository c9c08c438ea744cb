package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.EscalationReason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking the next task instead of looking for one. */
@QuarkusTest
class TakingNextIT extends ComponentTest {

    private static final Caller REVIEWER = EmptiedInbox.REVIEWER;
    private static final Caller SENIOR = EmptiedInbox.SENIOR;
    private static final Instant EARLY = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-20T09:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private EmptiedInbox inbox;

    @BeforeEach
    void empty() {
        inbox = new EmptiedInbox(broker);
    }

    @Test
    void theUrgentComeFirstThenTheOldest() {
        // Given
        var young = inbox.open(LATE);
        var old = inbox.open(EARLY);
        var urgent = inbox.open(LATE.plusSeconds(60));
        broker.send(Tenant.NOVA_TELCO, new EscalateReview(urgent, EscalationReason.REMINDER_DUE));
        broker.awaitHandled(urgent);

        // When
        var taken = List.of(next(REVIEWER), next(REVIEWER), next(REVIEWER));

        // Then
        assertThat(taken).containsExactly(urgent, old, young);
        REVIEWER.get(urgent).then().body("status", equalTo("CLAIMED")).body("claimedBy.name", equalTo(REVIEWER.name()));
        broker.awaitEvents(old, "gangway.review.ReviewClaimed");
    }

    @Test
    void theSameCallTakesOneTask() {
        // Given
        inbox.open(EARLY);
        var second = inbox.open(LATE);
        var call = UUID.randomUUID();

        // When
        var once = taking(REVIEWER, call).statusCode(200).header("ETag", notNullValue());
        var twice = taking(REVIEWER, call).statusCode(200);

        // Then
        assertThat(idOf(twice)).isEqualTo(idOf(once));
        REVIEWER.get(second).then().body("status", equalTo("OPEN"));
        assertThat(idOf(taking(SENIOR, call).statusCode(200)))
                .as("another person's call of the same name")
                .isEqualTo(second);
    }

    @RepeatedTest(3)
    void twoAtTheSameMomentTakeTwo() throws Exception {
        // Given
        inbox.open(EARLY);
        inbox.open(LATE);
        var together = new CyclicBarrier(2);
        Callable<UUID> asReviewer = () -> atOnce(together, REVIEWER);
        Callable<UUID> asSenior = () -> atOnce(together, SENIOR);

        // When
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(asReviewer);
            var other = people.submit(asSenior);

            // Then
            assertThat(first.get()).isNotEqualTo(other.get());
        }
    }

    private static UUID atOnce(CyclicBarrier together, Caller caller) throws Exception {
        together.await();
        return next(caller);
    }

    @Test
    void whatSomebodyElseIsChangingIsLeftToThem() throws SQLException {
        // Given
        var busy = inbox.open(EARLY);
        var free = inbox.open(LATE);

        try (var theirs = DriverManager.getConnection(
                setting("gangway.database.url"),
                setting("gangway.database.user"),
                setting("gangway.database.password"))) {
            theirs.setAutoCommit(false);
            try (var sql = theirs.createStatement()) {
                sql.execute("select set_config('app.tenant', '" + Tenant.NOVA_TELCO.id() + "', true)");
                sql.execute("select id from task where id = '" + busy + "' for update");
            }

            // Then
            assertThat(next(REVIEWER)).isEqualTo(free);
            taking(REVIEWER, UUID.randomUUID()).statusCode(204);
        }
        assertThat(next(REVIEWER)).isEqualTo(busy);
    }

    @Test
    void whatAPersonMayNotDecideIsNotTheirNext() {
        // Given
        var seniors = inbox.open(EARLY, CandidateRole.SENIOR_REVIEWER, false);
        var own = inbox.open(EARLY, CandidateRole.REVIEWER, true);
        REVIEWER.proposed(own);
        var proposedWithASeniorsReason = inbox.open(LATE, CandidateRole.REVIEWER, true, "DOCUMENTS_VERIFIED");
        SENIOR.proposed(proposedWithASeniorsReason);
        var released = inbox.open(LATE);
        REVIEWER.release(released, REVIEWER.claimed(released)).statusCode(200);

        // When
        taking(REVIEWER, UUID.randomUUID()).statusCode(204);

        // Then
        assertThat(List.of(next(SENIOR), next(SENIOR), next(SENIOR))).containsExactlyInAnyOrder(seniors, own, released);
        taking(SENIOR, UUID.randomUUID()).statusCode(204);
    }

    @Test
    void aProposalIsTakenToBeConfirmed() {
        // Given
        var task = inbox.open(EARLY, CandidateRole.REVIEWER, true);
        SENIOR.proposed(task);

        // When
        var taken = taking(REVIEWER, UUID.randomUUID());

        // Then
        var etag = taken.statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .extract()
                .header("ETag");
        REVIEWER.confirm(task, etag).statusCode(200);
    }

    @Test
    void anotherTenantsTaskIsNobodysNext() {
        // Given
        var theirs = anOpenTask();

        // When
        taking(REVIEWER, UUID.randomUUID()).statusCode(204);

        // Then
        Caller.REVIEWER.get(theirs).then().body("status", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}"})
    void aCallHasAName(String body) {
        expectProblem(
                        REVIEWER.request()
                                .contentType(ContentType.JSON)
                                .body(body)
                                .post("/v1/tasks/next")
                                .then(),
                        400,
                        "VALIDATION_FAILED")
                .body("violations.field", contains("id"));
    }

    private static UUID next(Caller caller) {
        return idOf(taking(caller, UUID.randomUUID()).statusCode(200));
    }

    private static UUID idOf(ValidatableResponse taken) {
        return UUID.fromString(taken.extract().path("id"));
    }

    private static ValidatableResponse taking(Caller caller, UUID call) {
        return caller.request()
                .contentType(ContentType.JSON)
                .body("{\"id\": \"" + call + "\"}")
                .post("/v1/tasks/next")
                .then();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
