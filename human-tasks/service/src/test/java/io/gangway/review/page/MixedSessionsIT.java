package io.gangway.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.Tokens;
import io.gangway.review.task.HumanTasksStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is put together from two sessions, of two tenants or two roles, is nobody's session. */
@QuarkusTest
@QuarkusTestResource(HumanTasksStack.class)
class MixedSessionsIT {

    private static final String SESSION = SessionCookies.SESSION;
    private static final String ACME = "reviewer@acme-bank.example";
    private static final List<String> OTHERS =
            List.of("senior-reviewer@nova-telco.example", "senior-reviewer@acme-bank.example");

    @TestHTTPResource
    URI home;

    @Test
    void theBrowserHoldsOneCookieAndNothingToMix() {
        // When
        var browser = signedIn(ACME);

        // Then
        assertThat(browser.cookies()).containsOnlyKeys(SESSION);
    }

    @Test
    void everyMixOfTwoSessionsIsUnauthorized() {
        // Given
        var mine = signedIn(ACME).cookie(SESSION);
        for (var other : OTHERS) {
            var theirs = signedIn(other).cookie(SESSION);

            // When
            var mixes = Stream.of(mine, theirs).flatMap(one -> {
                var another = one.equals(mine) ? theirs : mine;
                return Stream.of(
                        pair(SESSION, one) + "; " + pair(SESSION, another),
                        pair(SESSION, one) + "; ," + pair(SESSION, another),
                        pair(SESSION, one) + "; " + pair(SESSION + "_at", another),
                        pair(SESSION, one) + "; " + pair(SESSION + "_rt", another),
                        pair(SESSION, one) + "; " + pair(SESSION + "_chunk_1", another),
                        pair(SESSION + "_chunk_1", one.substring(0, 20)) + "; "
                                + pair(SESSION + "_chunk_2", another.substring(20)),
                        pair(SESSION + "_at", one) + "; " + pair(SESSION + "_rt", another),
                        pair("q_session", one) + "; " + pair(SESSION, another));
            });

            // Then
            assertThat(mixes).allSatisfy(cookies -> assertThat(new Browser(home)
                            .getWithCookie("/v1/tasks", cookies)
                            .statusCode())
                    .as(cookies)
                    .isEqualTo(401));
        }
    }

    @Test
    void aKeyBelowAnotherTenantOpensNothing() {
        // Given
        var mine = Base64.getUrlDecoder().decode(signedIn(ACME).cookie(SESSION));
        var theirs = Base64.getUrlDecoder().decode(signedIn(OTHERS.getFirst()).cookie(SESSION));

        // When
        System.arraycopy(theirs, 0, mine, 0, 16);
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(mine);

        // Then
        assertThat(new Browser(home)
                        .getWithCookie("/v1/tasks", pair(SESSION, forged))
                        .statusCode())
                .isIn(401, 499);
    }

    @Test
    void behindTlsTheCookiesBelongToThisHostAndAreSecure() {
        // Given
        var browser = new Browser(home);

        // When
        browser.getWithHeaders("/session/sign-in", "X-Forwarded-Proto", "https");

        // Then
        assertThat(browser.cookieHeaders()).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-q_auth")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("HttpOnly")
                .contains("Path=/")
                .doesNotContainIgnoringCase("Domain="));
    }

    @Test
    void behindTlsACookieWithoutThePrefixIsNobodys() {
        // Given
        var mine = signedIn(ACME).cookie(SESSION);

        // When
        var bare = new Browser(home)
                .getWithHeaders("/v1/tasks", "X-Forwarded-Proto", "https", "Cookie", pair(SESSION, mine));
        var disguised = new Browser(home)
                .getWithHeaders("/v1/tasks", "X-Forwarded-Proto", "https", "Cookie", "," + pair(SESSION, mine));
        var prefixed = new Browser(home)
                .getWithHeaders("/v1/tasks", "X-Forwarded-Proto", "https", "Cookie", pair("__Host-" + SESSION, mine));

        // Then
        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(disguised.statusCode()).isEqualTo(401);
        assertThat(prefixed.statusCode()).isEqualTo(200);
    }

    @Test
    void theHtmlIsNotStored() {
        for (var path : List.of("/app/inbox", "/app/", "/app/index.html", "/app/policies/one")) {
            assertThat(new Browser(home).get(path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-store");
        }
    }

    private Browser signedIn(String person) {
        var browser = new Browser(home);
        browser.signIn(person, Tokens.DEMO_PASSWORD, "/app/inbox");
        return browser;
    }

    private static String pair(String name, String value) {
        return name + "=" + value;
    }
}
