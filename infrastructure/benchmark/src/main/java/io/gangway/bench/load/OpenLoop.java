package io.gangway.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Starts at a fixed rate, however long the answers take.
 *
 * <p>What is started hears when it was <em>meant</em> to start. A generator or a service that stalls delays the next starts;
 * counted from when they really began, the delay would vanish from the figures (coordinated omission).
 */
public final class OpenLoop {

    private final Time time;

    public OpenLoop(Time time) {
        this.time = time;
    }

    /**
     * Starts for so long, and returns when the last has been started.
     *
     * @param start must not wait for an answer; gets the intended start in the clock's nanoseconds
     */
    public void run(double perSecond, Duration duration, LongConsumer start) {
        var step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var count = Math.round(duration.toNanos() / step);
        var begin = time.nanos();
        for (var i = 0L; i < count; i++) {
            var due = begin + Math.round(i * step);
            time.awaitNanos(due);
            start.accept(due);
        }
    }
}
