package io.gangway.review.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.gangway.localstack.Tokens;
import io.gangway.review.task.HumanTasksStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person may do is given per tenant, and what is taken away is gone within a minute. */
@QuarkusTest
@QuarkusTestResource(HumanTasksStack.class)
class StandingIT {

    private static final String ACME = "acme-bank";
    private static final String NOVA = "nova-telco";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SharedStack stack = SharedStack.obtain(Part.KEYCLOAK);
    private final String name = "somebody-" + UUID.randomUUID();

    @TestHTTPResource
    URI home;

    @Test
    void aMemberOfTwoTenantsHasInEachOnlyTheRolesGivenThere() {
        // Given
        stack.person(ACME, name, "reviewer");
        stack.person(NOVA, name + "@acme-bank.example", "tenant-admin");

        // When
        var atAcme = stack.token(ACME, name);
        var atNova = stack.token(NOVA, name + "@acme-bank.example");

        // Then
        assertThat(me(atAcme)).contains("\"reviewer\"", quoted(ACME)).doesNotContain("tenant-admin", quoted(NOVA));
        assertThat(me(atNova)).contains("\"tenant-admin\"", quoted(NOVA)).doesNotContain("\"reviewer\"", quoted(ACME));
        assertThat(tasks(atAcme)).isEqualTo(200);
        assertThat(tasks(atNova)).isEqualTo(403);
    }

    @Test
    void aDisabledPersonIsRefusedWithinAMinuteByTokenAndBySession() {
        // Given
        stack.person(ACME, name, "reviewer");
        var token = stack.token(ACME, name);
        var browser = signedIn();
        assertThat(tasks(token)).isEqualTo(200);
        assertThat(browser.get("/v1/tasks").statusCode()).isEqualTo(200);

        // When
        stack.disable(ACME, name);

        // Then
        await().atMost(MINUTE).untilAsserted(() -> {
            assertThat(tasks(token)).isEqualTo(401);
            assertThat(browser.get("/v1/tasks").statusCode()).isIn(401, 499);
        });
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithinAMinute() {
        // Given
        stack.person(ACME, name, "reviewer");
        var token = stack.token(ACME, name);
        var browser = signedIn();
        assertThat(tasks(token)).isEqualTo(200);
        assertThat(browser.get("/v1/tasks").statusCode()).isEqualTo(200);

        // When
        stack.person(ACME, name, "rule-approver");

        // Then
        await().atMost(MINUTE).untilAsserted(() -> {
            assertThat(tasks(token)).isEqualTo(403);
            assertThat(browser.get("/v1/tasks").statusCode()).isEqualTo(403);
        });
    }

    @Test
    void twoAuthorizationHeadersAreNoRequest() {
        // Given
        var mine = stack.token(ACME, "reviewer");
        var theirs = stack.token(NOVA, "reviewer");

        // When
        var answer = new Browser(home)
                .getWithHeaders("/v1/tasks", "Authorization", "Bearer " + mine, "Authorization", "Bearer " + theirs);

        // Then
        assertThat(answer.statusCode()).isEqualTo(HttpURLConnection.HTTP_BAD_REQUEST);
        assertThat(answer.body()).contains("HEADER_REPEATED");
    }

    private static String quoted(String tenant) {
        return '"' + tenant + '"';
    }

    private Browser signedIn() {
        var browser = new Browser(home);
        browser.signIn(name + "@acme-bank.example", Tokens.DEMO_PASSWORD, "/app/inbox");
        return browser;
    }

    private static int tasks(String token) {
        return given().auth().oauth2(token).get("/v1/tasks").statusCode();
    }

    private static String me(String token) {
        return given().auth().oauth2(token).get("/session/me").body().asString();
    }
}
