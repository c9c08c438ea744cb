package io.gangway.onboarding.waiting;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller would wait, from the {@code Prefer} header (RFC 7240, section 4.3). A preference is no demand: what is not
 * understood is left out, and {@code Preference-Applied} says what was heeded.
 */
public final class Preference {

    public static final String HEADER = "Prefer";

    /** For the API's description. */
    public static final String MEANING =
            "`wait=5` waits up to 5 seconds, 30 at most; `Preference-Applied` says how long was agreed to";

    static final String APPLIED = "Preference-Applied";

    private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:;.*)?");

    private Preference() {}

    /** The first one, in whole seconds; empty where the header does not speak of waiting. */
    public static Optional<Duration> wait(@Nullable String header) {
        return header == null
                ? Optional.empty()
                : Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .map(WAIT::matcher)
                        .filter(Matcher::matches)
                        .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                        .findFirst();
    }

    static String applied(Duration wait) {
        return "wait=" + wait.toSeconds();
    }
}
