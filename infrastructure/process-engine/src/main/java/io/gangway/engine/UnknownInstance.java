package io.gangway.engine;

/** The engine has no such instance, or no longer. */
public final class UnknownInstance extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownInstance(String instanceId) {
        super("No instance " + instanceId);
    }
}
