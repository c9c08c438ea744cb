package io.gangway.platform.outbound;

import io.netty.handler.codec.DateFormatter;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header of that name (RFC 9110, section 10.2.3): seconds, or a date in one of the three forms of HTTP. */
final class RetryAfter {

    /** Nine digits are thirty years. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private static final int LONGEST_DATE = 64;

    private RetryAfter() {}

    /** Null where there is none or it makes no sense; zero for a date that has passed. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null || header.length() > LONGEST_DATE) {
            return null;
        }
        if (SECONDS.matcher(header.strip()).matches()) {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        }
        var date = DateFormatter.parseHttpDate(header);
        if (date == null) {
            return null;
        }
        var until = Duration.between(now, date.toInstant());
        return until.isNegative() ? Duration.ZERO : until;
    }
}
