package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.review.contract.CandidateRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assignment, priority and follow-up, for one task and for many. */
@QuarkusTest
class TaskHandlingIT extends ComponentTest {

    private static final String ASSIGNED = "gangway.review.ReviewAssigned";

    @BeforeEach
    void meet() {
        Caller.REVIEWER.request().get("/v1/tasks");
        Caller.SENIOR.request().get("/v1/tasks");
    }

    @Test
    void aSeniorReviewerGivesATaskToSomebodyOnce() {
        // Given
        var task = anOpenTask();

        // When
        Caller.SENIOR
                .post(task, "assignment", "\"0\"", to(Caller.REVIEWER))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("CLAIMED"))
                .body("claimedBy.name", equalTo(Caller.REVIEWER.name()));
        Caller.SENIOR
                .post(task, "assignment", "\"0\"", to(Caller.REVIEWER))
                .statusCode(200)
                .header("ETag", "\"1\"");

        // Then
        broker.awaitEvents(task, ASSIGNED);
        var told = Broker.payload(broker.events(task).getFirst());
        assertThat(told.get("assignee").get("name").asText()).isEqualTo(Caller.REVIEWER.name());
        assertThat(told.get("assignedBy").get("name").asText()).isEqualTo(Caller.SENIOR.name());
        Caller.REVIEWER.decide(task, "\"1\"", Caller.APPROVAL).statusCode(200);
    }

    @Test
    void aReviewerHandsOnWhatTheyHoldAndNothingElse() {
        // Given
        var own = anOpenTask();
        var etag = Caller.REVIEWER.claimed(own);
        var free = anOpenTask();

        // Then
        Caller.REVIEWER.post(own, "assignment", etag, to(Caller.SENIOR)).statusCode(200);
        expectProblem(
                Caller.REVIEWER.post(free, "assignment", "\"0\"", to(Caller.SENIOR)), 403, "ASSIGNMENT_NOT_ALLOWED");
    }

    @Test
    void nobodyIsGivenWhatTheyMayNotDecide() {
        // Given
        var forSeniors = anOpenTask(CandidateRole.SENIOR_REVIEWER, false);
        var proposed = aFourEyesTask();
        var etag = Caller.REVIEWER.proposed(proposed);

        // Then
        expectProblem(
                Caller.SENIOR.post(forSeniors, "assignment", "\"0\"", to(Caller.REVIEWER)), 422, "ASSIGNEE_LACKS_ROLE");
        expectProblem(Caller.SENIOR.post(proposed, "assignment", etag, to(Caller.REVIEWER)), 422, "ASSIGNEE_PROPOSED");
        expectProblem(
                Caller.SENIOR.post(forSeniors, "assignment", "\"0\"", "{\"assignee\": \"nobody\"}"),
                422,
                "ASSIGNEE_UNKNOWN");
    }

    @Test
    void anotherTenantsPersonIsUnknown() {
        // Given
        var task = anOpenTask();
        var theirs = Caller.OTHER_TENANTS_REVIEWER.id();

        // Then
        expectProblem(
                Caller.SENIOR.post(task, "assignment", "\"0\"", "{\"assignee\": \"%s\"}".formatted(theirs)),
                422,
                "ASSIGNEE_UNKNOWN");
    }

    @Test
    void ofAClaimAndAnAssignmentAtOnceOneWins() throws InterruptedException, ExecutionException {
        // Given
        var task = anOpenTask();
        var toSenior = to(Caller.SENIOR);
        var start = new CyclicBarrier(2);
        Callable<Integer> claim = () -> {
            start.await();
            return Caller.REVIEWER.claim(task, "\"0\"").extract().statusCode();
        };
        Callable<Integer> assign = () -> {
            start.await();
            return Caller.SENIOR
                    .post(task, "assignment", "\"0\"", toSenior)
                    .extract()
                    .statusCode();
        };

        // When
        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(claim, assign));
            statuses = List.of(answers.getFirst().get(), answers.getLast().get());
        }

        // Then
        assertThat(statuses).containsOnlyOnce(200).containsAnyOf(409, 412);
        assertThat(Caller.REVIEWER.etag(task)).isEqualTo("\"1\"");
    }

    @Test
    void aTasksPriorityIsAnybodysToChangeOnce() {
        // Given
        var task = anOpenTask();
        Caller.SENIOR.claimed(task);

        // When
        Caller.REVIEWER
                .put(task, "priority", "\"1\"", "{\"priority\": \"LOW\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("priority", equalTo("LOW"));
        Caller.REVIEWER
                .put(task, "priority", "\"1\"", "{\"priority\": \"LOW\"}")
                .statusCode(200);

        // Then
        expectProblem(Caller.REVIEWER.put(task, "priority", "\"1\"", "{\"priority\": \"HIGH\"}"), 412, "TASK_CHANGED");
        expectProblem(
                Caller.REVIEWER.put(task, "priority", "\"2\"", "{\"priority\": \"URGENT\"}"), 400, "MALFORMED_FIELD");
        broker.awaitEvents(task, "gangway.review.ReviewClaimed", "gangway.review.ReviewPrioritised");
    }

    @Test
    void aFollowUpIsSetAndRemoved() {
        // Given
        var task = anOpenTask();
        var etag = Caller.REVIEWER.claimed(task);

        // When
        Caller.REVIEWER
                .put(task, "follow-up", etag, "{\"at\": \"2999-01-01T08:00:00Z\"}")
                .statusCode(200)
                .body("followUpAt", equalTo("2999-01-01T08:00:00Z"));
        Caller.REVIEWER
                .put(task, "follow-up", etag, "{\"at\": \"2999-01-01T08:00:00Z\"}")
                .statusCode(200);
        Caller.REVIEWER
                .put(task, "follow-up", "\"2\"", "{\"at\": null}")
                .statusCode(200)
                .body("followUpAt", nullValue());

        // Then
        expectProblem(
                Caller.REVIEWER.put(task, "follow-up", "\"3\"", "{\"at\": \"2020-01-01T08:00:00Z\"}"),
                422,
                "FOLLOW_UP_IN_PAST");
        expectProblem(
                Caller.REVIEWER.put(task, "follow-up", "\"3\"", "{\"at\": \"+12026-01-01T08:00:00Z\"}"),
                400,
                "VALIDATION_FAILED");
        expectProblem(
                Caller.SENIOR.put(task, "follow-up", "\"3\"", "{\"at\": \"2999-01-01T08:00:00Z\"}"),
                409,
                "TASK_CLAIMED_BY_OTHER");
        broker.awaitEvents(
                task, "gangway.review.ReviewClaimed", "gangway.review.FollowUpSet", "gangway.review.FollowUpSet");
    }

    @Test
    void someReasonsAreForSeniorReviewers() {
        // Given
        var task = aFreshTask(false, "DOCUMENTS_VERIFIED");
        var etag = Caller.REVIEWER.claimed(task);

        // Then
        expectProblem(Caller.REVIEWER.decide(task, etag, Caller.APPROVAL), 403, "SENIOR_REASON_CODE");
        Caller.REVIEWER.get(task).then().body("seniorReasonCodes", contains("DOCUMENTS_VERIFIED"));
        Caller.REVIEWER.release(task, etag).statusCode(200);
        Caller.SENIOR.decide(task, Caller.SENIOR.claimed(task), Caller.APPROVAL).statusCode(200);
    }

    @Test
    void manyAreGivenOutWithAResultForEach() {
        // Given
        var free = anOpenTask();
        var changed = anOpenTask();
        Caller.SENIOR.put(changed, "priority", "\"0\"", "{\"priority\": \"LOW\"}");
        var theirs = anOpenTask(Tenant.NOVA_TELCO, Instant.parse("2026-11-21T05:06:53Z"));
        var unknown = aReviewId();
        var body = "{\"tasks\": [%s], \"assignee\": \"%s\"}"
                .formatted(rows(free, changed, theirs, unknown, free), Caller.REVIEWER.id());

        // When
        var results = Caller.SENIOR.send(Method.POST, "/v1/tasks/bulk/assignment", null, body);

        // Then
        results.statusCode(200)
                .body(
                        "results.id",
                        contains(Stream.of(free, changed, theirs, unknown, free)
                                .map(UUID::toString)
                                .toArray()))
                .body("results.outcome", contains("DONE", "REFUSED", "REFUSED", "REFUSED", "DONE"))
                .body("results.code", contains(null, "TASK_CHANGED", "NOT_FOUND", "NOT_FOUND", null))
                .body("results[0].task.status", equalTo("CLAIMED"))
                .body("results[0].task.claimedBy.name", equalTo(Caller.REVIEWER.name()));
        broker.awaitEvents(free, ASSIGNED);
        Caller.SENIOR.get(changed).then().body("status", equalTo("OPEN"));
    }

    @Test
    void manyAreReleasedAndPrioritised() {
        // Given
        var mine = anOpenTask();
        var others = anOpenTask();
        Caller.REVIEWER.claimed(mine);
        Caller.SENIOR.claimed(others);
        var tasks = "{\"id\": \"%s\", \"version\": 1}, {\"id\": \"%s\", \"version\": 1}".formatted(mine, others);

        // When
        var released =
                Caller.REVIEWER.send(Method.POST, "/v1/tasks/bulk/release", null, "{\"tasks\": [%s]}".formatted(tasks));

        // Then
        released.statusCode(200)
                .body("results.outcome", contains("DONE", "REFUSED"))
                .body("results[1].code", equalTo("TASK_CLAIMED_BY_OTHER"));
        Caller.REVIEWER
                .send(
                        Method.POST,
                        "/v1/tasks/bulk/priority",
                        null,
                        "{\"tasks\": [%s], \"priority\": \"HIGH\"}".formatted(tasks))
                .body("results.outcome", contains("REFUSED", "DONE"))
                .body("results[0].code", equalTo("TASK_CHANGED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release | {\"tasks\": []} | tasks",
                "release | {} | tasks",
                "release | {\"tasks\": [{\"id\": null, \"version\": 1}]} | tasks[0].id",
                "priority | {\"tasks\": [{\"id\": \"01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01\", \"version\": 1}]} | priority",
                "assignment | {\"tasks\": [{\"id\": \"01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01\", \"version\": 1}], \"assignee\": \" \"} | assignee"
            })
    void badRowsAreNamed(String verb, String body, String field) {
        expectProblem(Caller.SENIOR.send(Method.POST, "/v1/tasks/bulk/" + verb, null, body), 400, "VALIDATION_FAILED")
                .body("violations.field", hasItem(field));
    }

    @Test
    void thereAreAtMostTwoHundredRows() {
        // Given
        var rows = rows(Stream.generate(ComponentTest::aReviewId).limit(201).toArray(UUID[]::new));

        // Then
        expectProblem(
                        Caller.SENIOR.send(
                                Method.POST, "/v1/tasks/bulk/release", null, "{\"tasks\": [%s]}".formatted(rows)),
                        400,
                        "VALIDATION_FAILED")
                .body("violations.field", contains("tasks"));
    }

    @Test
    void noManyAreDecidedAtOnce() {
        for (var verb : List.of("decision", "confirmation", "claim")) {
            Caller.SENIOR
                    .send(Method.POST, "/v1/tasks/bulk/" + verb, "\"0\"", Caller.APPROVAL)
                    .statusCode(not(equalTo(200)));
        }
    }

    private static String to(Caller assignee) {
        return "{\"assignee\": \"%s\"}".formatted(assignee.id());
    }

    private static String rows(UUID... tasks) {
        return Stream.of(tasks)
                .map("{\"id\": \"%s\", \"version\": 0}"::formatted)
                .collect(Collectors.joining(", "));
    }
}
