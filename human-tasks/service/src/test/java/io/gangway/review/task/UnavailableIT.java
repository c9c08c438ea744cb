package io.gangway.review.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is away: whoever calls is told so and when to come back, and the service goes on by itself. */
@QuarkusTest
@TestProfile(BehindADoor.Impatient.class)
class UnavailableIT {

    /** Where health and metrics are. */
    @TestHTTPResource(management = true)
    URL management;

    private static final List<String> ROLES = List.of("reviewer", "senior-reviewer", "tenant-admin", "auditor");

    private record Operation(String method, String path) {

        Response call(String role) {
            var request = new Caller(Tenant.ACME_BANK, role).request().header("If-Match", "\"1\"");
            if (!method.equals("get")) {
                request.contentType(ContentType.JSON).body(Caller.APPROVAL);
            }
            return request.request(
                    method, path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
        }
    }

    @AfterEach
    void everythingIsBack() {
        BehindADoor.database.open();
        await().until(() -> given().get(management + "health/ready").statusCode() == 200);
    }

    @Test
    void withoutTheDatabaseEveryOperationAsksToTryAgain() throws InterruptedException {
        // Given
        var operations = operations();
        Caller.REVIEWER.request().get("/v1/tasks").then().statusCode(200);
        BehindADoor.database.shut();

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
        assertThat(answers).extracting(Response::statusCode).doesNotContain(500);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .hasSizeGreaterThan(operations.size())
                .allSatisfy(answer -> {
                    ComponentTest.expectProblem(answer.then(), 503, "DATABASE_UNAVAILABLE");
                    assertThat(answer.header("Retry-After")).isEqualTo("5");
                });
        given().get(management + "health/ready").then().statusCode(503);
        given().get(management + "health/live").then().statusCode(200);
    }

    @Test
    void whenItIsBackTheServiceGoesOnByItself() {
        // Given
        BehindADoor.database.shut();
        await().until(() -> given().get(management + "health/ready").statusCode() == 503);

        // When
        BehindADoor.database.open();

        // Then
        await().until(() -> Caller.REVIEWER.request().get("/v1/tasks").statusCode() == 200);
    }

    /** But for the stream, which has answered before it can fail. */
    private static List<Operation> operations() {
        var paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> !path.getKey().toString().endsWith("/stream"))
                .flatMap(path -> Stream.of("get", "put", "post", "patch", "delete")
                        .filter(((Map<?, ?>) path.getValue())::containsKey)
                        .map(method -> new Operation(method, path.getKey().toString())))
                .toList();
    }
}
