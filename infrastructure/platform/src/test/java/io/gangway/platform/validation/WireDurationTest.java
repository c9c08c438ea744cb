package io.gangway.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireDurationTest {

    @Test
    void daysToMillisecondsAreRead() {
        assertThat(WireDuration.parse("P1DT2H3M4.005S"))
                .isEqualTo(Duration.ofDays(1)
                        .plusHours(2)
                        .plusMinutes(3)
                        .plusSeconds(4)
                        .plusMillis(5));
        assertThat(WireDuration.parse("PT0S")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1DT", "PT0.000000001S", "pt1s", "-PT1S", "PT-1S", "PT1,5S", "2", "P1M"})
    void whatOtherReadersDoNotTakeIsRefused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WireDuration.parse(text));
    }
}
