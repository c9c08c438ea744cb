package io.gangway.e2e.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long the parts of many onboardings took, in microseconds. */
final class Measurements {

    private static final int DIGITS = 3;

    /** From sending the request to its 201. */
    private final Histogram accepted = new ConcurrentHistogram(DIGITS);

    /** From createdAt to decidedAt, by the server's clock. */
    private final Histogram decided = new ConcurrentHistogram(DIGITS);

    /** From when the request was meant to be sent to the first look that found an answer. */
    private final Histogram observed = new ConcurrentHistogram(DIGITS);

    void accepted(long nanos) {
        accepted.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    void decided(Duration duration) {
        decided.recordValue(TimeUnit.NANOSECONDS.toMicros(duration.toNanos()));
    }

    void observed(long nanos) {
        observed.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    long count() {
        return observed.getTotalCount();
    }

    String table() {
        return "%-28s %10s %10s %10s%n".formatted("milliseconds", "p50", "p99", "max")
                + line("POST to 201", accepted)
                + line("createdAt to decidedAt", decided)
                + line("POST to answer seen", observed);
    }

    /** Which part of the time to the answer the POST takes; independent of the machine, more or less. */
    String ratios() {
        return "POST / createdAt to decidedAt: p50 %.2f, p99 %.2f%n"
                .formatted(ratio(accepted, decided, 50), ratio(accepted, decided, 99));
    }

    private static String line(String name, Histogram histogram) {
        return "%-28s %10.1f %10.1f %10.1f%n"
                .formatted(
                        name,
                        millis(histogram.getValueAtPercentile(50)),
                        millis(histogram.getValueAtPercentile(99)),
                        millis(histogram.getMaxValue()));
    }

    private static double ratio(Histogram part, Histogram whole, double percentile) {
        return (double) part.getValueAtPercentile(percentile) / Math.max(1, whole.getValueAtPercentile(percentile));
    }

    private static double millis(long micros) {
        return micros / 1000.0;
    }
}
