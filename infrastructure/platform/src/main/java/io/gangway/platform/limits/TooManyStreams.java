package io.gangway.platform.limits;

import io.gangway.platform.problem.BrokenRule;

/** A person or a tenant looks through more streams than there is need for, or than this replica keeps open for one. */
public final class TooManyStreams extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public TooManyStreams() {
        super(429, "TOO_MANY_STREAMS", "Too many streams are open. Close one first.");
    }
}
