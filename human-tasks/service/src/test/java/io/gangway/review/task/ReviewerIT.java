package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The people whom the inbox has met, and when they are away. */
@QuarkusTest
class ReviewerIT extends ComponentTest {

    private static final Caller ADMIN = new Caller(Tenant.ACME_BANK, "tenant-admin");
    private static final Caller AUDITOR = new Caller(Tenant.ACME_BANK, "auditor");
    private static final String HOLIDAYS = "{\"from\": \"2998-12-24T00:00:00Z\", \"until\": \"2999-01-02T00:00:00Z\"}";

    @Test
    void whoWorksHereIsKnownAndWhoLooksOnIsNot() {
        // Given
        Caller.REVIEWER.request().get("/v1/tasks");
        Caller.SENIOR.request().get("/v1/tasks");
        AUDITOR.request().get("/v1/tasks");

        // Then
        list(AUDITOR)
                .body("items.name", hasItems(Caller.REVIEWER.name(), Caller.SENIOR.name()))
                .body("items.name", not(hasItem(AUDITOR.name())))
                .body("items.find { it.name == '%s' }.senior".formatted(Caller.SENIOR.name()), equalTo(true))
                .body("items.find { it.name == '%s' }.senior".formatted(Caller.REVIEWER.name()), equalTo(false));
        list(Caller.OTHER_TENANTS_REVIEWER).body("items.name", not(hasItem(Caller.REVIEWER.name())));
    }

    @Test
    void whatSomebodyHoldsIsCounted() {
        // Given
        var before = holding();

        // When
        var task = anOpenTask();
        var etag = Caller.REVIEWER.claimed(task);

        // Then
        assertThat(holding()).isEqualTo(before + 1);
        Caller.REVIEWER.decide(task, etag, Caller.APPROVAL);
        assertThat(holding()).isEqualTo(before);
    }

    private static int holding() {
        return list(Caller.REVIEWER)
                .extract()
                .path("items.find { it.name == '%s' }.holding".formatted(Caller.REVIEWER.name()));
    }

    @Test
    void peopleSayThemselvesWhenTheyAreAway() {
        // When
        var away = Caller.REVIEWER.send(Method.PUT, "/v1/reviewers/me/absence", null, HOLIDAYS);
        Caller.REVIEWER
                .send(Method.PUT, "/v1/reviewers/me/absence", null, HOLIDAYS)
                .statusCode(200);

        // Then
        away.statusCode(200)
                .body("absentFrom", equalTo("2998-12-24T00:00:00Z"))
                .body("absentUntil", equalTo("2999-01-02T00:00:00Z"));
        Caller.REVIEWER
                .send(Method.DELETE, "/v1/reviewers/me/absence", null, "")
                .statusCode(200)
                .body("absentFrom", nullValue());
        Caller.REVIEWER
                .send(Method.DELETE, "/v1/reviewers/me/absence", null, "")
                .statusCode(200);
    }

    @Test
    void thoseWhoLeadSayItForOthers() {
        // Given
        var reviewer = "/v1/reviewers/" + Caller.REVIEWER.id() + "/absence";
        var senior = "/v1/reviewers/" + Caller.SENIOR.id() + "/absence";

        // Then
        Caller.SENIOR.send(Method.PUT, reviewer, null, HOLIDAYS).statusCode(200);
        ADMIN.send(Method.DELETE, reviewer, null, "").statusCode(200);
        expectProblem(Caller.REVIEWER.send(Method.PUT, senior, null, HOLIDAYS), 403, "ABSENCE_NOT_YOURS");
        expectProblem(Caller.REVIEWER.send(Method.DELETE, senior, null, ""), 403, "ABSENCE_NOT_YOURS");
        expectProblem(AUDITOR.send(Method.PUT, reviewer, null, HOLIDAYS), 403, "FORBIDDEN");
        expectProblem(ADMIN.send(Method.PUT, "/v1/reviewers/me/absence", null, HOLIDAYS), 404, "NOT_FOUND");
    }

    @Test
    void anotherTenantsPersonIsUnknown() {
        // Given
        var theirs = "/v1/reviewers/" + Caller.OTHER_TENANTS_REVIEWER.id() + "/absence";

        // Then
        expectProblem(Caller.SENIOR.send(Method.PUT, theirs, null, HOLIDAYS), 404, "NOT_FOUND");
        expectProblem(Caller.SENIOR.send(Method.DELETE, theirs, null, ""), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"2999-01-02T00:00:00Z\", \"until\": \"2999-01-01T00:00:00Z\"}",
                "{\"from\": \"1960-01-02T00:00:00Z\", \"until\": \"2999-01-01T00:00:00Z\"}",
                "{\"from\": \"2999-01-02T00:00:00Z\"}"
            })
    void anAbsenceHasAnEndAfterItsBeginning(String body) {
        expectProblem(
                        Caller.REVIEWER.send(Method.PUT, "/v1/reviewers/me/absence", null, body),
                        400,
                        "VALIDATION_FAILED")
                .body("violations.field", contains("until"));
    }

    private static ValidatableResponse list(Caller caller) {
        return caller.request().get("/v1/reviewers").then().statusCode(200);
    }
}
