package io.gangway.onboarding.following;

import io.gangway.platform.problem.InvalidRequest;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where a stream broke off, as its reader says when it comes back. */
final class LastEventId {

    static final String HEADER = "Last-Event-ID";

    private LastEventId() {}

    /** Empty where nothing was read yet; throws {@link InvalidRequest} for what no stream has given out. */
    static OptionalLong read(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(EventQuery.number(header));
        } catch (IllegalArgumentException unknown) {
            throw InvalidRequest.field(HEADER, "must be the id of an event of this stream");
        }
    }
}
