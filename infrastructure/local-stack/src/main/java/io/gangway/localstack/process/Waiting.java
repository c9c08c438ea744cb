package io.gangway.localstack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that announces itself only to those who ask. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(100);

    private Waiting() {}

    /** Asks until the answer is yes or the time is up; returns the last answer. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }
}
