package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T23:00:00Z, 2026-11-20T23:00:00Z",
        "PT24H, 2026-11-22T05:00:00Z",
        "PT0S, 2026-11-21T05:00:00Z",
        "-P3D, 2026-11-18T05:00:00Z",
        "P-3D, 2026-11-18T05:00:00Z"
    })
    void aMomentIsATimeOrADistanceFromNow(String text, String moment) {
        assertThat(Moments.read(text, CLOCK)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026-11-21", "P", "P1M", "PT", "-P99999D", "P9999999D", "PT9999999999999999H"})
    void anythingElseIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moments.read(text, CLOCK));
    }

    @Test
    void whatTheMachineCanCountAndNoDatabaseCanHoldIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.read("+1000000000-12-31T23:59:59.999999999Z", CLOCK));
        assertThatIllegalArgumentException().isThrownBy(() -> Moments.read("P106751991167300D", CLOCK));
    }
}
