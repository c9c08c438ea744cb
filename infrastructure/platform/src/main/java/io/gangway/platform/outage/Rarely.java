package io.gangway.platform.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Counts what happens often and says once a minute how often it did. */
final class Rarely {

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private Instant nextLine = Instant.EPOCH;
    private long times;

    /** How often it happened since the last line, when it is time for another one: for the first at once. */
    synchronized OptionalLong count(Instant now) {
        times++;
        if (now.isBefore(nextLine)) {
            return OptionalLong.empty();
        }
        nextLine = now.plus(BETWEEN_LINES);
        var since = times;
        times = 0;
        return OptionalLong.of(since);
    }
}
