package io.gangway.engine;

/** The engine is away, busy or did not answer in time; nobody knows whether it did what it was asked. */
public final class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineUnavailable(String status) {
        super("The engine answered " + status);
    }
}
