package io.gangway.platform.limits;

import java.time.Duration;

/**
 * What became of one request, and what is left.
 *
 * @param limit requests at once after a rest
 * @param remaining of them, after this one
 * @param untilFull how long until all of them are there again
 * @param untilNext how long until one that was refused would be granted; zero where it was
 */
record Allowance(boolean granted, long limit, long remaining, Duration untilFull, Duration untilNext) {

    /** Whole seconds, and never too early. */
    static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
