package io.gangway.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RarelyTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Rarely line = new Rarely();

    @Test
    void theFirstTimeIsSaidAtOnce() {
        assertThat(line.count(NOON)).hasValue(1);
    }

    @Test
    void whatFollowsWithinAMinuteIsCounted() {
        line.count(NOON);

        assertThat(line.count(NOON.plusSeconds(1))).isEmpty();
        assertThat(line.count(NOON.plusSeconds(59))).isEmpty();
        assertThat(line.count(NOON.plusSeconds(60))).hasValue(3);
    }

    @Test
    void theNextOutageIsSaidAtOnceAgain() {
        line.count(NOON);

        assertThat(line.count(NOON.plusSeconds(3_600))).hasValue(1);
    }
}
