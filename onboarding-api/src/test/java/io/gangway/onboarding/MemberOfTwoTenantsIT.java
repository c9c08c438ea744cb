package io.gangway.onboarding;

import static io.restassured.RestAssured.given;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A role is a tenant's: what somebody may do in one, they may not therefore do in another. */
@QuarkusTest
class MemberOfTwoTenantsIT extends ComponentTest {

    private static final String ACME = Tenant.ACME_BANK.alias();
    private static final String NOVA = Tenant.NOVA_TELCO.alias();

    @Test
    void theRolesAreThoseOfTheTenantThatTheTokenIsFor() {
        // Given
        var stack = SharedStack.obtain(Part.KEYCLOAK);
        var both = People.somebody(Tenant.ACME_BANK, "operator");
        stack.member(ACME, both.role(), NOVA, "reviewer");

        // Then
        list(stack.tokenOfMember(ACME, both.role(), ACME), "incidents", 200);
        list(stack.tokenOfMember(ACME, both.role(), NOVA), "incidents", 403);
        list(stack.tokenOfMember(ACME, both.role(), NOVA), "onboardings", 200);

        // When
        stack.member(ACME, both.role(), NOVA, "tenant-admin");

        // Then
        list(stack.tokenOfMember(ACME, both.role(), NOVA), "policies", 200);
        list(stack.tokenOfMember(ACME, both.role(), ACME), "incidents", 200);
    }

    private static void list(String token, String what, int status) {
        given().auth().oauth2(token).get("/v1/" + what).then().statusCode(status);
    }
}
