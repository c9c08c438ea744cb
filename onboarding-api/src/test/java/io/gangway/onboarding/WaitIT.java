package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.feed.Watches;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller who would rather wait for the outcome than ask again. */
@QuarkusTest
class WaitIT extends ComponentTest {

    private static final String CREDIT_ONLY = """
            {"checks": [{"type": "credit", "answerTimeout": "PT1H", "maxAttempts": 1, "onUnanswered": "REVIEW"}]}
            """;

    private static final TenantId ACME = new TenantId(Tenant.ACME_BANK.id());

    @Inject
    Watches watches;

    private static Response waiting(Caller caller, String id, String prefer) {
        return caller.request().header("Prefer", prefer).get("/v1/onboardings/{id}", id);
    }

    private void untilSomebodyWaits() {
        await().until(() -> watches.count(ACME) > 0);
    }

    @Test
    void theAnswerComesWithTheCommitThatDecides() {
        // Given
        var running = ARunning.of(APolicy.ofItsOwn(Tenant.ACME_BANK).inForce("{}"));
        var answer = CompletableFuture.supplyAsync(() -> waiting(Caller.ACME, running.id(), "wait=30"));
        untilSomebodyWaits();

        // When
        running.allClear();

        // Then
        answer.join()
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=30")
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void aPersonWhoHasToActIsAnOutcome() {
        // Given
        var running = ARunning.of(APolicy.ofItsOwn(Tenant.ACME_BANK).inForce(CREDIT_ONLY));
        var answer = CompletableFuture.supplyAsync(() -> waiting(Caller.ACME, running.id(), "wait=30"));
        untilSomebodyWaits();

        // When
        running.failed(CheckType.CREDIT);

        // Then
        answer.join().then().statusCode(200).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void whoWaitsInVainIsToldHowItStands() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // Then
        waiting(Caller.ACME, id, "wait=1")
                .then()
                .statusCode(202)
                .header("Preference-Applied", "wait=1")
                .body("id", equalTo(id))
                .body("status", equalTo("CHECKING"));
        waiting(Caller.ACME, id, "wait=0").then().statusCode(202);
    }

    @Test
    void aStartWaitsTooAndItsRepeatAsWell() {
        // Given
        var policy = APolicy.ofItsOwn(Tenant.ACME_BANK).inForce(CREDIT_ONLY);
        var key = aKey();
        var body = AnOnboarding.ofAda().of(policy.product()).without("sandbox").json();

        // When nobody answers the check
        var first = start(key, body, "wait=1").then().statusCode(202).body("status", equalTo("CHECKING"));
        var id = first.extract().<String>path("id");
        assertThat(first.extract().header("Location")).endsWith("/v1/onboardings/" + id);
        new ARunning(Tenant.ACME_BANK, id).failed(CheckType.CREDIT);

        // Then
        start(key, body, "wait=30")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id))
                .body("status", equalTo("IN_REVIEW"));
        Caller.ACME.start(key, body).then().statusCode(201).body("status", equalTo("CHECKING"));
    }

    private static Response start(String key, String body, String prefer) {
        return Caller.ACME
                .request()
                .header("Idempotency-Key", key)
                .header("Prefer", prefer)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/onboardings");
    }

    @Test
    void longerThanTheInstallationAllowsIsCut() {
        // Given
        var running = ARunning.of(APolicy.ofItsOwn(Tenant.ACME_BANK).inForce("{}"));
        running.allClear();

        // Then
        waiting(Caller.ACME, running.id(), "respond-async, WAIT=86400; foo=bar")
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "return=minimal", "wait", "wait=soon", "wait=-5", "wait=1.5", "await=5"})
    void whatIsNotUnderstoodIsLeftOut(String prefer) {
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        waiting(Caller.ACME, id, prefer).then().statusCode(200).header("Preference-Applied", nullValue());
    }

    @Test
    void anotherTenantDoesNotWaitForIt() {
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        expectProblem(waiting(Caller.NOVA, id, "wait=30"), 404, "NOT_FOUND");
    }

    @Test
    void whoHangsUpIsNotWaitedFor() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        var line = HangUp.during(Caller.ACME, "/v1/onboardings/" + id, "Prefer: wait=30");
        await().until(() -> watches.count(ACME) > 0);

        // When
        line.close();

        // Then
        await().atMost(Duration.ofSeconds(10)).until(() -> watches.count(ACME) == 0);
    }
}
