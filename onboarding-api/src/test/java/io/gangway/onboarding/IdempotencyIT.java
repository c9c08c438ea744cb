package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One key, one onboarding: sent twice, sent at the same time, sent with something else. */
@QuarkusTest
class IdempotencyIT extends ComponentTest {

    private static final int CALLERS = 8;

    @Test
    void theSameRequestAgainIsAnsweredWithTheFirstAnswer() {
        // Given
        var key = aKey();
        var body = AnOnboarding.ofAda().json();
        var first = Caller.ACME.start(key, body);
        var onboardings = Database.of(Tenant.ACME_BANK).count("onboarding");
        var outbox = Database.of(Tenant.ACME_BANK).count("outbox");

        // When
        var second = Caller.ACME.start(key, body);

        // Then
        second.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Database.of(Tenant.ACME_BANK).count("onboarding")).isEqualTo(onboardings);
        assertThat(Database.of(Tenant.ACME_BANK).count("outbox")).isEqualTo(outbox);
    }

    @Test
    void theFirstAnswerStaysAlsoWhenTheOnboardingHasMovedOn() {
        // Given
        var key = aKey();
        var first = Caller.ACME.start(key, AnOnboarding.ofAda().json());
        Caller.ACME.cancel(first.path("id"), REASON).then().statusCode(200);

        // When
        var second = Caller.ACME.start(key, AnOnboarding.ofAda().json());

        // Then
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void whiteSpaceAndTheOrderOfMembersMakeNoOtherRequest() {
        // Given
        var key = aKey();
        Caller.ACME.start(key, AnOnboarding.ofAda().json()).then().statusCode(201);
        var product = "\"product\":\"current-account\"";
        var reordered = AnOnboarding.ofAda()
                .json()
                .replace(product + ",", "")
                .replaceFirst("\\}$", ",\n  " + product + " }")
                .replace("\"nationalId\":null,", "");

        // When
        var answer = Caller.ACME.start(key, reordered);

        // Then
        answer.then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        // Given
        var key = aKey();
        Caller.ACME.start(key, AnOnboarding.ofAda().json()).then().statusCode(201);

        // When
        var answer = Caller.ACME.start(
                key, AnOnboarding.ofAda().referredToAs("CRM-4712").json());

        // Then
        expectProblem(answer, 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anotherTenantsKeyIsAnotherKey() {
        // Given
        var key = aKey();
        var acmes = Caller.ACME.start(key, AnOnboarding.ofAda().json());

        // When
        var novas = Caller.NOVA.start(key, AnOnboarding.ofAda().json());

        // Then
        novas.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertThat(novas.<String>path("id")).isNotEqualTo(acmes.path("id"));
    }

    @Test
    void manyAtOnceStartOneOnboarding() throws InterruptedException, ExecutionException {
        // Given
        var key = aKey();
        var reference = "RACE-" + key.substring(0, 8);
        var body = AnOnboarding.ofAda().referredToAs(reference).json();

        // When
        var answers = atOnce(() -> Caller.ACME.start(key, body));

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201 && answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> expectProblem(answer, 409, "IDEMPOTENCY_KEY_IN_USE"));
        assertThat(Database.of(Tenant.ACME_BANK)
                        .list("select id from onboarding where external_reference = ?", reference))
                .hasSize(1);
    }

    private static List<Response> atOnce(Callable<Response> call) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(CALLERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Response>>();
            for (var number = 0; number < CALLERS; number++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<Response>();
            for (var running : calls) {
                answers.add(running.get());
            }
            return answers;
        }
    }

    @Test
    void aKeyWhoseCallIsStillRunningIsInUse() throws SQLException {
        // Given
        var key = aKey();
        try (var running = Database.of(Tenant.ACME_BANK).connect();
                var taking = running.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            running.setAutoCommit(false);
            taking.setString(1, "idempotency " + Tenant.ACME_BANK.id() + " " + key);
            taking.execute();

            // When
            var answer = Caller.ACME.start(key, AnOnboarding.ofAda().json());

            // Then
            expectProblem(answer, 409, "IDEMPOTENCY_KEY_IN_USE").header("Retry-After", equalTo("1"));
        }
        Caller.ACME.start(key, AnOnboarding.ofAda().json()).then().statusCode(201);
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        var answer = Caller.ACME
                .request()
                .contentType(ContentType.JSON)
                .body(AnOnboarding.ofAda().json())
                .post("/v1/onboardings");

        expectProblem(answer, 400, "IDEMPOTENCY_KEY_MISSING").body("violations.field", contains("Idempotency-Key"));
    }

    static Stream<String> badKeys() {
        return Stream.of("two words", "k".repeat(256), "schl\u00fcssel", "tab\there");
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void aMalformedKeyIsRefused(String key) {
        expectProblem(Caller.ACME.start(key, AnOnboarding.ofAda().json()), 400, "IDEMPOTENCY_KEY_INVALID");
    }

    static Stream<String> goodKeys() {
        return Stream.of("!" + aKey(), ("~" + aKey()).repeat(20).substring(0, 255), "a'b\"c\\;--" + aKey());
    }

    @ParameterizedTest
    @MethodSource("goodKeys")
    void anyVisibleCharactersMakeAKey(String key) {
        Caller.ACME.start(key, AnOnboarding.ofAda().json()).then().statusCode(201);
    }
}
