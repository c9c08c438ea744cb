package io.gangway.onboarding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The explanation as a page; and which of its two forms a caller gets. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class ExplanationPageIT extends ComponentTest {

    private static final String PATH = "/v1/onboardings/{id}/explanation";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private static Response asked(AStory story, String accept) {
        return Caller.ACME.request().header("Accept", accept).get(PATH, story.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "application/json|application/json",
                "application/*|application/json",
                "application/json, text/html|application/json",
                "text/html;q=0.5, application/json|application/json",
                "text/html|text/html",
                "text/*|text/html",
                "application/json;q=0.1, text/html|text/html",
                BROWSER + "|text/html",
            })
    void theCallerChoosesTheForm(String accept, String form) {
        // Given
        var story = ExplanationIT.rejectedByTheTable();

        // When
        var answer = asked(story, accept);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(form);
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({"application/xml", "text/plain", "application/pdf"})
    void anotherFormIsNotToBeHad(String accept) {
        expectProblem(asked(AStory.begun(), accept), 406, "NOT_ACCEPTABLE")
                .body("detail", equalTo("This resource answers with application/json or text/html."));
    }

    @Test
    void aRefusalIsAProblemForABrowserToo() {
        expectProblem(Caller.ACME.request().accept("text/html").get(PATH, anUnknownId()), 404, "NOT_FOUND");
        expectProblem(given().accept("text/html").get(PATH, anUnknownId()), 401, "UNAUTHENTICATED");
    }

    @Test
    void thePageAsksNothingOfTheNetworkAndRunsNothing() {
        // When
        var page = asked(ExplanationIT.rejectedByTheTable(), "text/html");

        // Then
        var text = page.asString();
        assertThat(text).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(text.split("<style", -1)).hasSize(2);
        assertThat(text)
                .doesNotContain(
                        "<script",
                        "<link",
                        "<img",
                        "<iframe",
                        "@import",
                        "url(",
                        " style=",
                        "href=",
                        "src=",
                        " onload",
                        " onclick");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-" + hashOfStyle(text) + "';");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static String hashOfStyle(String page) {
        var style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatATenantWroteIsTextAndNotMarkup() {
        // Given
        var story = AStory.begun()
                .judged("APPROVE", "ALL_CLEAR", "Rule_<b>", "<script>alert(1)</script> & creditScore < 400")
                .decided("APPROVED", "APPROVE", "ALL_CLEAR", "Rule_<b>", "policy");

        // When
        var page = asked(story, "text/html").asString();

        // Then
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; creditScore &lt; 400", "Rule_&lt;b&gt;")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void itIsReadableWithoutEyes() throws IOException {
        // Given
        var story = ExplanationIT.rejectedByTheTable();

        // When
        var text = asked(story, "text/html").asString();

        // Then
        Files.writeString(Path.of("target", "explanation.html"), text);
        var page = new XmlPath(XmlPath.CompatibilityMode.HTML, text);
        assertThat(page.getList("html.body.main.header.h1")).hasSize(1);
        assertThat(page.getString("html.head.title")).contains("Why this onboarding was rejected", story.id());
        assertThat(text.split("<table", -1)).hasSameSizeAs(text.split("<thead><tr><th scope=\"col\"", -1));
    }

    @Test
    void whatIsCompleteNeedNotBeSentTwice() {
        // Given
        var story = ExplanationIT.rejectedByTheTable();
        var json = asked(story, "application/json");
        var page = asked(story, "text/html");

        // When
        var again = ifNoneMatch(story, "application/json", json.header("ETag"));
        var other = ifNoneMatch(story, "application/json", page.header("ETag"));

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(json.header("ETag"));
        assertThat(again.header("Vary")).contains("Accept");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(json.header("Cache-Control")).isEqualTo("no-store");
    }

    private static Response ifNoneMatch(AStory story, String accept, String tag) {
        return Caller.ACME.request().accept(accept).header("If-None-Match", tag).get(PATH, story.id());
    }
}
