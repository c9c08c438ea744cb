package io.gangway.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Time as the load sees it: a test lets it pass at will. */
public interface Time {

    Time REAL = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void awaitNanos(long due) {
            for (var left = due - nanos(); left > 0; left = due - nanos()) {
                LockSupport.parkNanos(left);
            }
        }
    };

    long nanos();

    /** Returns when it is {@code due}, at once when that has passed. */
    void awaitNanos(long due);
}
