package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views of the inbox and what they count. */
@QuarkusTest
class ViewIT extends ComponentTest {

    @Test
    void everybodyHasTheSameViewsAndTheirOwnCounts() {
        // Given
        var mine = count(Caller.REVIEWER, "my-tasks");
        var seniors = count(Caller.SENIOR, "my-tasks");

        // When
        Caller.REVIEWER.claimed(anOpenTask());

        // Then
        assertThat(count(Caller.REVIEWER, "my-tasks")).isEqualTo(mine + 1);
        assertThat(count(Caller.SENIOR, "my-tasks")).isEqualTo(seniors);
        list(Caller.REVIEWER)
                .body(
                        "items.findAll { it.builtIn }.id",
                        contains(
                                "my-tasks",
                                "open",
                                "due-soon",
                                "overdue",
                                "awaiting-applicant",
                                "to-confirm",
                                "follow-up",
                                "done"))
                .body("items.find { it.id == 'my-tasks' }.count", equalTo((int) (mine + 1)));
    }

    @Test
    void aViewShowsWhatItCounts() {
        // Given
        var toConfirm = aFreshTask(true);
        Caller.REVIEWER.proposed(toConfirm);
        var soon = aFreshTask();
        var late = anOpenTask();
        var asked = aFreshTask();
        Caller.REVIEWER.post(asked, "information-request", Caller.REVIEWER.claimed(asked), Caller.INFORMATION);
        var done = anOpenTask();
        Caller.REVIEWER.decide(done, Caller.REVIEWER.claimed(done), Caller.APPROVAL);

        // Then
        shows(Caller.SENIOR, "to-confirm", toConfirm);
        shows(Caller.REVIEWER, "due-soon", soon);
        shows(Caller.REVIEWER, "overdue", late);
        shows(Caller.REVIEWER, "awaiting-applicant", asked);
        shows(Caller.REVIEWER, "done", done);
        tasks(Caller.REVIEWER, query(Caller.REVIEWER, "to-confirm"))
                .body("items.id", not(hasItem(toConfirm.toString())));
        tasks(Caller.REVIEWER, query(Caller.REVIEWER, "overdue")).body("items.id", not(hasItem(soon.toString())));
        tasks(Caller.REVIEWER, query(Caller.REVIEWER, "due-soon")).body("items.id", not(hasItem(late.toString())));
    }

    @Test
    void viewsAreCountedTogetherAsTheyAreListed() {
        // Given
        var product = "counted-" + UUID.randomUUID();
        var decided = aReviewOf(product);
        Caller.REVIEWER.decide(decided, Caller.REVIEWER.claimed(decided), Caller.APPROVAL);
        Caller.REVIEWER.claimed(aReviewOf(product));
        aReviewOf(product);
        var mine = saved(Caller.REVIEWER, "product=" + product + "&assignee=me");
        var open = saved(Caller.REVIEWER, "status=OPEN&product=" + product);
        var ended = saved(Caller.REVIEWER, "status=DECIDED,CLOSED&product=" + product);
        var all = saved(Caller.REVIEWER, "product=" + product);

        // When
        var first = counts(Caller.REVIEWER);
        var second = counts(Caller.REVIEWER);

        // Then
        assertThat(first)
                .containsEntry(mine, 2)
                .containsEntry(open, 1)
                .containsEntry(ended, 1)
                .containsEntry(all, 3);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(second).containsEntry(mine, 2).containsEntry(all, 3);
    }

    @Test
    void anotherTenantCountsItsOwn() {
        // Given
        var product = "counted-" + UUID.randomUUID();
        aReviewOf(product);
        var open = saved(Caller.OTHER_TENANTS_REVIEWER, "status=OPEN&product=" + product);
        var all = saved(Caller.OTHER_TENANTS_REVIEWER, "product=" + product);

        // Then
        assertThat(counts(Caller.OTHER_TENANTS_REVIEWER)).containsEntry(open, 0).containsEntry(all, 0);
    }

    @Test
    void aViewIsSavedInOneForm() {
        // When
        var view = save(Caller.REVIEWER, aName(), "sort=due&status=OPEN,CLAIMED&openedBefore=-P3D&reason=", false);

        // Then
        view.statusCode(201)
                .body("query", equalTo("status=OPEN,CLAIMED&openedBefore=-P3D&sort=due"))
                .body("builtIn", equalTo(false))
                .body("owner.name", equalTo(Caller.REVIEWER.name()));
        var id = view.extract().<String>path("id");
        assertThat(count(Caller.REVIEWER, id))
                .isEqualTo(view.extract().<Integer>path("count").longValue());
    }

    @Test
    void aViewMayShowEverything() {
        // When
        var view = save(Caller.REVIEWER, aName(), "", false);

        // Then
        view.statusCode(201).body("query", equalTo("")).body("count", greaterThan(0));
    }

