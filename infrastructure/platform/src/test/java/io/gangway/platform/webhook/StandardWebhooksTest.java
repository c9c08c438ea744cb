package io.gangway.platform.webhook;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verified with the library that the specification's authors publish. */
class StandardWebhooksTest {

    private static final String ID = "01990a7e-6c1c-7d5e-8f00-0123456789ab";
    private static final String BODY = "{\"type\":\"onboarding.approved\",\"note\":\"Müller, 北京\"}";

    private final WebhookSecret secret = WebhookSecret.generate();

    @Test
    void signsTheSpecificationsExampleAsItDoes() {
        var headers = StandardWebhooks.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}",
                List.of(new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aReceiverVerifiesIt() {
        var headers = StandardWebhooks.headers(ID, Instant.now(), BODY, List.of(secret));

        assertThatCode(() -> verify(secret, BODY, headers)).doesNotThrowAnyException();
    }

    @Test
    void aReceiverRefusesAnotherBodyAnotherIdAnotherSecretAndAnOldOne() {
        var headers = StandardWebhooks.headers(ID, Instant.now(), BODY, List.of(secret));
        var old = StandardWebhooks.headers(ID, Instant.now().minusSeconds(3_600), BODY, List.of(secret));

        assertRefused(secret, BODY + " ", headers);
        assertRefused(
                secret,
                BODY,
                Map.of(
                        "webhook-id", "another",
                        "webhook-timestamp", headers.get("webhook-timestamp"),
                        "webhook-signature", headers.get("webhook-signature")));
        assertRefused(WebhookSecret.generate(), BODY, headers);
        assertRefused(secret, BODY, old);
    }

    @Test
    void whileASecretChangesBothVerify() {
        // Given
        var next = WebhookSecret.generate();

        // When
        var headers = StandardWebhooks.headers(ID, Instant.now(), BODY, List.of(next, secret));

        // Then
        assertThatCode(() -> verify(secret, BODY, headers)).doesNotThrowAnyException();
        assertThatCode(() -> verify(next, BODY, headers)).doesNotThrowAnyException();
        assertThat(headers.get("webhook-signature")).matches("v1,\\S{44} v1,\\S{44}");
    }

    @Test
    void whatCouldBeReadInTwoWaysIsNotSigned() {
        assertThatThrownBy(() -> StandardWebhooks.headers("a.b", Instant.now(), BODY, List.of(secret)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StandardWebhooks.headers(ID, Instant.now(), BODY, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewSecretHas32BytesAndDoesNotShowItself() {
        assertThat(secret.text())
                .startsWith("whsec_")
                .isNotEqualTo(WebhookSecret.generate().text());
        assertThat(secret.bytes()).hasSize(32);
        assertThat(secret.toString()).doesNotContain(secret.text().substring("whsec_".length()));
    }

    @Test
    void otherFormsAreNoSecret() {
        for (var text : List.of(
                "",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_c2hvcnQ=",
                "whsec_no base64",
                "whsec_" + "A".repeat(88))) {
            assertThatThrownBy(() -> new WebhookSecret(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause();
        }
    }

    private static void assertRefused(WebhookSecret secret, String body, Map<String, String> headers) {
        assertThatThrownBy(() -> verify(secret, body, headers)).isInstanceOf(WebhookVerificationException.class);
    }

    private static void verify(WebhookSecret secret, String body, Map<String, String> headers)
            throws WebhookVerificationException {
        new Webhook(secret.text())
                .verify(
                        body,
                        headers.entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, header -> List.of(header.getValue()))));
    }
}
