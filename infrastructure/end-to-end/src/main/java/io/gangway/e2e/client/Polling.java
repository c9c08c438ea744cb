package io.gangway.e2e.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again, because the API has no other way yet to say that something happened. */
public final class Polling {

    private Polling() {}

    /**
     * The first thing that is there.
     *
     * @throws IllegalStateException when there is nothing in time
     */
    public static <T> T until(Duration patience, Duration pause, Supplier<Optional<T>> question) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = question.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + patience);
            }
            pause(pause);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }
}
