package io.gangway.check.runtime;

import java.time.Duration;

/**
 * When and how often the event of a result is sent.
 *
 * @param copies how many times the same event goes out; more than one only where a sandbox is told to stutter
 */
public record Delivery(Duration delay, int copies) {

    public static final Delivery AT_ONCE = new Delivery(Duration.ZERO, 1);

    public Delivery {
        if (delay.isNegative() || copies < 1) {
            throw new IllegalArgumentException("an event is sent now or later, at least once");
        }
    }
}
