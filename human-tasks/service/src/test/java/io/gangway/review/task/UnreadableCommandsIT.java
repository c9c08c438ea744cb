package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody can read is set aside with the reason, and the partition moves on. */
@QuarkusTest
class UnreadableCommandsIT extends ComponentTest {

    private static final String OPEN = "gangway.review.OpenReview";

    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of("MALFORMED_PAYLOAD", OPEN, "{"),
                Arguments.of("MALFORMED_PAYLOAD", OPEN, ""),
                Arguments.of("MALFORMED_PAYLOAD", OPEN, "null"),
                Arguments.of("MALFORMED_PAYLOAD", OPEN, "[]"),
                Arguments.of("MALFORMED_PAYLOAD", OPEN, "{}"),
                Arguments.of("MALFORMED_PAYLOAD", OPEN, "{\"reviewId\": \"not-an-id\"}"),
                Arguments.of("MALFORMED_PAYLOAD", "gangway.review.CloseReview", "{\"reason\": \"BECAUSE\"}"),
                Arguments.of("UNKNOWN_TYPE", "gangway.review.ReopenReview", "{}"),
                Arguments.of("UNKNOWN_TYPE", "", "{}"),
                Arguments.of("TOO_LARGE", OPEN, " ".repeat(70_000)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aBadPayloadIsADeadLetter(String reason, String type, String payload) {
        // Given
        var review = aReviewId();

        // When
        broker.send(broker.record(Tenant.ACME_BANK, UUID.randomUUID(), type, review, payload));
        broker.send(Tenant.ACME_BANK, openReview(review));

        // Then
        assertThat(Broker.header(broker.awaitDeadLetter(review), "dead-letter-reason"))
                .startsWith(reason);
        awaitTask(Caller.REVIEWER, review);
    }

    static Stream<Arguments> headers() {
        return Stream.of("ce_specversion", "ce_id", "ce_type", "ce_time", "ce_subject", "ce_tenantid")
                .flatMap(name -> name.equals("ce_type") || name.equals("ce_subject")
                        ? Stream.of(Arguments.of(name, null))
                        : Stream.of(Arguments.of(name, null), Arguments.of(name, "nonsense")));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aMissingOrMalformedHeaderIsADeadLetter(String name, String value) {
        // Given
        var review = aReviewId();
        var bad = good(review);
        bad.headers().remove(name);
        if (value != null) {
            bad.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }

        // When
        broker.send(bad);
        broker.send(good(review));

        // Then
        var letter = broker.awaitDeadLetter(review);
        assertThat(Broker.header(letter, "dead-letter-reason")).startsWith("MALFORMED_HEADERS");
        assertThat(letter.value()).isEqualTo(bad.value());
        awaitTask(Caller.REVIEWER, review);
    }

    @Test
    void aRecordWithoutAValueIsADeadLetter() {
        // Given
        var review = aReviewId();
        var good = good(review);

        // When
        broker.send(new ProducerRecord<>(good.topic(), null, good.key(), null, good.headers()));
        broker.send(good);

        // Then
        assertThat(Broker.header(broker.awaitDeadLetter(review), "dead-letter-reason"))
                .startsWith("MALFORMED_PAYLOAD");
        awaitTask(Caller.REVIEWER, review);
    }

    @Test
    void aFieldOfTheFutureIsReadPast() {
        // Given
        var review = aReviewId();
        var payload = new String(good(review).value(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"new\": 1, ");

        // When
        broker.send(broker.record(Tenant.ACME_BANK, UUID.randomUUID(), OPEN, review, payload));

        // Then
        awaitTask(Caller.REVIEWER, review);
    }

    private ProducerRecord<String, byte[]> good(UUID review) {
        return broker.record(
                Tenant.ACME_BANK,
                UUID.randomUUID(),
                OPEN,
                review,
                Broker.JSON.valueToTree(openReview(review)).toString());
    }
}
