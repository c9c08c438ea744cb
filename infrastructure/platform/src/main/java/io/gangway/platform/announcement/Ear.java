package io.gangway.platform.announcement;

import java.util.List;

/** Who hears what is announced. Called by one thread; what it throws has the connection made anew. */
public interface Ear {

    /** From now on all is heard; what was announced before, or while nobody listened, was not. */
    default void begin() {}

    /**
     * What was announced since the last call, in order; called at least once a second, with nothing where nothing was.
     *
     * @param announced the payloads
     */
    void hear(List<String> announced);

    /** From now on nothing is heard until {@link #begin()}. */
    default void miss() {}
}
