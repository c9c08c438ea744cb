package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that says what is wrong, and never a fault of ours. */
@QuarkusTest
class BadInputIT extends ComponentTest {

    private static final String INVALID = "VALIDATION_FAILED";
    private static final String MALFORMED = "MALFORMED_FIELD";
    private static final String GIVEN_NAME = "applicant.givenName";
    private static final String BORN = "applicant.dateOfBirth";

    static Stream<Arguments> invalidFields() {
        return Stream.of(
                Arguments.of("externalReference", "\"\"", INVALID),
                Arguments.of("externalReference", "\"" + "x".repeat(101) + "\"", INVALID),
                Arguments.of("externalReference", "4711", MALFORMED),
                Arguments.of("product", "null", INVALID),
                Arguments.of("product", "\" \"", INVALID),
                Arguments.of("product", "\"zero\\u0000\"", INVALID),
                Arguments.of("product", "[\"current-account\"]", MALFORMED),
                Arguments.of("applicant", "null", INVALID),
                Arguments.of("applicant", "\"Ada\"", MALFORMED),
                Arguments.of("applicant", "[]", MALFORMED),
                Arguments.of(GIVEN_NAME, "null", INVALID),
                Arguments.of(GIVEN_NAME, "\"\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"   \"", INVALID),
                Arguments.of(GIVEN_NAME, "\"" + "n".repeat(10_000) + "\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"zero\\u0000\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"bell\\u0007\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"line\\nbreak\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"high half \\ud83d\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"low half \\ude00\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"wrong way \\ude00\\ud83d\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"\\u3164\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"\\u200b\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"\\u00a0\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"\\u00ad\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"\\u0301\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"Ada\\u202e\"", INVALID),
                Arguments.of(GIVEN_NAME, "\"" + "\\ud842\\udfb7".repeat(101) + "\"", INVALID),
                Arguments.of("applicant.nationalId", "\"\\u3164\"", INVALID),
                Arguments.of("applicant.address.city", "\"\\u2066\"", INVALID),
                Arguments.of("sandbox.address.score", "101", INVALID),
                Arguments.of("sandbox.criminal-record.score", "1", INVALID),
                Arguments.of("sandbox.credit.delay", "\"PT0.000000001S\"", INVALID),
                Arguments.of("sandbox.credit.delay", "\"pt2s\"", INVALID),
                Arguments.of(GIVEN_NAME, "1815", MALFORMED),
                Arguments.of(GIVEN_NAME, "1.5", MALFORMED),
                Arguments.of(GIVEN_NAME, "true", MALFORMED),
                Arguments.of(GIVEN_NAME, "{}", MALFORMED),
                Arguments.of("applicant.familyName", "\"" + "n".repeat(101) + "\"", INVALID),
                Arguments.of(BORN, "null", INVALID),
                Arguments.of(BORN, "\"\"", INVALID),
                Arguments.of(BORN, "\"1990-02-30\"", INVALID),
                Arguments.of(BORN, "\"1990-13-01\"", INVALID),
                Arguments.of(BORN, "\"2023-02-29\"", INVALID),
                Arguments.of(BORN, "\"10.12.1990\"", INVALID),
                Arguments.of(BORN, "\"1990-12-10T00:00:00Z\"", INVALID),
                Arguments.of(BORN, "\"+999999999-12-31\"", INVALID),
                Arguments.of(BORN, "\"0001-01-01\"", INVALID),
                Arguments.of(BORN, "\"9999-12-31\"", INVALID),
                Arguments.of(BORN, "\"" + LocalDate.now(ZoneOffset.UTC).plusDays(2) + "\"", INVALID),
                Arguments.of(BORN, "7648", MALFORMED),
                Arguments.of(BORN, "[1990, 12, 10]", MALFORMED),
                Arguments.of("applicant.email", "\"ada\"", INVALID),
                Arguments.of("applicant.email", "\"ada@\\u0000\"", INVALID),
                Arguments.of("applicant.email", "\"" + "a".repeat(255) + "@example.org\"", INVALID),
                Arguments.of("applicant.phone", "\"call me\"", INVALID),
                Arguments.of("applicant.phone", "\"" + "1".repeat(31) + "\"", INVALID),
                Arguments.of("applicant.phone", "493012345", MALFORMED),
                Arguments.of("applicant.nationalId", "\"'; drop table applicant; --\"", INVALID),
                Arguments.of("applicant.address", "null", INVALID),
                Arguments.of("applicant.address.line1", "\"\"", INVALID),
                Arguments.of("applicant.address.line2", "\"" + "l".repeat(201) + "\"", INVALID),
                Arguments.of("applicant.address.city", "null", INVALID),
                Arguments.of("applicant.address.postalCode", "null", INVALID),
                Arguments.of("applicant.address.postalCode", "10115", MALFORMED),
                Arguments.of("applicant.address.country", "\"XX\"", INVALID),
                Arguments.of("applicant.address.country", "\"de\"", INVALID),
                Arguments.of("applicant.address.country", "\"DEU\"", INVALID),
                Arguments.of("sandbox.address.outcome", "\"MAYBE\"", MALFORMED),
                Arguments.of("sandbox.address.outcome", "\"\"", MALFORMED),
                Arguments.of("sandbox.address.outcome", "0", MALFORMED),
                Arguments.of("sandbox.credit.behaviour", "\"EXPLODE\"", MALFORMED),
                Arguments.of("sandbox.credit.score", "-1", INVALID),
                Arguments.of("sandbox.credit.score", "1001", INVALID),
                Arguments.of("sandbox.credit.score", "\"480\"", MALFORMED),
                Arguments.of("sandbox.credit.score", "480.5", MALFORMED),
                Arguments.of("sandbox.credit.score", "99999999999", MALFORMED),
                Arguments.of("sandbox.credit.delay", "\"2 seconds\"", INVALID),
                Arguments.of("sandbox.credit.delay", "\"PT25H\"", INVALID),
                Arguments.of("sandbox.credit.delay", "\"-PT1S\"", INVALID),
                Arguments.of("sandbox.credit.delay", "2", MALFORMED),
                Arguments.of("sandbox.credit.reasons", "\"PAYMENT_DEFAULT\"", MALFORMED),
                Arguments.of("sandbox.criminal-record.delay", "\"soon\"", INVALID));
    }

