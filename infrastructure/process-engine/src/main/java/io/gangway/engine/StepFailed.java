package io.gangway.engine;

/** A handler, or the model itself, failed by a bug; the transaction that brought the process there is lost with it. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StepFailed(String element, RuntimeException cause) {
        super("Step " + element + " failed", cause);
    }

    /** The model has no way on from here. */
    public StepFailed(RuntimeException cause) {
        super("The way on failed", cause);
    }
}
