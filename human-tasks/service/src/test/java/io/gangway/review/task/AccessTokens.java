package io.gangway.review.task;

import static io.restassured.RestAssured.given;

import io.gangway.localstack.Tokens;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Real tokens from the real Keycloak; asked for once, since they outlive the tests. */
final class AccessTokens {

    private static final Map<Caller, String> KNOWN = new ConcurrentHashMap<>();

    private AccessTokens() {}

    static String of(Caller caller) {
        return KNOWN.computeIfAbsent(
                caller, person -> new Tokens(issuer()).of(person.tenant().alias(), person.role()));
    }

    /** The same person, who did not ask for the organization claim. */
    static String withoutTenant(Caller caller) {
        return given().formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        Tokens.CLI_CLIENT,
                        "username",
                        caller.name(),
                        "password",
                        Tokens.DEMO_PASSWORD))
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("gangway.oidc.issuer", String.class);
    }
}