    @ParameterizedTest
    @MethodSource("invalidFields")
    void anInvalidFieldIsNamedAndItsValueIsNot(String field, String value, String code) {
        // When
        var answer = Caller.ACME.start(AnOnboarding.ofAda().with(field, value));

        // Then
        expectProblem(answer, 400, code)
                .body("violations.field", not(empty()))
                .body("violations.field", everyItem(is(field)));
        expectNothingTold(answer);
        assertThat(answer.asString().length()).isLessThan(1_000);
    }

    private static void expectNothingTold(Response answer) {
        assertThat(answer.asString())
                .doesNotContain("Exception", "io.gangway", "com.fasterxml", "jackson", "\tat ", "nnnnn", "drop table");
    }

    @Test
    void aReasonIsNamedByItsPlace() {
        var answer = Caller.ACME.start(
                AnOnboarding.ofAda().with("sandbox.credit.reasons", "[\"PAYMENT_DEFAULT\", \"because\", null]"));

        expectProblem(answer, 400, INVALID)
                .body("violations.field", contains("sandbox.credit.reasons[1]", "sandbox.credit.reasons[2]"));
    }

    @Test
    void allInvalidFieldsAreNamedAtOnce() {
        // When
        var answer = Caller.ACME.start(AnOnboarding.ofAda()
                .with(GIVEN_NAME, "\"\"")
                .with(BORN, "\"1990-02-30\"")
                .with("applicant.address.country", "\"XX\"")
                .without("product"));

        // Then
        expectProblem(answer, 400, INVALID)
                .body("violations.field", contains("applicant.address.country", BORN, GIVEN_NAME, "product"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenantId", "applicant.tenantId", "applicant.address.planet", "sandbox.iris-scan"})
    void anUnknownFieldIsRefused(String field) {
        expectProblem(Caller.ACME.start(AnOnboarding.ofAda().with(field, "1")), 400, "UNKNOWN_FIELD")
                .body("violations.field", contains(field));
    }

    @Test
    void theNameOfAnUnknownFieldIsCutAndCleaned() {
        var endless = Caller.ACME.start(AnOnboarding.ofAda().with("x".repeat(10_000), "1"));
        expectProblem(endless, 400, "UNKNOWN_FIELD").body("violations.field", contains("x".repeat(60) + "..."));

        var broken = Caller.ACME.start(
                aKey(), AnOnboarding.ofAda().json().replaceFirst("\\{", "{\"b\\\\u0007\\\\u0000\": 1, "));
        expectProblem(broken, 400, "UNKNOWN_FIELD").body("violations.field", contains("b??"));
    }

    static Stream<String> bodiesThatAreNoOnboarding() {
        var good = AnOnboarding.ofAda().json();
        return Stream.of(
                "",
                " ",
                "null",
                "{",
                "{}",
                "[]",
                "[" + good + "]",
                "7",
                "\"text\"",
                good.replaceFirst("\\{", "{\"half \\\\ud83d\": 1, "),
                "{'product': 'current-account'}",
                good.substring(0, good.length() - 1),
                good + "}",
                good + good,
                good + " trailing",
                good.replaceFirst("\\{", "{\"product\": \"mobile-plan\", "),
                good.replaceFirst("\\{", "{,"),
                good.replaceFirst("\\}", ",}"),
                good.replace("480", "NaN"),
                good.replace("480", "1e999999999"),
                good.replace("480", "9".repeat(5_000)),
                good.replace("\"Ada\"", "\"Ada"),
                good.replace("\"Ada\"", "\"\\u12\""),
                good.replace("\"Ada\"", "\"A\u0001da\""),
                "\ufeff",
                "// comment\n" + good,
                "[".repeat(30_000),
                "{\"applicant\":".repeat(4_000));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNoOnboarding")
    void aBodyThatIsNoOnboardingIsRefused(String body) {
        // When
        var answer = Caller.ACME.start(aKey(), body);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        answer.then().contentType("application/problem+json").body("requestId", startsWith("0"));
        assertThat(answer.jsonPath().getString("code"))
                .isIn(INVALID, MALFORMED, "MALFORMED_JSON", "WRONG_BODY", "UNKNOWN_FIELD");
        expectNothingTold(answer);
        assertThat(answer.asString().length()).isLessThan(1_000);
    }

    @Test
    void whatIsWrongWithABodyIsNamed() {
        var good = AnOnboarding.ofAda().json();

        expectProblem(Caller.ACME.start(aKey(), good.substring(0, good.length() - 20)), 400, "MALFORMED_JSON")
                .body("violations", empty());
        expectProblem(Caller.ACME.start(aKey(), "[]"), 400, "WRONG_BODY").body("violations", empty());
        expectProblem(Caller.ACME.start(aKey(), "7"), 400, "WRONG_BODY");
    }

    static Stream<byte[]> brokenUtf8() {
        return Stream.of(
                new byte[] {(byte) 0xff},
                new byte[] {(byte) 0xc3},
                new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0xbd},
                new byte[] {(byte) 0xf8, (byte) 0x88, (byte) 0x80, (byte) 0x80});
    }

    @ParameterizedTest
    @MethodSource("brokenUtf8")
    void brokenUtf8IsRefused(byte[] broken) {
        // Given
        var marked = AnOnboarding.ofAda().with(GIVEN_NAME, "\"A@da\"").json();
        var text = new String(broken, StandardCharsets.ISO_8859_1);
        var body = marked.replace("A@da", "A" + text + "da").getBytes(StandardCharsets.ISO_8859_1);

        // When
        var answer = Caller.ACME
                .request()
                .header("Idempotency-Key", aKey())
                .header("Content-Type", "application/json")
                .body(body)
                .post("/v1/onboardings");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        answer.then().contentType("application/problem+json");
        expectNothingTold(answer);
    }

    @Test
    void anOversizedBodyIsRefused() {
        var answer = Caller.ACME.start(AnOnboarding.ofAda().with(GIVEN_NAME, "\"" + "n".repeat(600_000) + "\""));

        expectProblem(answer, 413, "BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/plain", "application/pdf", "nonsense"})
    void anotherContentTypeIsRefused(String contentType) {
        var answer = Caller.ACME
                .request()
                .header("Idempotency-Key", aKey())
                .header("Content-Type", contentType)
                .body(AnOnboarding.ofAda().json().getBytes(StandardCharsets.UTF_8))
                .post("/v1/onboardings");

        expectProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE")
                .body("detail", is("This resource reads application/json."));
    }

    @Test
    void anAnswerThatWeDoNotSpeakIsRefused() {
        var answer = Caller.ACME.request().header("Accept", "application/xml").get("/v1/onboardings");

        expectProblem(answer, 406, "NOT_ACCEPTABLE").body("detail", is("This resource answers with application/json."));
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsReadAsJson() throws IOException, InterruptedException {
        var good = send(BodyPublishers.ofString(AnOnboarding.ofAda().json()));
        var bad = send(BodyPublishers.ofString("<onboarding/>"));

        assertThat(good.statusCode()).isEqualTo(201);
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("MALFORMED_JSON", "requestId");
    }

    @Test
    void anOversizedBodyThatDoesNotAnnounceItsSizeIsRefused() throws IOException, InterruptedException {
        var endless = AnOnboarding.ofAda()
                .with(GIVEN_NAME, "\"" + "n".repeat(2_000_000) + "\"")
                .json();
        var unannounced =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless.getBytes(StandardCharsets.UTF_8)));

        var answer = send(unannounced, "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).doesNotContain("nnnnn", "Exception");
    }

    private static HttpResponse<String> send(BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/onboardings"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + AccessTokens.of(Caller.ACME))
                .header("Idempotency-Key", aKey())
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
