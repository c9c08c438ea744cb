package io.gangway.onboarding.decisiontable;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The countries that an applicant can live in and a table can speak of: ISO 3166-1 alpha-2, in capital letters, and {@code
 * XK} for Kosovo, which the world's posts and banks use though ISO has not assigned it.
 */
public final class Countries {

    private static final Set<String> CODES = codes();

    private Countries() {}

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** All of them, in alphabetical order. */
    static Set<String> all() {
        return CODES;
    }

    private static Set<String> codes() {
        var codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return codes;
    }
}
