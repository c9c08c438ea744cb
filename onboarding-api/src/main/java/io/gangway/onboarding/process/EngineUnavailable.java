package io.gangway.onboarding.process;

/** The engine is away, busy or did not answer in time; nobody knows whether it did what it was asked. */
class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineUnavailable(String status) {
        super("The engine answered " + status);
    }
}
