package io.gangway.onboarding.explanation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One form for values that the database may hand out in several. */
final class Plain {

    private Plain() {}

    /** By name: maps come in an order that differs from one run of the service to the next. */
    static <V extends @Nullable Object> SortedMap<String, V> sorted(Map<String, V> values) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Without exponent and without trailing zeros, whether it was read as a double or as a decimal. */
    static BigDecimal number(Number value) {
        var decimal = new BigDecimal(value.toString()).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    static @Nullable Object value(@Nullable Object value) {
        return value instanceof Number number ? number(number) : value;
    }
}
