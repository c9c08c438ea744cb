package io.gangway.review.task;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.gangway.descriptions.DescribedAnswers;
import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the tests of the running service share. Each test works on reviews of its own. */
@QuarkusTestResource(HumanTasksStack.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class ComponentTest {

    static final List<Finding> FINDINGS = List.of(
            new Finding("credit", Finding.Status.CONSIDER, 480, List.of("PAYMENT_DEFAULT")),
            new Finding("criminal-record", Finding.Status.UNANSWERED, null, List.of()));

    static {
        // Every answer that a test gets is one that docs/openapi describes.
        RestAssured.replaceFiltersWith(DescribedAnswers.of("human-tasks"));
    }

    @SuppressWarnings("NullAway.Init")
    protected Broker broker;

    @BeforeAll
    void connect() {
        broker = new Broker();
    }

    @AfterAll
    void disconnect() {
        broker.close();
    }

    /** A task of acme-bank that nobody has touched. */
    UUID anOpenTask() {
        return anOpenTask(Tenant.ACME_BANK, Instant.parse("2026-11-21T05:06:53.125Z"));
    }

    UUID anOpenTask(Tenant tenant, Instant openedAt) {
        var reviewId = aReviewId();
        broker.send(tenant, openReview(reviewId, openedAt));
        awaitTask(new Caller(tenant, "reviewer"), reviewId);
        return reviewId;
    }

    static UUID aReviewId() {
        return UUID.randomUUID();
    }

    static OpenReview openReview(UUID reviewId) {
        return openReview(reviewId, Instant.parse("2026-11-21T05:06:53.125Z"));
    }

    static OpenReview openReview(UUID reviewId, Instant openedAt) {
        return openReview(reviewId, openedAt, CandidateRole.REVIEWER, false);
    }

    /** A task of acme-bank that two people have to agree on. */
    UUID aFourEyesTask() {
        return anOpenTask(CandidateRole.REVIEWER, true);
    }

    UUID anOpenTask(CandidateRole candidateRole, boolean fourEyes, String... reasonCodes) {
        var reviewId = aReviewId();
        var openedAt = Instant.parse("2026-11-21T05:06:53.125Z");
        broker.send(Tenant.ACME_BANK, openReview(reviewId, openedAt, candidateRole, fourEyes, reasonCodes));
        awaitTask(Caller.REVIEWER, reviewId);
        return reviewId;
    }

    /** A task of acme-bank that was opened just now; its reviewers have four hours, its onboarding two days. */
    UUID aFreshTask() {
        return aFreshTask(false);
    }

    UUID aFreshTask(boolean fourEyes, String... seniorReasonCodes) {
        var reviewId = aReviewId();
        broker.send(Tenant.ACME_BANK, freshReview(reviewId, fourEyes, seniorReasonCodes));
        awaitTask(Caller.REVIEWER, reviewId);
        return reviewId;
    }

    static OpenReview freshReview(UUID reviewId, boolean fourEyes, String... seniorReasonCodes) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new OpenReview(
                reviewId,
                UUID.randomUUID(),
                "current-account",
                null,
                "CHECK_UNANSWERED",
                FINDINGS,
                now.plus(Duration.ofDays(2)),
                now,
                CandidateRole.REVIEWER,
                fourEyes,
                List.of(),
                List.of(seniorReasonCodes),
                Duration.ofHours(4));
    }

    private static OpenReview openReview(
            UUID reviewId, Instant openedAt, CandidateRole candidateRole, boolean fourEyes, String... reasonCodes) {
        return new OpenReview(
                reviewId,
                UUID.fromString("01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02"),
                "current-account",
                "CRM-4711",
                "CHECK_TO_CONSIDER",
                FINDINGS,
                openedAt.plusSeconds(3600),
                openedAt,
                candidateRole,
                fourEyes,
                List.of(reasonCodes),
                List.of(),
                null);
    }

    static void awaitTask(Caller caller, UUID task) {
        await().until(() -> caller.get(task).statusCode() == 200);
    }

    /** Every refusal has the same shape, and blames nothing that it should not name. */
    static ValidatableResponse expectProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("requestId", notNullValue());
    }
}
