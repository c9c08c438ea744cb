package io.gangway.review.task;

import static io.restassured.RestAssured.given;

import io.gangway.localstack.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Real tokens from the real Keycloak; each used for a good part of its five minutes. */
final class AccessTokens {

    private static final long USED_FOR_NANOS = Duration.ofMinutes(2).toNanos();
    private static final Map<Caller, Token> KNOWN = new ConcurrentHashMap<>();

    private record Token(String text, long obtainedAt) {

        boolean isFresh() {
            return System.nanoTime() - obtainedAt < USED_FOR_NANOS;
        }
    }

    private AccessTokens() {}

    static String of(Caller caller) {
        return KNOWN.compute(
                        caller,
                        (one, token) -> token != null && token.isFresh()
                                ? token
                                : new Token(
                                        new Tokens(issuer()).of(one.tenant().alias(), one.role()), System.nanoTime()))
                .text();
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
