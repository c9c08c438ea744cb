package io.gangway.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-06T08:49:07Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "999999999 | PT999999999S",
                "Fri, 06 Nov 2026 08:49:37 GMT | PT30S",
                "Friday, 06-Nov-26 08:49:37 GMT | PT30S",
                "Fri Nov  6 08:49:37 2026 | PT30S",
                "Fri, 06 Nov 2026 08:00:00 GMT | PT0S",
            })
    void readsSecondsAndTheThreeFormsOfADate(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-11-06T08:49:37Z", "1 2"})
    void hearsNothingInWhatMakesNoSense(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Test
    void hearsNothingWhereNothingIsSaid() {
        assertThat(RetryAfter.parse(null, NOW)).isNull();
        assertThat(RetryAfter.parse("1".repeat(10_000), NOW)).isNull();
    }
}
