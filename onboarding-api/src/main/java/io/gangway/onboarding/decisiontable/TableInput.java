package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a table may ask about.
 *
 * @param label for people
 * @param nullable true where it can be unknown
 * @param values all values that a {@link Kind#STRING} can have; empty where it can be any
 * @param min the least value of a {@link Kind#NUMBER}; null where there is none
 * @param max the greatest value of a {@link Kind#NUMBER}; null where there is none
 * @param integer true for a number without decimals
 */
public record TableInput(
        String name,
        String label,
        Kind kind,
        boolean nullable,
        List<String> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean integer) {

    /** The types that an input can have. */
    public enum Kind {
        BOOLEAN,
        NUMBER,
        STRING,
        /** A string that is a country's code, see {@link Countries}. */
        COUNTRY
    }

    /** The type as FEEL and JSON name it. */
    public String typeName() {
        return switch (kind) {
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case STRING, COUNTRY -> "string";
        };
    }

    public TableInput {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        values = List.copyOf(values);
        if (kind != Kind.STRING && !values.isEmpty()) {
            throw new IllegalArgumentException("only a string has listed values");
        }
        if (kind != Kind.NUMBER && (min != null || max != null || integer)) {
            throw new IllegalArgumentException("only a number has bounds");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("min is greater than max");
        }
    }
}
