package io.gangway.onboarding.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gangway.platform.problem.InvalidRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aKeyIsRequired(String header) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> IdempotencyKey.of(header))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING"));
    }

    static Stream<String> malformed() {
        return Stream.of("a b", "a\tb", "a\u0000", "schl\u00fcssel", "\u007f", "k".repeat(256));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aKeyIsVisibleAscii(String header) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> IdempotencyKey.of(header))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_INVALID"));
    }

    @Test
    void fromOneTo255Characters() {
        assertThat(IdempotencyKey.of("!").text()).isEqualTo("!");
        assertThat(IdempotencyKey.of("~".repeat(255)).text()).hasSize(255);
    }
}
