package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;

/** What callers write and what they are shown of it. */
final class Text {

    private static final int QUOTED = 60;

    private Text() {}

    /** True where XML and PostgreSQL both keep it as it is. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(Text::isPlain);
    }

    private static boolean isPlain(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The beginning of a text, in quotes, on one line. */
    static String quoted(String text) {
        return '"' + abbreviated(text) + '"';
    }

    /** The beginning of a text, on one line. */
    static String abbreviated(String text) {
        var cut = text.codePointCount(0, text.length()) > QUOTED
                ? text.substring(0, text.offsetByCodePoints(0, QUOTED - 1)) + "…"
                : text;
        return oneLine(cut);
    }

    /** Without what XML cannot keep or a line cannot hold. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ");
    }
}
