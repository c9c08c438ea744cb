package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.gangway.check.contract.CheckType;
import io.gangway.review.contract.ReviewOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's systems hear what happens, believe it, and catch up by themselves. */
@QuarkusTest
class WebhookIT extends ComponentTest {

    private static final Caller ADMIN = new Caller(Tenant.ACME_BANK, "tenant-admin");
    private static final Caller FOREIGN_ADMIN = new Caller(Tenant.NOVA_TELCO, "tenant-admin");
    private static final Caller OPERATOR = new Caller(Tenant.ACME_BANK, "operator");
    private static final String REVIEW_WHEN_SILENT = """
            {"checks": [{"type": "credit", "answerTimeout": "PT1H", "maxAttempts": 1, "onUnanswered": "REVIEW"}]}
            """;

    private final String name = "hook-" + UUID.randomUUID().toString().substring(0, 8);
    private final APolicy policy = APolicy.ofItsOwn(Tenant.ACME_BANK).inForce(REVIEW_WHEN_SILENT);
    private final List<AReceiver> receivers = new ArrayList<>();

    @AfterEach
    void clear() {
        ADMIN.request().delete("/v1/webhooks/{name}", name).then().statusCode(204);
        receivers.forEach(AReceiver::close);
    }

    private AReceiver aReceiver() {
        var receiver = new AReceiver();
        receivers.add(receiver);
        return receiver;
    }

    private static Response put(RequestSpecification request, String name, Map<String, ?> body) {
        return request.contentType(ContentType.JSON).body(body).put("/v1/webhooks/{name}", name);
    }

    /** What this test's own product tells; makes it, and returns its secret. */
    private String hooked(AReceiver receiver, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("url", receiver.url());
        body.put("products", List.of(policy.product()));
        return put(ADMIN.request(), name, body).then().statusCode(201).extract().path("secret");
    }

    private ARunning aRunning() {
        return ARunning.of(policy);
    }

    private ARunning anEnded() {
        var running = aRunning();
        running.failed(CheckType.CREDIT);
        running.reviewed(ReviewOutcome.APPROVE, UUID.randomUUID());
        return running;
    }

    private Response show() {
        return ADMIN.request().get("/v1/webhooks/{name}", name);
    }

    private Response deliveries(String query) {
        return ADMIN.request().get("/v1/webhooks/{name}/deliveries" + query, name);
    }

    private List<Object> undelivered() {
        return deliveries("?status=PENDING").jsonPath().getList("items.sequence");
    }

    private static HttpHeaders headersOf(AReceiver.Call call) {
        return HttpHeaders.of(call.headers(), (_, _) -> true);
    }

    private static final String[] ALL = {
        "gangway.onboarding.OnboardingReceived",
        "gangway.onboarding.OnboardingInReview",
        "gangway.onboarding.OnboardingApproved"
    };

    @Test
    void whatHappensIsToldSignedAndInOrder() throws WebhookVerificationException {
        // Given
        var receiver = aReceiver();
        var secret = hooked(receiver, Map.of());

        // When
        var running = anEnded();

        // Then
        await().untilAsserted(() -> assertThat(receiver.types(running.id())).containsExactly(ALL));
        var verifier = new Webhook(secret);
        for (var call : receiver.about(running.id())) {
            verifier.verify(call.body(), headersOf(call));
            assertThat(call.header("webhook-id")).isEqualTo(call.json().getString("id"));
            assertThat(call.header("content-type")).isEqualTo("application/json");
        }
        var last = receiver.about(running.id()).getLast();
        assertThat(last.json().getString("data.status")).isEqualTo("APPROVED");
        assertThatThrownBy(() -> verifier.verify(last.body() + " ", headersOf(last)))
                .isInstanceOf(WebhookVerificationException.class);
        await().until(() -> undelivered().isEmpty());
        deliveries("").then().body("items.status", not(hasItem("GIVEN_UP"))).body("items.attempts", hasItem(1));
    }

