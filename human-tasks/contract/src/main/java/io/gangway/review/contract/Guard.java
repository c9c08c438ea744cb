package io.gangway.review.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shapes that the records of this contract insist on; messages name the field and never quote its value. */
final class Guard {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");
    private static final Pattern WORDS = Pattern.compile("[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*");
    private static final int LONGEST_TEXT = 255;
    private static final int MOST_WORDS = 2000;
    private static final int MOST_REASON_CODES = 100;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Guard() {}

    static <T> T present(@Nullable T value, String field) {
        return Objects.requireNonNull(value, () -> field + " is missing");
    }

    /** An UPPER_SNAKE code of at most 64 characters. */
    static String code(@Nullable String value, String field) {
        return matching(CODE, value, field, "is not an UPPER_SNAKE code");
    }

    static List<String> codes(@Nullable List<String> values, String field) {
        var copy = List.copyOf(present(values, field));
        copy.forEach(value -> code(value, field));
        return copy;
    }

    /** Codes from which a person chooses: each once, and no more than a person can choose from. */
    static List<String> reasonCodes(List<String> values, String field) {
        var copy = codes(values, field);
        if (copy.size() > MOST_REASON_CODES || Set.copyOf(copy).size() < copy.size()) {
            throw new IllegalArgumentException(field + " has more than " + MOST_REASON_CODES + " entries or one twice");
        }
        return copy;
    }

    /** A kebab-case name of at most 255 characters. */
    static String name(@Nullable String value, String field) {
        return matching(NAME, text(value, field), field, "is not a kebab-case name");
    }

    /** Some text, not blank, of at most 255 characters, without control characters and broken Unicode. */
    static String text(@Nullable String value, String field) {
        var text = present(value, field);
        if (text.isBlank() || length(text) > LONGEST_TEXT) {
            throw new IllegalArgumentException(field + " is blank or longer than " + LONGEST_TEXT + " characters");
        }
        return matching(PRINTABLE, text, field, "has control characters or broken Unicode");
    }

    /** An instant that every store can hold. */
    static Instant instant(@Nullable Instant value, String field) {
        var instant = present(value, field);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException(field + " is outside the years 1970 to 9999");
        }
        return instant;
    }

    static Duration positive(@Nullable Duration value, String field) {
        var duration = present(value, field);
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(field + " is not positive");
        }
        return duration;
    }

    /** Words of a person, not blank, of at most 2000 characters; line breaks and tabs are the only control characters. */
    static String words(@Nullable String value, String field) {
        var words = present(value, field);
        if (words.isBlank() || length(words) > MOST_WORDS) {
            throw new IllegalArgumentException(field + " is blank or longer than " + MOST_WORDS + " characters");
        }
        return matching(WORDS, words, field, "has control characters or broken Unicode");
    }

    /** In characters, as JSON Schema counts them: one that Java keeps as a pair is one. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String matching(Pattern pattern, @Nullable String value, String field, String complaint) {
        var text = present(value, field);
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(field + " " + complaint);
        }
        return text;
    }
}
