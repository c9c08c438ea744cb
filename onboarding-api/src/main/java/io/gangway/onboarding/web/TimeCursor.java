package io.gangway.onboarding.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * The place of a thing in a list that is ordered by a time, and by the id where times are equal. Its text form is opaque to
 * callers and carries nothing secret.
 *
 * @param order in which of its orders the list was, 0 to 127: a place in one is none in another
 * @param at in microseconds, as the database keeps times
 */
public record TimeCursor(int order, Instant at, UUID id) {

    private static final int BYTES = 25;

    public TimeCursor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Throws {@link IllegalArgumentException} for a text that no page in this order has given out. */
    static TimeCursor parse(String text, int order) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() != BYTES || bytes.get() != order) {
            throw new IllegalArgumentException("not a cursor");
        }
        var at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(WireTime.LATEST)) {
            throw new IllegalArgumentException("out of bounds");
        }
        return new TimeCursor(order, at, new UUID(bytes.getLong(), bytes.getLong()));
    }

    String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .put((byte) order)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