    @Test
    void itIsToldWhatItIsForAndNothingElse() {
        // Given
        var receiver = aReceiver();
        hooked(receiver, Map.of("types", List.of("gangway.onboarding.OnboardingApproved")));

        // When
        var ofAnother = ARunning.of(APolicy.ofItsOwn(Tenant.ACME_BANK).inForce("{}"));
        ofAnother.allClear();
        var running = anEnded();

        // Then
        await().until(() -> !receiver.types(running.id()).isEmpty());
        assertThat(receiver.calls()).hasSize(1);
        assertThat(receiver.types(running.id())).containsExactly("gangway.onboarding.OnboardingApproved");
    }

    @Test
    void anotherTenantsEventsAreNotTold() {
        // Given a webhook for everything
        var receiver = aReceiver();
        put(FOREIGN_ADMIN.request(), name, Map.of("url", receiver.url())).then().statusCode(201);
        try {
            // When
            var theirs = anEnded();
            var own = Caller.NOVA.started(AnOnboarding.ofAda());

            // Then
            await().until(() -> !receiver.about(own).isEmpty());
            assertThat(receiver.about(theirs.id())).isEmpty();
        } finally {
            FOREIGN_ADMIN.request().delete("/v1/webhooks/{name}", name);
        }
    }

    @Test
    void whatIsNotTakenIsSentAgainWithTheSameIdAndNothingOvertakesIt() {
        // Given
        var receiver = aReceiver();
        var failures = new AtomicInteger(2);
        receiver.answering(_ -> failures.getAndDecrement() > 0 ? 500 : 200);
        hooked(receiver, Map.of());

        // When
        var running = anEnded();

        // Then
        await().untilAsserted(() ->
                assertThat(receiver.types(running.id())).containsExactly(ALL[0], ALL[0], ALL[0], ALL[1], ALL[2]));
        assertThat(receiver.about(running.id()).stream()
                        .limit(3)
                        .map(call -> call.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        await().until(() -> undelivered().isEmpty());
        var sequence = receiver.about(running.id()).getFirst().json().getLong("sequence");
        ADMIN.request()
                .get("/v1/webhooks/{name}/deliveries/{sequence}", name, sequence)
                .then()
                .statusCode(200)
                .body("delivery.status", equalTo("DELIVERED"))
                .body("attempts.status", contains(500, 500, 200))
                .body("attempts[0].body", equalTo("The receiver says 500"));
        show().then().body("failingSince", nullValue());
    }

    @Test
    void whatIsGivenUpIsSentWhenSomebodyAsks() {
        // Given
        var receiver = aReceiver().answering(503);
        hooked(receiver, Map.of("types", List.of(ALL[0])));
        var running = aRunning();
        await().until(() ->
                deliveries("?status=GIVEN_UP").jsonPath().getList("items").size() == 1);
        assertThat(receiver.about(running.id())).hasSize(4);
        show().then().body("failingSince", notNullValue()).body("status", equalTo("ENABLED"));

        // When
        receiver.answering(200);
        again(Map.of("failedSince", "2001-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));

        // Then
        await().until(() ->
                deliveries("?status=DELIVERED").jsonPath().getList("items").size() == 1);
        assertThat(receiver.about(running.id())).hasSize(5);
        again(Map.of("failedSince", "2001-01-01T00:00:00Z")).then().body("queued", equalTo(0));
    }

    private Response again(Map<String, ?> body) {
        return OPERATOR.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/webhooks/{name}/redeliveries", name);
    }

    @Test
    void aRangeIsSentAgainAndExactlyThat() {
        // Given
        var receiver = aReceiver();
        hooked(receiver, Map.of());
        var onboardings = Stream.generate(this::anEnded).limit(3).toList();
        await().until(() -> receiver.calls().size() == 9 && undelivered().isEmpty());
        var numbers = receiver.calls().stream()
                .map(call -> call.json().getLong("sequence"))
                .sorted()
                .toList();

        // When
        again(Map.of("from", numbers.get(2), "to", numbers.get(5))).then().body("queued", equalTo(4));

        // Then
        await().until(() -> receiver.calls().size() == 13 && undelivered().isEmpty());
        assertThat(receiver.calls().stream()
                        .skip(9)
                        .map(call -> call.json().getLong("sequence"))
                        .sorted())
                .containsExactlyElementsOf(numbers.subList(2, 6));
        assertThat(onboardings).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"to\": 3}",
                "{\"from\": 0}",
                "{\"from\": 5, \"to\": 4}",
                "{\"from\": 1, \"to\": 200000}",
                "{\"from\": 1, \"failedSince\": \"2001-01-01T00:00:00Z\"}",
                "{\"failedSince\": \"yesterday\"}"
            })
    void anUnclearWishForRedeliveryIsRefused(String body) {
        hooked(aReceiver(), Map.of());
        expectProblem(ADMIN.send(body, "/v1/webhooks/{name}/redeliveries", name), 400, "VALIDATION_FAILED");
    }

    @Test
    void aReceiverThatIsGoneIsLeftAloneAndGoesOnWhereItStopped() {
        // Given
        var receiver = aReceiver().answering(410);
        hooked(receiver, Map.of());
        var before =
                Caller.ACME.request().get("/v1/events?limit=1000").jsonPath().getLong("next");

        // When
        var running = anEnded();

        // Then it is asked once, and the tenant is told
        await().until(() -> show().jsonPath().getString("status").equals("GONE"));
        await().untilAsserted(() -> Caller.ACME
                .request()
                .get("/v1/events?limit=1000&types=gangway.webhook.WebhookSwitchedOff&after=" + before)
                .then()
                .body("items.data.webhook", hasItem(name)));
        assertThat(receiver.about(running.id())).hasSize(1);

        // When it is switched on again
        receiver.answering(200);
        put(
                        ADMIN.request().header("If-Match", show().header("ETag")),
                        name,
                        Map.of("url", receiver.url(), "products", List.of(policy.product())))
                .then()
                .statusCode(200)
                .body("status", equalTo("ENABLED"));

        // Then
        await().untilAsserted(
                        () -> assertThat(receiver.types(running.id())).containsExactly(ALL[0], ALL[0], ALL[1], ALL[2]));
    }

    @Test
    void oneThatTakesNothingForDaysIsSwitchedOff() {
        // Given
        var receiver = aReceiver().answering(500);
        hooked(receiver, Map.of());
        Database.ownedFor(Tenant.ACME_BANK)
                .list("update webhook set failing_since = now() - interval '4 days' where name = ?", name);

        // When
        aRunning();

        // Then
        await().until(() -> show().jsonPath().getString("status").equals("FAILED"));
        show().then().body("disabledAt", notNullValue());
    }

    @Test
    void aReceiverThatSleepsHoldsUpNobodyElse() {
        // Given
        var sleeping = aReceiver().sleeping();
        hooked(sleeping, Map.of());
        var other = aReceiver();
        var otherName = name + "-2";
        put(ADMIN.request(), otherName, Map.of("url", other.url(), "products", List.of(policy.product())))
                .then()
                .statusCode(201);
        try {
            // When
            var running = anEnded();

            // Then
            await().untilAsserted(() -> assertThat(other.types(running.id())).containsExactly(ALL));
            assertThat(sleeping.about(running.id())).hasSizeLessThanOrEqualTo(1);
        } finally {
            ADMIN.request().delete("/v1/webhooks/{name}", otherName);
        }
    }

    @Test
    void whoDoesNotCareForOrderIsToldAtOnce() {
        // Given one event that is never taken
        var receiver = aReceiver();
        receiver.answering(call -> call.json().getString("type").equals(ALL[0]) ? 500 : 200);
        hooked(receiver, Map.of("ordered", false));

        // When
        var running = anEnded();

        // Then
        await().untilAsserted(() -> assertThat(receiver.types(running.id())).contains(ALL[1], ALL[2]));
        await().until(() -> undelivered().isEmpty());
    }

    @Test
    void whatADeadReplicaWasSendingIsSentByAnother() {
        // Given a row that somebody took and never brought back
        var receiver = aReceiver().answering(500);
        hooked(receiver, Map.of("types", List.of(ALL[0])));
        var running = aRunning();
        await().until(() ->
                deliveries("?status=GIVEN_UP").jsonPath().getList("items").size() == 1);
        receiver.answering(200);
        Database.ownedFor(Tenant.ACME_BANK).list("""
                update webhook_delivery set status = 'PENDING', attempts = attempts + 1, round_began = attempts,
                    due_at = now() + interval '1 second', ended_at = null where onboarding_id = ?
                """, UUID.fromString(running.id()));

        // Then
        await().until(() ->
                deliveries("?status=DELIVERED").jsonPath().getList("items").size() == 1);
    }

    @Test
    void bothSecretsVerifyWhileOneReplacesTheOther() throws WebhookVerificationException {
        // Given
        var receiver = aReceiver();
        var former = hooked(receiver, Map.of());
        var rotated = ADMIN.send("{\"overlap\": \"PT1H\"}", "/v1/webhooks/{name}/secret", name);
        rotated.then().statusCode(200).body("previousSecretUntil", notNullValue());
        String secret = rotated.path("secret");

        // When
        var running = aRunning();
        await().until(() -> !receiver.about(running.id()).isEmpty());

        // Then
        var call = receiver.about(running.id()).getFirst();
        new Webhook(former).verify(call.body(), headersOf(call));
        new Webhook(secret).verify(call.body(), headersOf(call));

        // When it has leaked
        ADMIN.send("{\"overlap\": \"PT0S\"}", "/v1/webhooks/{name}/secret", name)
                .then()
                .statusCode(200);
        var later = aRunning();
        await().until(() -> !receiver.about(later.id()).isEmpty());

        // Then
        var next = receiver.about(later.id()).getFirst();
        assertThatThrownBy(() -> new Webhook(secret).verify(next.body(), headersOf(next)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void secretsAndHeadersAreShownToNobodyAgain() {
        // Given
        var receiver = aReceiver();
        var secret = hooked(receiver, Map.of("headers", Map.of("X-Gateway-Key", "let-me-in-4711")));

        // Then
        show().then().statusCode(200).body("secret", nullValue()).body("headers", contains("X-Gateway-Key"));
        assertThat(show().asString()).doesNotContain(secret, "let-me-in-4711");
        assertThat(Database.ownedFor(Tenant.ACME_BANK)
                        .list("select secret || headers || webhook::text from webhook where name = ?", name)
                        .getFirst())
                .doesNotContain(secret.substring(6), "let-me-in");
        ADMIN.request()
                .post("/v1/webhooks/{name}/test", name)
                .then()
                .statusCode(200)
                .body("status", equalTo(204));
        assertThat(receiver.calls().getFirst().header("x-gateway-key")).isEqualTo("let-me-in-4711");
    }

    @Test
    void aTestMessageSaysWhatTheReceiverSaid() {
        // Given
        var receiver = aReceiver().answering(418);
        var secret = hooked(receiver, Map.of());

        // Then
        OPERATOR.request()
                .post("/v1/webhooks/{name}/test", name)
                .then()
                .statusCode(200)
                .body("status", equalTo(418))
                .body("body", startsWith("The receiver says"));
        var call = receiver.calls().getFirst();
        assertThatCode(() -> new Webhook(secret).verify(call.body(), headersOf(call)))
                .doesNotThrowAnyException();
        assertThat(call.json().getString("type")).isEqualTo("gangway.webhook.Test");

        // When nobody listens
        receiver.close();
        OPERATOR.request()
                .post("/v1/webhooks/{name}/test", name)
                .then()
                .statusCode(200)
                .body("status", nullValue())
                .body("fault", equalTo("CONNECT"));
    }

    @Test
    void aChangeSaysWhatItHasSeen() {
        // Given
        var receiver = aReceiver();
        hooked(receiver, Map.of());
        var body = Map.of("url", receiver.url(), "enabled", false);
        var tag = show().header("ETag");

        // Then
        expectProblem(put(ADMIN.request(), name, body), 428, "IF_MATCH_REQUIRED");
        put(ADMIN.request().header("If-Match", tag), name, body)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISABLED"))
                .body("secret", nullValue());
        expectProblem(put(ADMIN.request().header("If-Match", tag), name, body), 412, "WEBHOOK_CHANGED");
        aRunning();
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void deletedTwiceItIsGoneOnce() {
        hooked(aReceiver(), Map.of());
        ADMIN.request().delete("/v1/webhooks/{name}", name).then().statusCode(204);
        ADMIN.request().delete("/v1/webhooks/{name}", name).then().statusCode(204);
        expectProblem(show(), 404, "NOT_FOUND");
        expectProblem(
                put(ADMIN.request().header("If-Match", "\"1\""), name, Map.of("url", "http://127.0.0.1:9/")),
                404,
                "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/, NOT_PUBLIC",
        "https://169.254.169.254/latest/meta-data, NOT_PUBLIC",
        "https://[::ffff:10.0.0.1]/, NOT_PUBLIC",
        "https://2130706433/, MALFORMED",
        "https://user:pass@example.org/, CREDENTIALS_IN_URL",
        "ftp://example.org/, NOT_HTTPS",
        "https://no-such-host.invalid/, UNRESOLVABLE"
    })
    void anAddressThatMayNotBeCalledIsRefused(String url, String fault) {
        expectProblem(put(ADMIN.request(), name, Map.of("url", url)), 422, "WEBHOOK_TARGET_NOT_ALLOWED")
                .body("fault", equalTo(fault));
    }

    static Stream<Map<String, ?>> unusable() {
        var url = "http://127.0.0.1:9/";
        return Stream.of(
                Map.of(),
                Map.of("url", ""),
                Map.of("url", url, "types", List.of("gangway.onboarding.Nothing")),
                Map.of("url", url, "products", List.of("")),
                Map.of("url", url, "headers", Map.of("Host", "example.org")),
                Map.of("url", url, "headers", Map.of("webhook-signature", "v1,mine")),
                Map.of("url", url, "headers", Map.of("X-A", "a\r\nX-B: b")));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void whatCannotBeUsedIsRefused(Map<String, ?> body) {
        expectProblem(put(ADMIN.request(), name, body), 400, "VALIDATION_FAILED");
    }

    @Test
    void aNameIsPlain() {
        expectProblem(
                put(ADMIN.request(), "Not_a-name", Map.of("url", "http://127.0.0.1:9/")), 400, "VALIDATION_FAILED");
    }

    @Test
    void anotherTenantDoesNotSeeIt() {
        // Given
        hooked(aReceiver(), Map.of());

        // Then
        expectProblem(FOREIGN_ADMIN.request().get("/v1/webhooks/{name}", name), 404, "NOT_FOUND");
        expectProblem(FOREIGN_ADMIN.request().get("/v1/webhooks/{name}/deliveries", name), 404, "NOT_FOUND");
        expectProblem(FOREIGN_ADMIN.request().get("/v1/webhooks/{name}/deliveries/1", name), 404, "NOT_FOUND");
        expectProblem(FOREIGN_ADMIN.send("{}", "/v1/webhooks/{name}/secret", name), 404, "NOT_FOUND");
        expectProblem(FOREIGN_ADMIN.send("{\"from\": 1}", "/v1/webhooks/{name}/redeliveries", name), 404, "NOT_FOUND");
        expectProblem(FOREIGN_ADMIN.request().post("/v1/webhooks/{name}/test", name), 404, "NOT_FOUND");
        FOREIGN_ADMIN.request().delete("/v1/webhooks/{name}", name).then().statusCode(204);
        FOREIGN_ADMIN.request().get("/v1/webhooks").then().body("items.name", not(hasItem(name)));
        show().then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-client", "reviewer", "rule-approver", "operator", "auditor"})
    void onlyAdministratorsChangeThem(String role) {
        var caller = new Caller(Tenant.ACME_BANK, role);
        expectProblem(put(caller.request(), name, Map.of("url", "http://127.0.0.1:9/")), 403, "FORBIDDEN");
        expectProblem(caller.request().delete("/v1/webhooks/{name}", name), 403, "FORBIDDEN");
        expectProblem(caller.send("{}", "/v1/webhooks/{name}/secret", name), 403, "FORBIDDEN");
    }

    @Test
    void itIsToldWhatHappensFromThenOn() {
        // Given
        var earlier = anEnded();
        var receiver = aReceiver();
        var made = Instant.now();
        hooked(receiver, Map.of());

        // When
        var running = aRunning();

        // Then
        await().until(() -> !receiver.about(running.id()).isEmpty());
        assertThat(receiver.about(earlier.id())).isEmpty();
        assertThat(Instant.parse(show().path("changedAt"))).isAfterOrEqualTo(made.minusSeconds(1));
    }
}
