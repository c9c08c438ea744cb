package io.gangway.review.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Rows as a spreadsheet reads them: RFC 4180, in UTF-8 with a byte order mark, since spreadsheets guess otherwise.
 *
 * <p>What a spreadsheet would run as a formula begins with an apostrophe, which makes it a text.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** With what a formula begins, also in the width that is usual in East Asia; and what some spreadsheets skip before it. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    /** What parts two cells: German spreadsheets, for one, expect a semicolon. */
    enum Separator {
        COMMA(","),
        SEMICOLON(";");

        private final String text;

        Separator(String text) {
            this.text = text;
        }

        /** @throws IllegalArgumentException for a name that no separator has */
        static Separator of(String wireName) {
            return Arrays.stream(values())
                    .filter(separator -> separator.wireName().equals(wireName))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown separator"));
        }

        private String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Separator separator;
    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    Csv(Separator separator) {
        this.separator = separator;
    }

    Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(separator.text)))
                .append(LINE_END);
        return this;
    }

    private static String cell(String value) {
        var harmless = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        var plain = harmless.chars().noneMatch(character -> ",;\"\r\n".indexOf(character) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    String text() {
        return text.toString();
    }
}
