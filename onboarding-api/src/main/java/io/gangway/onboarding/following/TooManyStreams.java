package io.gangway.onboarding.following;

import io.gangway.platform.problem.BrokenRule;

/** A tenant follows through more streams than this replica keeps open for one. */
final class TooManyStreams extends BrokenRule {

    private static final long serialVersionUID = 1L;

    TooManyStreams() {
        super(429, "TOO_MANY_STREAMS", "Too many streams are open. Close one first.");
    }
}
