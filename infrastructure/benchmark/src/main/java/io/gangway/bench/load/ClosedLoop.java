package io.gangway.bench.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Keeps so many under way: an answer starts the next. Good for finding the ceiling, and for nothing else. */
public final class ClosedLoop {

    private final Semaphore room;

    public ClosedLoop(int underWay) {
        this.room = new Semaphore(underWay);
    }

    /** Starts until the time is up; whoever was started says {@link #ended} in its own time. */
    public void run(Duration duration, LongConsumer start) throws InterruptedException {
        var end = System.nanoTime() + duration.toNanos();
        while (true) {
            var left = end - System.nanoTime();
            if (left <= 0 || !room.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return;
            }
            start.accept(System.nanoTime());
        }
    }

    public void ended() {
        room.release();
    }
}
