package io.gangway.review.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom onboarding-api does not know, or has suspended, is refused here in the same words. */
@QuarkusTest
class WelcomeTenantsIT extends ComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String GHOST = "ghost-corp";
    private static final Caller PERSON = new Caller(Tenant.NOVA_TELCO, "tenant-admin");

    private final SharedStack stack = SharedStack.obtain(Part.KEYCLOAK);

    @AfterEach
    void letThemInAgain() {
        PlayedOnboardingApi.welcome(Tenant.NOVA_TELCO.alias());
        await().atMost(PATIENCE).until(() -> statusFor(PERSON) == 200);
        PlayedOnboardingApi.welcome(GHOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tasks", "/v1/views", "/v1/reviewers", "/v1/distribution"})
    void anOrganizationThatIsNoTenantIsRefusedEverywhere(String path) {
        // Given
        PlayedOnboardingApi.refuse(GHOST, "NO_TENANT");
        stack.person(GHOST, "somebody", "operator", "auditor", "tenant-admin", "reviewer");
        var token = stack.token(GHOST, "somebody");

        // When
        var first = given().auth().oauth2(token).get(path).then();
        var second = given().auth().oauth2(token).get(path).then();

        // Then
        expectProblem(first, 403, "NO_TENANT");
        expectProblem(second, 403, "NO_TENANT");
        assertThat(given().auth().oauth2(token).get("/session/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aSuspendedTenantIsRefusedAndTheOtherNoticesNothing() {
        // Given
        assertThat(statusFor(PERSON)).isEqualTo(200);

        // When
        PlayedOnboardingApi.refuse(Tenant.NOVA_TELCO.alias(), "TENANT_SUSPENDED");

        // Then
        await().atMost(PATIENCE).until(() -> statusFor(PERSON) == 403);
        expectProblem(PERSON.request().get("/v1/reviewers").then(), 403, "TENANT_SUSPENDED");
        assertThat(statusFor(Caller.REVIEWER)).isEqualTo(200);
    }

    @Test
    void theInboxWorksWhileOnboardingApiDoesNot() {
        // Given
        PlayedOnboardingApi.refuse(Tenant.NOVA_TELCO.alias(), "TENANT_SUSPENDED");
        await().atMost(PATIENCE).until(() -> statusFor(PERSON) == 403);

        // When
        PlayedOnboardingApi.failFor(Tenant.NOVA_TELCO.alias());

        // Then
        await().atMost(PATIENCE).until(() -> statusFor(PERSON) == 200);
    }

    private static int statusFor(Caller caller) {
        return caller.request().get("/v1/reviewers").statusCode();
    }
}
