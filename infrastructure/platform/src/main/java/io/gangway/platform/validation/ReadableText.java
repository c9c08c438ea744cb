package io.gangway.platform.validation;

import java.util.Optional;
import java.util.Set;

/**
 * Text that people read: nothing in it hides, and something in it can be seen. Lengths are counted in characters (Unicode
 * code points), as PostgreSQL and JSON Schema count them.
 */
public final class ReadableText {

    private static final String BAD_CHARACTER =
            "must not have control, formatting or other invisible characters, or broken Unicode";
    private static final String NOTHING_TO_SEE = "must have a letter or digit that can be seen";

    /** Letters and symbols by category that are drawn as nothing: Hangul fillers and the blank of Braille. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private ReadableText() {}

    /** Whether this is one line of at most so many characters. */
    public static boolean isLine(String text, int most) {
        return faultOf(text, 1, most, false).isEmpty();
    }

    /** What is wrong with one line; empty where nothing is. */
    static Optional<String> faultOfLine(String text, int least, int most) {
        return faultOf(text, least, most, false);
    }

    /** What is wrong with what may have line breaks and tabs; empty where nothing is. */
    public static Optional<String> faultOfWords(String text, int least, int most) {
        return faultOf(text, least, most, true);
    }

    private static Optional<String> faultOf(String text, int least, int most, boolean severalLines) {
        var length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            return Optional.of("must have %d to %d characters".formatted(least, most));
        }
        if (!allShown(text, severalLines)) {
            return Optional.of(BAD_CHARACTER);
        }
        return text.isEmpty() || text.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Optional.empty()
                : Optional.of(NOTHING_TO_SEE);
    }

    private static boolean allShown(String text, boolean severalLines) {
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var character = text.codePointAt(at);
            var allowed =
                    switch (character) {
                        case '\n', '\r', '\t' -> severalLines;
                        case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER -> at > 0 && joins(text.codePointBefore(at));
                        default -> isShown(character);
                    };
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !BLANK.contains(character);
        };
    }

    /** Persian and the scripts of India are not spelled without joiners, nor are emoji; elsewhere they only hide. */
    private static boolean joins(int before) {
        if (Character.isEmoji(before) || before == EMOJI_STYLE) {
            return !Character.isLetterOrDigit(before);
        }
        return switch (Character.UnicodeScript.of(before)) {
            case LATIN, GREEK, CYRILLIC, COMMON, INHERITED -> false;
            default ->
                Character.isLetter(before)
                        || Character.getType(before) == Character.NON_SPACING_MARK
                        || Character.getType(before) == Character.COMBINING_SPACING_MARK;
        };
    }
}
