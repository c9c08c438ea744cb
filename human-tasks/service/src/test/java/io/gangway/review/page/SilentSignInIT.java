package io.gangway.review.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.Part;
import io.gangway.localstack.SharedStack;
import io.gangway.localstack.Tokens;
import io.gangway.review.task.HumanTasksStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak tells of who has an account to somebody who has none. */
@QuarkusTest
@QuarkusTestResource(HumanTasksStack.class)
class SilentSignInIT {

    private static final String ACME = "acme-bank";
    private static final String DOMAIN = "@acme-bank.example";
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]+)\"");

    /** The realm locks an account after six. */
    private static final int MORE_THAN_ALLOWED = 8;

    private final SharedStack stack = SharedStack.obtain(Part.KEYCLOAK);
    private final String somebody = "somebody-" + UUID.randomUUID();
    private final String nobody = "nobody-" + UUID.randomUUID();

    @TestHTTPResource
    URI home;

    /** What a person sees of a page, without their own name. */
    private record Page(int status, String text, List<String> fields) {

        static Page of(HttpResponse<String> answer, String name) {
            var text = answer.body()
                    .replaceAll("(?s)<(script|style|head).*?</\\1>", " ")
                    .replaceAll("<[^>]+>", " ")
                    .replace(name, "NAME")
                    .replaceAll("\\s+", " ");
            var fields = FIELD.matcher(answer.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return new Page(answer.statusCode(), text, fields);
        }
    }

    @Test
    void anAccountThatIsLockedReadsLikeAWrongPassword() {
        // Given
        stack.person(ACME, somebody, "reviewer");

        // When
        var attempts = IntStream.range(0, MORE_THAN_ALLOWED)
                .mapToObj(_ -> pagesOf(somebody + DOMAIN))
                .toList();

        // Then
        assertThat(attempts.getFirst()).last().satisfies(page -> assertThat(page.text())
                .contains("Invalid username or password."));
        assertThat(attempts).containsOnly(attempts.getFirst());
    }

    /** A gap that is left, by Keycloak's step that looks for the organization. A disabled account is told so there, too. */
    @Test
    void anUnknownNameAtAnOrganizationsDomainIsToldThatThereIsNoAccount() {
        assertThat(pagesOf(nobody + DOMAIN)).last().satisfies(page -> assertThat(page.text())
                .contains("matches an organization but you don"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-credentials", "registration"})
    void thereIsNoFormThatCouldTell(String form) {
        var page = given().redirects()
                .follow(false)
                .get(stack.issuer() + "/login-actions/" + form + "?client_id=gangway-inbox");

        assertThat(page.body().asString()).doesNotContain("name=\"username\"", "name=\"email\"");
    }

    @Test
    void theTokenEndpointOfTheDemoDoesNotTellEither() {
        // Given
        stack.person(ACME, somebody, "reviewer");

        // When
        var answers = Stream.of(somebody, nobody)
                .map(name -> refusedGrant(name + DOMAIN))
                .toList();

        // Then
        assertThat(answers.getFirst()).contains("invalid_grant").isEqualTo(answers.getLast());
    }

    /** Each page, from the first to the one that refuses. */
    private List<Page> pagesOf(String name) {
        var browser = new Browser(home);
        var first = browser.openSignIn("/app/inbox");
        var second = browser.submit(first, name, "not their password");
        var third = browser.submit(second, name, "not their password");
        return Stream.of(first, second, third)
                .map(answer -> Page.of(answer, name))
                .toList();
    }

    private String refusedGrant(String name) {
        return given().formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        Tokens.CLI_CLIENT,
                        "username",
                        name,
                        "password",
                        "not their password"))
                .post(stack.issuer() + "/protocol/openid-connect/token")
                .body()
                .asString();
    }
}
