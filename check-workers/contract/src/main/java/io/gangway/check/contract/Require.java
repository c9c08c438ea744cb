package io.gangway.check.contract;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the records demand of their parts. Messages name the field and never its value, which may be personal. */
final class Require {

    /** Longest text of any field: far above every real name or street, far below what would hurt. */
    static final int MAX_TEXT = 500;

    private static final int MAX_REASONS = 50;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private Require() {}

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static void text(@Nullable String value, String field) {
        notTooLong(present(value, field), field);
    }

    static void optionalText(@Nullable String value, String field) {
        if (value != null) {
            notTooLong(value, field);
        }
    }

    private static void notTooLong(String value, String field) {
        if (value.codePointCount(0, value.length()) > MAX_TEXT) {
            throw new IllegalArgumentException(field + " is longer than " + MAX_TEXT + " characters");
        }
    }

    static void attempt(int attempt) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt starts at 1");
        }
    }

    /** What is absent is within all bounds. */
    static void within(int lowest, int highest, @Nullable Integer value, String field) {
        if (value != null && (value < lowest || value > highest)) {
            throw new IllegalArgumentException(field + " is outside " + lowest + " to " + highest);
        }
    }

    static void absent(@Nullable Object value, String field) {
        if (value != null) {
            throw new IllegalArgumentException(field + " is not for this check");
        }
    }

    static void code(@Nullable String value, String field) {
        if (!CODE.matcher(present(value, field)).matches()) {
            throw new IllegalArgumentException(field + " is not an UPPER_SNAKE code");
        }
    }

    /** A missing list is an empty one. */
    static List<String> codes(@Nullable List<String> values, String field) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MAX_REASONS) {
            throw new IllegalArgumentException(field + " has more than " + MAX_REASONS + " entries");
        }
        values.forEach(value -> code(value, field));
        return List.copyOf(values);
    }
}
