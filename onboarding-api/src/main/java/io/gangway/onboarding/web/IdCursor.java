package io.gangway.onboarding.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** The place of a thing in a list that is ordered by id. Its text form is opaque to callers and carries nothing secret. */
record IdCursor(UUID id) {

    private static final int BYTES = 16;

    /** Throws {@link IllegalArgumentException} for a text that no page has given out. */
    static IdCursor parse(String text) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() != BYTES) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new IdCursor(new UUID(bytes.getLong(), bytes.getLong()));
    }

    String text() {
        var bytes =
                ByteBuffer.allocate(BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
