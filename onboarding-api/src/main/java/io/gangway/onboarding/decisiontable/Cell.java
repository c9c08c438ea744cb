package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell that says something: one test, several of which one must hold, or none of which may hold.
 *
 * <p>What an unknown value does is what the engine of Zeebe 8.5 does with it, and a test holds it to that: it is not less
 * than anything nor not less, but it is not equal to anything either. So {@code not("DE")} lets it pass and {@code
 * not(< 5)} does not.
 */
record Cell(boolean negated, List<Item> items) {

    Cell {
        items = List.copyOf(items);
    }

    boolean matches(@Nullable Object value) {
        var one = items.stream().anyMatch(item -> item.holds(value));
        return negated ? !one && !(value == null && comparesNumbers()) : one;
    }

    /** As a table would have it. */
    String text() {
        return negated ? "not(" + list() + ")" : list();
    }

    /** As a sentence would have it: what follows the name of the input. */
    String words() {
        if (items.size() > 1) {
            return (negated ? "not in (" : "in (") + list() + ")";
        }
        var only = items.getFirst();
        if (only instanceof Range range) {
            var isInterval = range.bounds().size() > 1;
            return (negated ? "not " : "") + (isInterval ? "in " : "") + range.text();
        }
        return (negated ? "≠ " : "= ") + only.text();
    }

    private String list() {
        return items.stream().map(Item::text).collect(Collectors.joining(", "));
    }

    private boolean comparesNumbers() {
        return items.stream().anyMatch(Range.class::isInstance);
    }

    /** One test of one value. */
    sealed interface Item permits Unknown, Equal, Range {

        boolean holds(@Nullable Object value);

        String text();
    }

    /** The literal {@code null}. */
    record Unknown() implements Item {

        @Override
        public boolean holds(@Nullable Object value) {
            return value == null;
        }

        @Override
        public String text() {
            return "null";
        }
    }

    /** A literal: a {@link BigDecimal}, a String or a Boolean. */
    record Equal(Object literal) implements Item {

        @Override
        public boolean holds(@Nullable Object value) {
            if (value instanceof BigDecimal number && literal instanceof BigDecimal wanted) {
                return number.compareTo(wanted) == 0;
            }
            return literal.equals(value);
        }

        @Override
        public String text() {
            return switch (literal) {
                case BigDecimal number -> Text.plain(number);
                case String word -> '"' + word.replace("\"", "\\\"") + '"';
                default -> literal.toString();
            };
        }
    }
}
