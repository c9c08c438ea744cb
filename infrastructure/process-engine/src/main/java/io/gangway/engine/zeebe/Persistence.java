package io.gangway.engine.zeebe;

import io.gangway.engine.EngineUnavailable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Tries again while the engine is busy or away, with growing pauses and jitter, for a few seconds. */
final class Persistence {

    static final int TRIES = 6;

    private static final long FIRST_PAUSE_MILLIS = 50;

    private final Pause pause;

    /** Waits; tests do not. */
    @FunctionalInterface
    interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    Persistence(Pause pause) {
        this.pause = pause;
    }

    void call(Runnable command) {
        for (var attempt = 1; ; attempt++) {
            try {
                command.run();
                return;
            } catch (EngineUnavailable busy) {
                if (attempt == TRIES) {
                    throw busy;
                }
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) {
        var ceiling = FIRST_PAUSE_MILLIS << attempt;
        try {
            pause.take(Duration.ofMillis(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS, ceiling + 1)));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("nothing before this service was stopped");
        }
    }
}
