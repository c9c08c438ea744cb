package io.gangway.bench.report;

import java.util.Locale;

/**
 * What a figure shall be.
 *
 * @param atMost false: at least
 */
public record Goal(boolean atMost, double bound) {

    public static Goal atMost(double bound) {
        return new Goal(true, bound);
    }

    public static Goal atLeast(double bound) {
        return new Goal(false, bound);
    }

    public boolean isMetBy(double value) {
        return atMost ? value <= bound : value >= bound;
    }

    /** As the report prints it beside the figure. */
    String verdictOn(double value) {
        return "%s %s: %s".formatted(atMost ? "≤" : "≥", number(bound), isMetBy(value) ? "met" : "**not met**");
    }

    /** Three digits that count, and no more. */
    public static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        var size = Math.abs(value);
        var digits = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
