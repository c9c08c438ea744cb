package io.gangway.engine;

/** A handler failed by a bug; the transaction that brought the process there is lost with it. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StepFailed(String element, RuntimeException cause) {
        super("Step " + element + " failed", cause);
    }
}
