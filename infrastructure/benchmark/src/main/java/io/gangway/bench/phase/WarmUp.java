package io.gangway.bench.phase;

/** Repeats a window of load until two neighbours differ by less than a tenth, or until it has been enough. */
final class WarmUp {

    private static final double STABLE = 0.1;

    /** A window of load, which answers how many per second it was. */
    interface Window {
        double run() throws Exception;
    }

    private WarmUp() {}

    /** Answers the rate of the last window. */
    static double untilStable(int atMost, Window window) throws Exception {
        var last = window.run();
        for (var windows = 1; windows < atMost; windows++) {
            var next = window.run();
            var change = Math.abs(next - last) / Math.max(1, last);
            last = next;
            if (change < STABLE) {
                break;
            }
        }
        return last;
    }
}
