package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison or an interval. A bound that is null is none; then it does not count whether it is included. */
record Range(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) implements Cell.Item {

    /** True where no number can be in it. */
    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        var order = low.compareTo(high);
        return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
    }

    List<BigDecimal> bounds() {
        return Stream.of(low, high).flatMap(Stream::ofNullable).toList();
    }

    /** From this one's beginning to the other's end. */
    Range to(Range other) {
        return new Range(low, lowIncluded, other.high, other.highIncluded);
    }

    Range and(Range other) {
        return aboveLowOf(other).belowHighOf(other);
    }

    /** The same integers, with bounds that are integers and included. */
    Range ofIntegers() {
        var least = low == null ? null : low.setScale(0, RoundingMode.CEILING);
        if (least != null && !lowIncluded && least.compareTo(low) == 0) {
            least = least.add(BigDecimal.ONE);
        }
        var greatest = high == null ? null : high.setScale(0, RoundingMode.FLOOR);
        if (greatest != null && !highIncluded && greatest.compareTo(high) == 0) {
            greatest = greatest.subtract(BigDecimal.ONE);
        }
        return new Range(least, true, greatest, true);
    }

    /** Some number in it, a short one; it must not be empty. */
    BigDecimal example() {
        if (low == null) {
            return high == null ? BigDecimal.ZERO : highIncluded ? high : high.subtract(BigDecimal.ONE);
        }
        if (lowIncluded) {
            return low;
        }
        var next = low.add(BigDecimal.ONE);
        return holds(next) || high == null ? next : low.add(high).divide(BigDecimal.TWO);
    }

    private Range aboveLowOf(Range other) {
        if (other.low == null) {
            return this;
        }
        var order = low == null ? -1 : low.compareTo(other.low);
        var included = order == 0 ? lowIncluded && other.lowIncluded : other.lowIncluded;
        return order > 0 ? this : new Range(other.low, included, high, highIncluded);
    }

    private Range belowHighOf(Range other) {
        if (other.high == null) {
            return this;
        }
        var order = high == null ? 1 : high.compareTo(other.high);
        var included = order == 0 ? highIncluded && other.highIncluded : other.highIncluded;
        return order < 0 ? this : new Range(low, lowIncluded, other.high, included);
    }

    @Override
    public boolean holds(@Nullable Object value) {
        return value instanceof BigDecimal number && isAboveLow(number) && isBelowHigh(number);
    }

    private boolean isAboveLow(BigDecimal number) {
        return low == null || (lowIncluded ? number.compareTo(low) >= 0 : number.compareTo(low) > 0);
    }

    private boolean isBelowHigh(BigDecimal number) {
        return high == null || (highIncluded ? number.compareTo(high) <= 0 : number.compareTo(high) < 0);
    }

    @Override
    public String text() {
        if (low == null) {
            return high == null ? "not(null)" : (highIncluded ? "<= " : "< ") + Text.plain(high);
        }
        if (high == null) {
            return (lowIncluded ? ">= " : "> ") + Text.plain(low);
        }
        return low.compareTo(high) == 0
                ? Text.plain(low)
                : (lowIncluded ? "[" : "(") + Text.plain(low) + ".." + Text.plain(high) + (highIncluded ? "]" : ")");
    }
}
