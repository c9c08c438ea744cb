package io.gangway.check.runtime;

import java.time.Duration;

/** When and how the event of a result is sent; anything but once is a fault that a sandbox is told to play. */
public record Delivery(Duration delay, Manner manner) {

    public static final Delivery AT_ONCE = after(Duration.ZERO);

    /** How the event goes out. */
    public enum Manner {
        ONCE,
        TWICE,
        /** Once, and also when the check was withdrawn meanwhile. */
        UNSTOPPABLE,
        /** With the check's next answer and behind it; the answer to a first attempt waits for one to a second. */
        OVERTAKEN,
        /** Followed by another event that says the contrary. */
        CONTRADICTED,
        /** With a payload that nobody can read. */
        UNREADABLE,
        /** Under the name of a tenant whose check it is not. */
        UNDER_FOREIGN_NAME
    }

    public Delivery {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("an event is sent now or later");
        }
    }

    /** Once, after that time. */
    public static Delivery after(Duration delay) {
        return new Delivery(delay, Manner.ONCE);
    }
}
