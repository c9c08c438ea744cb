package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a cell from left to right, once. Whatever is not a literal, a comparison or an interval ends it. */
final class CellParser {

    static final int MAX_LENGTH = 200;
    static final int MAX_ITEMS = 50;
    private static final int MAX_DIGITS = 18;

    private final String text;
    private int at;

    private CellParser(String text) {
        this.text = text;
    }

    static Cell parse(String text) throws CellSyntax {
        if (text.length() > MAX_LENGTH) {
            throw new CellSyntax("TOO_LARGE", "a cell has at most " + MAX_LENGTH + " characters");
        }
        if (!Text.isPlain(text)) {
            throw new CellSyntax("INVALID_CHARACTER", "a cell has no control characters and no broken Unicode");
        }
        return new CellParser(text).cell();
    }

    /** The value of a text that is one string literal. */
    static String parseString(String text) throws CellSyntax {
        var cell = parse(text.strip());
        if (!cell.negated()
                && cell.items().size() == 1
                && cell.items().getFirst() instanceof Cell.Equal(String value)) {
            return value;
        }
        throw new CellSyntax("UNSUPPORTED_EXPRESSION", Text.quoted(text) + " is not one text in double quotes");
    }

    private Cell cell() throws CellSyntax {
        var start = at;
        if (takeWord("not") && take('(')) {
            var items = items();
            expect(')');
            return atEnd(new Cell(true, items));
        }
        at = start;
        return atEnd(new Cell(false, items()));
    }

    private Cell atEnd(Cell cell) throws CellSyntax {
        skipBlanks();
        if (at < text.length()) {
            throw unexpected("a comma or the end");
        }
        return cell;
    }

    private List<Cell.Item> items() throws CellSyntax {
        var items = new ArrayList<Cell.Item>();
        do {
            items.add(item());
            if (items.size() > MAX_ITEMS) {
                throw new CellSyntax("TOO_LARGE", "a cell lists at most " + MAX_ITEMS + " tests");
            }
        } while (take(','));
        return items;
    }

    private Cell.Item item() throws CellSyntax {
        if (take('<')) {
            var included = takeHere('=');
            return new Range(null, false, number(), included);
        }
        if (take('>')) {
            var included = takeHere('=');
            return new Range(number(), included, null, false);
        }
        if (take('[')) {
            return interval(true);
        }
        if (take('(') || take(']')) {
            return interval(false);
        }
        return literal();
    }

    private Range interval(boolean lowIncluded) throws CellSyntax {
        var low = number();
        skipBlanks();
        if (!text.startsWith("..", at) || text.startsWith("...", at)) {
            throw unexpected("..");
        }
        at += 2;
        var high = number();
        var highIncluded = take(']');
        if (!highIncluded && !take(')') && !take('[')) {
            throw unexpected("the end of the interval");
        }
        var range = new Range(low, lowIncluded, high, highIncluded);
        if (range.isEmpty()) {
            throw new CellSyntax("EMPTY_INTERVAL", "no number is in this interval: " + Text.quoted(text));
        }
        return range;
    }

    private Cell.Item literal() throws CellSyntax {
        if (take('"')) {
            return new Cell.Equal(string());
        }
        if (takeWord("true")) {
            return new Cell.Equal(true);
        }
        if (takeWord("false")) {
            return new Cell.Equal(false);
        }
        if (takeWord("null")) {
            return new Cell.Unknown();
        }
        return new Cell.Equal(number());
    }

    /** What follows the opening quote. Only one escape means the same to all engines of FEEL. */
    private String string() throws CellSyntax {
        var value = new StringBuilder();
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (Character.isISOControl(c)) {
                throw new CellSyntax("INVALID_CHARACTER", "a text is one line");
            }
            if (c == '\\' && !takeHere('"')) {
                throw new CellSyntax("UNSUPPORTED_EXPRESSION", "in a text, \\ stands only before a double quote");
            }
            value.append(c == '\\' ? '"' : c);
        }
        throw new CellSyntax("UNSUPPORTED_EXPRESSION", "a text does not end: " + Text.quoted(text));
    }

    private BigDecimal number() throws CellSyntax {
        skipBlanks();
        var start = at;
        takeHere('-');
        var digits = digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits += digits();
        }
        if (digits == 0) {
            at = start;
            throw unexpected("a literal, a comparison or an interval");
        }
        if (digits > MAX_DIGITS) {
            throw new CellSyntax("TOO_LARGE", "a number has at most " + MAX_DIGITS + " digits");
        }
        return new BigDecimal(text.substring(start, at));
    }

    private int digits() {
        var start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    private void expect(char wanted) throws CellSyntax {
        if (!take(wanted)) {
            throw unexpected(String.valueOf(wanted));
        }
    }

    private boolean take(char wanted) {
        skipBlanks();
        return takeHere(wanted);
    }

    private boolean takeHere(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean takeWord(String word) {
        skipBlanks();
        var end = at + word.length();
        if (text.startsWith(word, at)
                && (end == text.length() || !Character.isUnicodeIdentifierPart(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private CellSyntax unexpected(String wanted) {
        var found = at < text.length() ? Text.quoted(text.substring(at)) : "the end";
        return new CellSyntax("UNSUPPORTED_EXPRESSION", "expected " + wanted + " but found " + found);
    }
}
