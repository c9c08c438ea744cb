package io.gangway.bench.phase;

/**
 * Repeats a window of load until two neighbours differ by less than a tenth, or until it has been enough. Equal neighbours prove
 * little while a JVM still compiles what it runs: where there is much of it, there is a least number of windows too.
 */
final class WarmUp {

    private static final double STABLE = 0.1;

    /** A window of load, which answers how many per second it was. */
    interface Window {
        double run() throws Exception;
    }

    private WarmUp() {}

    /** Answers the rate of the last window. */
    static double untilStable(int atLeast, int atMost, Window window) throws Exception {
        var last = window.run();
        for (var windows = 1; windows < atMost; windows++) {
            var next = window.run();
            var change = Math.abs(next - last) / Math.max(1, last);
            last = next;
            if (windows + 1 >= atLeast && change < STABLE) {
                break;
            }
        }
        return last;
    }
}
