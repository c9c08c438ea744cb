package io.gangway.check.address;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shapes of postal codes, written as in the countries' postal guides (Universal Postal Union, addressing systems): 9 is a
 * digit, A a letter, * either, nothing that a country's addresses can do without a code (an Irish one without its Eircode);
 * everything else stands for itself. British forces have a BFPO number or a code of the common shape. Blanks and hyphens may be left out or misplaced by the
 * writer and are put where they belong.
 */
final class PostalCodes {

    private static final Map<String, List<String>> SHAPES = Map.ofEntries(
            entry("AT", List.of("9999")),
            entry("AU", List.of("9999")),
            entry("BE", List.of("9999")),
            entry("BG", List.of("9999")),
            entry("BR", List.of("99999-999")),
            entry("CA", List.of("A9A 9A9")),
            entry("CH", List.of("9999")),
            entry("CN", List.of("999999")),
            entry("CY", List.of("9999")),
            entry("CZ", List.of("999 99")),
            entry("DE", List.of("99999")),
            entry("DK", List.of("9999")),
            entry("EE", List.of("99999")),
            entry("ES", List.of("99999")),
            entry("FI", List.of("99999")),
            entry("FR", List.of("99999")),
            entry(
                    "GB",
                    List.of(
                            "A9 9AA",
                            "A99 9AA",
                            "A9A 9AA",
                            "AA9 9AA",
                            "AA99 9AA",
                            "AA9A 9AA",
                            "GIR 0AA",
                            "BFPO 9",
                            "BFPO 99",
                            "BFPO 999",
                            "BFPO 9999")),
            entry("GR", List.of("999 99")),
            entry("HR", List.of("99999")),
            entry("HU", List.of("9999")),
            entry("IE", List.of("A9* ****", "")),
            entry("IL", List.of("9999999")),
            entry("IN", List.of("999999")),
            entry("IS", List.of("999")),
            entry("IT", List.of("99999")),
            entry("JP", List.of("999-9999")),
            entry("KR", List.of("99999")),
            entry("LI", List.of("9999")),
            entry("LT", List.of("LT-99999", "99999")),
            entry("LU", List.of("9999")),
            entry("LV", List.of("LV-9999", "9999")),
            entry("MT", List.of("AAA 9999")),
            entry("MX", List.of("99999")),
            entry("NL", List.of("9999 AA")),
            entry("NO", List.of("9999")),
            entry("NZ", List.of("9999")),
            entry("PL", List.of("99-999")),
            entry("PT", List.of("9999-999")),
            entry("RO", List.of("999999")),
            entry("RS", List.of("99999")),
            entry("SE", List.of("999 99")),
            entry("SG", List.of("999999")),
            entry("SI", List.of("9999")),
            entry("SK", List.of("999 99")),
            entry("TR", List.of("99999")),
            entry("UA", List.of("99999")),
            entry("US", List.of("99999", "99999-9999")),
            entry("XK", List.of("99999")),
            entry("ZA", List.of("9999")));

    // Where we know no shape we ask only that it could be a code at all; many countries have none.
    private static final Pattern ANY_CODE = Pattern.compile("([A-Z0-9][A-Z0-9 -]{0,11})?");
    private static final Pattern SEPARATORS = Pattern.compile("[ -]");

    private PostalCodes() {}

    /** The code as the country writes it, or nothing when it cannot be one of that country. */
    static Optional<String> normalise(String country, String written) {
        var code = written.toUpperCase(Locale.ROOT);
        var shapes = SHAPES.get(country);
        if (shapes == null) {
            return Optional.of(code).filter(ANY_CODE.asMatchPredicate());
        }
        var bare = bare(code);
        return shapes.stream()
                .filter(shape -> fits(bare, bare(shape)))
                .map(shape -> inShape(bare, shape))
                .findFirst();
    }

    private static String bare(String code) {
        return SEPARATORS.matcher(code).replaceAll("");
    }

    private static boolean fits(String bare, String shape) {
        if (bare.length() != shape.length()) {
            return false;
        }
        for (int i = 0; i < bare.length(); i++) {
            if (!fits(bare.charAt(i), shape.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char written, char shape) {
        // Plain ASCII on purpose: other scripts' digits and letters are no postal code.
        boolean digit = written >= '0' && written <= '9';
        boolean letter = written >= 'A' && written <= 'Z';
        return switch (shape) {
            case '9' -> digit;
            case 'A' -> letter;
            case '*' -> digit || letter;
            default -> written == shape;
        };
    }

    private static String inShape(String bare, String shape) {
        var code = new StringBuilder(shape.length());
        int next = 0;
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            code.append(c == ' ' || c == '-' ? c : bare.charAt(next++));
        }
        return code.toString();
    }
}
