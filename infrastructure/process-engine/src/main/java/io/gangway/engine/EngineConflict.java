package io.gangway.engine;

/** Two transactions changed the same instance; this one is to be tried again from its beginning. */
public final class EngineConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineConflict(RuntimeException cause) {
        super("Another transaction changed the same instance", cause);
    }
}
