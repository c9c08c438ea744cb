package io.gangway.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.Tokens;
import io.gangway.review.task.HumanTasksStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at the real Keycloak, and what a session may do. */
@QuarkusTest
@QuarkusTestResource(HumanTasksStack.class)
class SessionIT {

    private static final String REVIEWER = "reviewer@acme-bank.example";

    @TestHTTPResource
    URI home;

    @Test
    void aPersonSignsInAndIsKnownToThePage() {
        // Given
        var browser = new Browser(home);

        // When
        var landed = signedIn(browser, "/app/inbox?task=7");

        // Then
        assertThat(landed.toString()).endsWith("/app/inbox?task=7");
        var me = browser.get("/session/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"" + REVIEWER + "\"", "\"reviewer\"", "\"acme-bank\"");
        assertThat(me.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.get("/v1/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    void noScriptCanReadTheSessionAndNoOtherSiteSendsIt() {
        // Given
        var browser = new Browser(home);

        // When
        signedIn(browser, "/app/inbox");

        // Then
        assertThat(browser.cookieHeaders())
                .filteredOn(cookie -> cookie.startsWith("q_session") && !cookie.contains("Max-Age=0"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        // A token as it is would begin with {"alg": in base64.
                        .doesNotContain("eyJ"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/app/",
                "//elsewhere.example",
                "/app/\\elsewhere",
                "/v1/tasks",
                "/app/unknown",
                "/app/inbox/../../v1/tasks",
                "/app/policies/../../v1/tasks",
                "/app/policies/.."
            })
    void nobodyIsSentElsewhereAfterSigningIn(String target) {
        // Given
        var browser = new Browser(home);

        // When
        var landed = signedIn(browser, target);

        // Then
        assertThat(landed.toString()).endsWith("/app/inbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/inbox?task=0192f000-0000-7000-8000-000000000001&view=mine",
                "/app/policies",
                "/app/policies/0192f000-0000-7000-8000-000000000001/terms",
                "/app/policies/onboardings/0192f000-0000-7000-8000-000000000001",
                "/app/webhooks/crm"
            })
    void whoSignsInComesBackToThePlaceInThePage(String target) {
        // Given
        var browser = new Browser(home);

        // When
        var landed = signedIn(browser, target);

        // Then
        assertThat(landed.toString()).endsWith(target);
    }

    @Test
    void withoutASessionAScriptIsRefusedAndNotRedirected() {
        // Given
        var browser = new Browser(home);

        // When
        var me = browser.get("/v1/tasks");

        // Then
        assertThat(me.statusCode()).isEqualTo(401);
    }

    @Test
    void aForgedSessionIsRefused() {
        // Given
        var browser = new Browser(home);

        // When
        var answer = browser.getWithCookie("/v1/tasks", "q_session_page=forged");

        // Then
        assertThat(answer.statusCode()).isIn(401, 499);
    }

    @Test
    void anotherSiteCannotRideOnTheSession() {
        // Given
        var browser = new Browser(home);
        signedIn(browser, "/app/inbox");
        var claim = "/v1/tasks/00000000-0000-7000-8000-000000000001/claim";

        // When
        var plain = browser.post(claim);
        var crossSite = browser.post(claim, OwnPageOnly.HEADER, OwnPageOnly.VALUE, "Sec-Fetch-Site", "cross-site");
        var own = browser.post(claim, OwnPageOnly.HEADER, OwnPageOnly.VALUE, "Sec-Fetch-Site", "same-origin");

        // Then
        assertThat(plain.statusCode()).isEqualTo(403);
        assertThat(plain.body()).contains("CROSS_SITE_REQUEST");
        assertThat(crossSite.body()).contains("CROSS_SITE_REQUEST");
        assertThat(own.body()).contains("IF_MATCH_REQUIRED");
    }

    @Test
    void signingOutEndsTheSession() {
        // Given
        var browser = new Browser(home);
        signedIn(browser, "/app/inbox");

        // When
        var byLink = browser.get("/session/sign-out");
        var held = browser.cookie(SessionCookies.SESSION);
        var asked = browser.post(
                "/session/sign-out", OwnPageOnly.HEADER, OwnPageOnly.VALUE, "Sec-Fetch-Site", "same-origin");

        // Then
        assertThat(byLink.statusCode()).isEqualTo(405);
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(new Browser(home)
                        .getWithCookie("/v1/tasks", SessionCookies.SESSION + "=" + held)
                        .statusCode())
                .as("a copy of the cookie")
                .isIn(401, 499);
        assertThat(browser.get("/session/me").statusCode()).isIn(401, 499);
        assertThat(browser.open(home.resolve("/session/sign-in")).body()).contains("<form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/onboardings", "/v1/webhooks/crm/deliveries/4711"})
    void theRelayLeadsNowhereButToTheApi(String offered) {
        // Given
        var browser = new Browser(home);
        signedIn(browser, "/app/inbox");

        // When
        var inside = browser.get("/relay/onboarding-api/q/health");
        var above = browser.get("/relay/onboarding-api/v1/onboardings/%2e%2e/%2e%2e/q/health");
        var away = browser.get("/relay/onboarding-api" + offered);

        // Then
        assertThat(inside.statusCode()).isEqualTo(404);
        assertThat(above.statusCode()).isEqualTo(404);
        assertThat(away.statusCode()).isEqualTo(502);
        assertThat(away.body()).contains("ONBOARDING_API_UNREACHABLE");
    }

    @Test
    void everyAnswerForbidsForeignScripts() {
        // Given
        var browser = new Browser(home);

        // When
        var policy = browser.get("/app/inbox").headers().firstValue("Content-Security-Policy");

        // Then
        assertThat(policy).hasValueSatisfying(value -> assertThat(value)
                .contains("script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval"));
    }

    private static URI signedIn(Browser browser, String target) {
        return browser.signIn(REVIEWER, Tokens.DEMO_PASSWORD, target).uri();
    }
}