    @Test
    void savedTwiceIsOneView() {
        // Given
        var name = aName();

        // When
        var first = save(Caller.REVIEWER, name, "status=OPEN", false).statusCode(201);
        var second = save(Caller.REVIEWER, name, "status=OPEN", false).statusCode(201);

        // Then
        assertThat(second.extract().<String>path("id"))
                .isEqualTo(first.extract().path("id"));
        expectProblem(save(Caller.REVIEWER, name, "status=CLAIMED", false), 409, "VIEW_EXISTS");
        save(Caller.SENIOR, name, "status=CLAIMED", false).statusCode(201);
    }

    @Test
    void aSharedViewIsSeenByAllAndChangedByItsOwner() {
        // Given
        var name = aName();
        var id = save(Caller.REVIEWER, name, "status=OPEN&assignee=none", true)
                .extract()
                .<String>path("id");
        var body = body(name, "status=OPEN", false);

        // Then
        list(Caller.SENIOR).body("items.id", hasItem(id));
        list(Caller.OTHER_TENANTS_REVIEWER).body("items.id", not(hasItem(id)));
        expectProblem(Caller.SENIOR.send(Method.PUT, "/v1/views/" + id, null, body), 403, "VIEW_NOT_YOURS");
        expectProblem(Caller.SENIOR.send(Method.DELETE, "/v1/views/" + id, null, ""), 403, "VIEW_NOT_YOURS");
        expectProblem(Caller.OTHER_TENANTS_REVIEWER.send(Method.PUT, "/v1/views/" + id, null, body), 404, "NOT_FOUND");
        expectProblem(Caller.OTHER_TENANTS_REVIEWER.send(Method.DELETE, "/v1/views/" + id, null, ""), 404, "NOT_FOUND");
        Caller.REVIEWER
                .send(Method.PUT, "/v1/views/" + id, null, body)
                .statusCode(200)
                .body("shared", equalTo(false))
                .body("query", equalTo("status=OPEN"));
        list(Caller.SENIOR).body("items.id", not(hasItem(id)));
        expectProblem(Caller.SENIOR.send(Method.PUT, "/v1/views/" + id, null, body), 404, "NOT_FOUND");
        Caller.REVIEWER.send(Method.DELETE, "/v1/views/" + id, null, "").statusCode(204);
        expectProblem(Caller.REVIEWER.send(Method.DELETE, "/v1/views/" + id, null, ""), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "limit=5", "cursor=x", "status=OPEN&status=CLAIMED", "tenant=x", "status=%%"})
    void aQueryIsOneOfTheTaskList(String query) {
        expectProblem(save(Caller.REVIEWER, aName(), query, false), 400, "VALIDATION_FAILED")
                .body("violations.field", contains("query"));
    }

    @Test
    void badParametersOfAQueryAreNamed() {
        expectProblem(save(Caller.REVIEWER, aName(), "status=x&dueBefore=soon", false), 400, "VALIDATION_FAILED")
                .body("violations.field", hasItems("status", "dueBefore"));
    }

    @Test
    void anAuditorLooksAtViewsAndSavesNone() {
        var auditor = new Caller(Tenant.ACME_BANK, "auditor");

        list(auditor);
        expectProblem(save(auditor, aName(), "status=OPEN", false), 403, "FORBIDDEN");
    }

    private static String aName() {
        return "View " + UUID.randomUUID();
    }

    private static ValidatableResponse save(Caller caller, String name, String query, boolean shared) {
        return caller.send(Method.POST, "/v1/views", null, body(name, query, shared));
    }

    private static String body(String name, String query, boolean shared) {
        return "{\"name\": \"%s\", \"query\": \"%s\", \"shared\": %s}".formatted(name, query, shared);
    }

    private UUID aReviewOf(String product) {
        var review = freshReview(aReviewId(), false);
        broker.send(
                Tenant.ACME_BANK,
                new OpenReview(
                        review.reviewId(),
                        review.onboardingId(),
                        product,
                        null,
                        review.reason(),
                        review.findings(),
                        review.dueAt(),
                        review.openedAt(),
                        review.candidateRole(),
                        review.fourEyes(),
                        review.reasonCodes(),
                        review.seniorReasonCodes(),
                        review.decideWithin()));
        awaitTask(Caller.REVIEWER, review.reviewId());
        return review.reviewId();
    }

    private static String saved(Caller caller, String query) {
        return save(caller, aName(), query, false).statusCode(201).extract().path("id");
    }

    private static Map<String, Integer> counts(Caller caller) {
        return caller.request()
                .get("/v1/views/counts")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    private static ValidatableResponse list(Caller caller) {
        return caller.request().get("/v1/views").then().statusCode(200);
    }

    private static String query(Caller caller, String view) {
        return list(caller).extract().path("items.find { it.id == '%s' }.query".formatted(view));
    }

    private static void shows(Caller caller, String view, UUID task) {
        tasks(caller, query(caller, view)).body("items.id", hasItem(task.toString()));
    }

    private static ValidatableResponse tasks(Caller caller, String query) {
        return caller.request()
                .urlEncodingEnabled(false)
                .get("/v1/tasks?limit=200&" + query)
                .then()
                .statusCode(200);
    }

    private static long count(Caller caller, String view) {
        return caller.request()
                .get("/v1/views/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("'" + view + "'");
    }
}
