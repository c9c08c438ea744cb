package io.gangway.onboarding;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tenant that the operator has suspended, and the other one. */
@QuarkusTest
@QuarkusTestResource(OnboardingStack.class)
class SuspendedTenantIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Caller PERSON = new Caller(Tenant.NOVA_TELCO, "tenant-admin");

    @AfterEach
    void letThemInAgain() {
        suspend("null");
        await().atMost(PATIENCE).until(() -> statusOf(Caller.NOVA) == 200);
    }

    @Test
    void itsPeopleAndItsProgramsAreRefusedWhateverTheirTokensSay() {
        // Given
        Caller.NOVA.request().get("/v1/check-types").then().statusCode(200);
        PERSON.request().get("/v1/policies").then().statusCode(200);

        // When
        suspend("now()");

        // Then
        await().atMost(PATIENCE).until(() -> statusOf(Caller.NOVA) == 403);
        Caller.NOVA.request().get("/v1/onboardings").then().statusCode(403).body("code", equalTo("TENANT_SUSPENDED"));
        PERSON.request().get("/v1/policies").then().statusCode(403).body("code", equalTo("TENANT_SUSPENDED"));
    }

    @Test
    void anotherTenantNoticesNothing() {
        suspend("now()");
        await().atMost(PATIENCE).until(() -> statusOf(Caller.NOVA) == 403);

        Caller.ACME.request().get("/v1/onboardings").then().statusCode(200);
    }

    private static int statusOf(Caller caller) {
        return caller.request().get("/v1/check-types").statusCode();
    }

    private static void suspend(String since) {
        Database.ownedFor(Tenant.NOVA_TELCO)
                .list("update tenant set suspended_at = %s where alias = 'nova-telco'".formatted(since));
    }
}
