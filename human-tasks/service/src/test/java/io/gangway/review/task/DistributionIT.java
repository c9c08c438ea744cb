package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.gangway.review.contract.ReviewCommand.CloseReason;
import io.gangway.review.contract.ReviewCommand.CloseReview;
import io.gangway.review.contract.ReviewCommand.EscalateReview;
import io.gangway.review.contract.ReviewCommand.EscalationReason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Giving tasks out automatically; with the second tenant, so that no other test is given anything. */
@QuarkusTest
class DistributionIT extends ComponentTest {

    private static final Caller ADMIN = new Caller(Tenant.NOVA_TELCO, "tenant-admin");
    private static final Caller REVIEWER = Caller.OTHER_TENANTS_REVIEWER;
    private static final Caller SENIOR = new Caller(Tenant.NOVA_TELCO, "senior-reviewer");
    private static final String AWAY = "{\"from\": \"2020-01-01T00:00:00Z\", \"until\": \"2999-01-02T00:00:00Z\"}";

    private final List<UUID> opened = new ArrayList<>();

    @BeforeEach
    void clear() {
        REVIEWER.request()
                .get("/v1/tasks?status=OPEN,CLAIMED,PROPOSED&limit=200")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(task -> close(UUID.fromString(task)));
        SENIOR.request().get("/v1/tasks");
    }

    @AfterEach
    void switchOff() {
        choose("OFF", 5, false).statusCode(200);
        back(REVIEWER);
        back(SENIOR);
        opened.forEach(this::close);
    }

    @Test
    void whoHoldsLeastIsGivenTheNext() {
        // Given
        choose("LEAST_LOADED", 2, false).statusCode(200);

        // When
        var tasks = Stream.generate(this::open).limit(5).toList();

        // Then
        assertThat(tasks.stream().map(this::holder))
                .containsExactlyInAnyOrder(REVIEWER.name(), REVIEWER.name(), SENIOR.name(), SENIOR.name(), "");
        broker.awaitEvents(tasks.getFirst(), "gangway.review.ReviewAssigned");
        assertThat(Broker.payload(broker.events(tasks.getFirst()).getFirst()).has("assignedBy"))
                .isFalse();
    }

    @Test
    void whoGetsRoomIsGivenWhatWaits() {
        // Given
        choose("LEAST_LOADED", 1, false).statusCode(200);
        away(SENIOR);
        var first = open();
        var second = open();
        assertThat(holder(second)).isEmpty();

        // When
        REVIEWER.decide(first, REVIEWER.etag(first), Caller.APPROVAL).statusCode(200);

        // Then
        assertThat(holder(second)).isEqualTo(REVIEWER.name());
    }

    @Test
    void whoIsAwayIsGivenNothingUntilTheyAreBack() {
        // Given
        away(REVIEWER);
        away(SENIOR);
        choose("LEAST_LOADED", 5, false).statusCode(200);
        var task = open();
        assertThat(holder(task)).isEmpty();

        // When
        back(SENIOR);

        // Then
        assertThat(holder(task)).isEqualTo(SENIOR.name());
    }

    @Test
    void switchingItOnGivesOutWhatWaits() {
        // Given
        var task = open();

        // When
        choose("LEAST_LOADED", 5, false).statusCode(200);

        // Then
        assertThat(holder(task)).isNotEmpty();
    }

    @Test
    void whatSomebodyGivesBackGoesToAnother() {
        // Given
        away(SENIOR);
        choose("LEAST_LOADED", 5, false).statusCode(200);
        var task = open();
        back(SENIOR);

        // When
        REVIEWER.release(task, REVIEWER.etag(task)).statusCode(200);

        // Then
        assertThat(holder(task)).isEqualTo(SENIOR.name());
    }

    @Test
    void anEscalatedTaskGoesToAnotherOnce() {
        // Given
        away(SENIOR);
        choose("LEAST_LOADED", 5, true).statusCode(200);
        var task = open();
        back(SENIOR);
        var messageId = UUID.randomUUID();

        // When
        broker.send(Tenant.NOVA_TELCO, messageId, new EscalateReview(task, EscalationReason.ESCALATION_DUE));
        broker.send(Tenant.NOVA_TELCO, messageId, new EscalateReview(task, EscalationReason.ESCALATION_DUE));
        broker.awaitHandled(task);

        // Then
        assertThat(holder(task)).isEqualTo(SENIOR.name());
        broker.awaitEvents(
                task,
                "gangway.review.ReviewAssigned",
                "gangway.review.ReviewEscalated",
                "gangway.review.ReviewAssigned");
    }

    @Test
    void offMeansOff() {
        assertThat(holder(open())).isEmpty();
    }

    @Test
    void theChoiceHasAVersion() {
        // Given
        var etag = ADMIN.request().get("/v1/distribution").header("ETag");

        // When
        choose("LEAST_LOADED", 7, true)
                .statusCode(200)
                .body("mode", equalTo("LEAST_LOADED"))
                .body("limitPerPerson", equalTo(7));

        // Then
        expectProblem(
                ADMIN.send(Method.PUT, "/v1/distribution", etag, body("OFF", "5", false)), 412, "DISTRIBUTION_CHANGED");
        expectProblem(
                ADMIN.send(Method.PUT, "/v1/distribution", null, body("OFF", "5", false)), 428, "IF_MATCH_REQUIRED");
        expectProblem(REVIEWER.send(Method.PUT, "/v1/distribution", "*", body("OFF", "5", false)), 403, "FORBIDDEN");
        REVIEWER.request().get("/v1/distribution").then().statusCode(200).body("limitPerPerson", equalTo(7));
        Caller.REVIEWER.request().get("/v1/distribution").then().body("mode", equalTo("OFF"));
    }

    @ParameterizedTest
    @CsvSource({"OFF, 0, limitPerPerson", "OFF, 1001, limitPerPerson", "OFF, null, limitPerPerson"})
    void aLimitIsReasonable(String mode, String limit, String field) {
        expectProblem(
                        ADMIN.send(Method.PUT, "/v1/distribution", "*", body(mode, limit, false)),
                        400,
                        "VALIDATION_FAILED")
                .body("violations.field", contains(field));
    }

    private UUID open() {
        var task = aReviewId();
        broker.send(Tenant.NOVA_TELCO, freshReview(task, false));
        awaitTask(REVIEWER, task);
        opened.add(task);
        return task;
    }

    private void close(UUID task) {
        broker.send(Tenant.NOVA_TELCO, new CloseReview(task, CloseReason.NO_LONGER_NEEDED));
        broker.awaitHandled(task);
    }

    private String holder(UUID task) {
        String name = REVIEWER.get(task).path("claimedBy.name");
        return name == null ? "" : name;
    }

    private static ValidatableResponse choose(String mode, int limit, boolean reassign) {
        return ADMIN.send(Method.PUT, "/v1/distribution", "*", body(mode, String.valueOf(limit), reassign));
    }

    private static String body(String mode, String limit, boolean reassign) {
        return "{\"mode\": \"%s\", \"limitPerPerson\": %s, \"reassignOnEscalation\": %s}"
                .formatted(mode, limit, reassign);
    }

    private static void away(Caller caller) {
        caller.send(Method.PUT, "/v1/reviewers/me/absence", null, AWAY).statusCode(200);
    }

    private static void back(Caller caller) {
        caller.send(Method.DELETE, "/v1/reviewers/me/absence", null, "").statusCode(200);
    }
}
