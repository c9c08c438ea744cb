package io.gangway.review.task;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Moments as people ask for them: as such, or by their distance from now. */
final class Moments {

    /** Later than any moment that matters, and still one that the database can compare with. */
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static final String COMPLAINT = "must be a time such as 2026-11-21T09:00:00Z, or a duration from now: PT24H, -P3D";

    private Moments() {}

    /**
     * Reads an instant, or a duration from now, negative ones looking back.
     *
     * @throws IllegalArgumentException for anything else, and for what no store can hold
     */
    static Instant read(String text, Clock clock) {
        try {
            var moment = text.contains("P") ? clock.instant().plus(Duration.parse(text)) : Instant.parse(text);
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
                throw new IllegalArgumentException("out of bounds");
            }
            return moment;
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new IllegalArgumentException("not a moment", unreadable);
        }
    }
}
