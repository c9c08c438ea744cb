package io.gangway.onboarding;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import java.util.UUID;

/** People and programs besides those whom every stack has: real accounts in the real Keycloak, with the roles of a test's choice. */
final class People {

    private People() {}

    /** Somebody whom no other test knows. */
    static Caller somebody(Tenant tenant, String... roles) {
        var name = "somebody-" + UUID.randomUUID();
        stack().person(tenant.alias(), name, roles);
        return new Caller(tenant, name);
    }

    /** From now on they have these roles and no others, with a token that says so. */
    static void reassign(Caller person, String... roles) {
        stack().person(person.tenant().alias(), person.role(), roles);
        AccessTokens.forget(person);
    }

    /** The token of a program that was given these roles. */
    static String tokenOfAProgram(Tenant tenant, String... roles) {
        var name = "program-" + UUID.randomUUID();
        stack().program(tenant.alias(), name, roles);
        return AccessTokens.ofProgram(tenant, name);
    }

    private static SharedStack stack() {
        return SharedStack.obtain(Part.KEYCLOAK);
    }
}
