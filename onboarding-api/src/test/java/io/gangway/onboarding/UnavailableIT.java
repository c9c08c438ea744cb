package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.gangway.onboarding.BehindDoors.Doors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that Gangway stands on is away: callers are told so and when to come back, and the log says it once. */
@QuarkusTest
@QuarkusTestResource(value = BehindDoors.class, restrictToAnnotatedClass = true)
@TestProfile(UnavailableIT.OfItsOwn.class)
class UnavailableIT {

    /** Where health and metrics are. */
    @TestHTTPResource(management = true)
    URL management;

    private static final List<String> ROLES = List.of(
            "api-client", "operator", "reviewer", "senior-reviewer", "tenant-admin", "rule-approver", "auditor");

    /** A start of the service for this test alone; calls wait for a connection for less than its five seconds. */
    public static class OfItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.acquisition-timeout", "1S");
        }
    }

    private record Operation(String method, String path) {

        Response call(String role) {
            var request = new Caller(Tenant.ACME_BANK, role).request().header("Idempotency-Key", ComponentTest.aKey());
            if (!method.equals("get")) {
                request.contentType(ContentType.JSON).body(AnOnboarding.ofAda().json());
            }
            return request.request(method, path.replaceAll("\\{\\w+}", ComponentTest.anUnknownId()));
        }
    }

    @AfterEach
    void everythingIsBack() {
        Doors.database.open();
        Doors.identityProvider.open();
        await().until(() -> given().get(management + "health/ready").statusCode() == 200);
    }

    @Test
    void withoutTheDatabaseEveryOperationAsksToTryAgain() throws InterruptedException {
        // Given
        var operations = operations();
        Caller.ACME.started(AnOnboarding.ofAda());
        Doors.database.shut();

        // When
        var answers = new ArrayList<Response>();
        try (var sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            sideBySide
                    .invokeAll(ROLES.stream()
                            .flatMap(role -> operations.stream()
                                    .map(operation -> (Callable<Response>) () -> operation.call(role)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .forEach(answers::add);
        }

        // Then
        assertThat(answers).extracting(Response::statusCode).doesNotContain(500).contains(503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .hasSizeGreaterThan(operations.size())
                .allSatisfy(answer -> asksToTryAgain(answer, "DATABASE_UNAVAILABLE"));
    }

    @Test
    void anOutageOfTheDatabaseIsOneLineAndTheServiceIsNotReadyMeanwhile() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        try (var log = new LogLines()) {
            Doors.database.shut();

            // When
            for (var i = 0; i < 15; i++) {
                asksToTryAgain(Caller.ACME.get(id), "DATABASE_UNAVAILABLE");
            }

            // Then
            given().get(management + "health/ready").then().statusCode(503);
            assertThat(log.all()).hasSizeLessThanOrEqualTo(2).allMatch(line -> line.contains("does not answer"));
        }
        Doors.database.open();
        await().untilAsserted(() -> Caller.ACME.get(id).then().statusCode(200).body("id", equalTo(id)));
    }

    @Test
    void whoseTokenHasAKeyThatCannotBeFetchedIsAskedToTryAgain() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        Doors.identityProvider.shut();

        // When
        // Then
        // Keys that were fetched a moment ago are not fetched again: until then an unknown one is no key at all.
        await().atMost(Duration.ofSeconds(30)).until(() -> withAnUnknownKey(id).statusCode() == 503);
        asksToTryAgain(withAnUnknownKey(id), "IDENTITY_PROVIDER_UNAVAILABLE");
        Caller.ACME.get(id).then().statusCode(200);
        ComponentTest.expectProblem(
                given().auth().oauth2("nonsense").get("/v1/onboardings/{id}", id), 401, "UNAUTHENTICATED");
    }

    @Test
    void noCallNeedsTheBroker() {
        // The broker of this run does not exist (OnboardingStack).
        Caller.ACME.start(AnOnboarding.ofAda()).then().statusCode(201);
        given().get(management + "health/ready").then().statusCode(200);
    }

    private static Response withAnUnknownKey(String id) {
        return given().auth().oauth2(SignedElsewhere.token()).get("/v1/onboardings/{id}", id);
    }

    private static void asksToTryAgain(Response answer, String code) {
        ComponentTest.expectProblem(answer, 503, code);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    private static List<Operation> operations() {
        var paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> Stream.of("get", "put", "post", "patch", "delete")
                        .filter(((Map<?, ?>) path.getValue())::containsKey)
                        .map(method -> new Operation(method, path.getKey().toString())))
                .toList();
    }
}
