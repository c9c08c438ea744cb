package io.gangway.review.live;

import io.gangway.platform.problem.BrokenRule;

/** A person, or a tenant, looks through more streams than there is need for: one for each window is enough. */
final class TooManyStreams extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TooManyStreams() {
        super(429, "TOO_MANY_STREAMS", "Too many streams are open. Close one first.");
    }
}
