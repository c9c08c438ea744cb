package io.gangway.platform.validation;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Durations as all readers of ISO 8601 take them: days to seconds in this order, without signs, and nothing finer than a
 * millisecond. The JDK alone would also take {@code pt-1h} and a nanosecond.
 */
public final class WireDuration {

    /** The same for JSON schemas; anchored, and free of what ECMAScript does not know. */
    public static final String PATTERN =
            "^P(?=.)([0-9]{1,9}D)?(T(?=.)([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}([.][0-9]{1,3})?S)?)?$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private WireDuration() {}

    /** Throws {@link DateTimeException} for anything else. */
    public static Duration parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("not a duration");
        }
        return Duration.parse(text);
    }
}
