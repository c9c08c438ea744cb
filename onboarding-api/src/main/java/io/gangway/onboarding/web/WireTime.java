package io.gangway.onboarding.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A time as it stands in a query: ISO 8601 with its offset. */
public final class WireTime {

    /** What a parameter must be that is none. */
    public static final String COMPLAINT = "must be a time with its offset, such as 2026-11-21T05:06:51Z";

    /** Later than anything that happens here, and still a time that the database can compare with. */
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private WireTime() {}

    /** Throws {@link IllegalArgumentException} for what is no time, or none from 1970 to 9999. */
    public static Instant parse(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw new IllegalArgumentException("out of bounds");
            }
            return instant;
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a time", notATime);
        }
    }
}
